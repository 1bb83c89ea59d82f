import { useMemo } from "react";
import { type Figure, reasonTexts } from "../../core/agreement/Figure";
import type { SourceText } from "../../core/model/SourceText";
import { enumerate } from "../i18n/enumerate";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { shownName } from "./names";
import { useReview } from "./reviewStore";
import { spanAgreement } from "./spanAgreement";

/** How far annotators agree on spans in this text, or in the article that is gone through. */
export function Figures({ source }: { source: SourceText }) {
  const { t } = useTranslation();
  const layers = useReview((state) => state.layers);
  useReview(({ hidesNames }) => hidesNames);
  const article = useReview(({ scope }) => (scope.kind === "article" ? scope.span : undefined));
  const { exact, overlap, pairs, unfinished } = useMemo(
    () => spanAgreement(source, layers, article),
    [source, layers, article],
  );
  return (
    <section aria-labelledby="review-figures">
      <h2 id="review-figures">{t("review.figures")}</h2>
      <dl className="review-figures">
        <dt>{t("review.spanF1")}</dt>
        <dd>
          <span>{t("review.exact", { value: figureText(exact) })}</span>
          <span>{t("review.overlap", { value: figureText(overlap) })}</span>
        </dd>
      </dl>
      {pairs > 1 && <p>{t("review.meanOfPairs", { count: pairs })}</p>}
      {unfinished.length > 0 && (
        <p>{t("review.notFinished", { names: enumerate(unfinished.map(shownName)) })}</p>
      )}
    </section>
  );
}

/** Two digits: the third would promise more than one text can tell. */
function figureText({ value, reason }: Figure): string {
  return value === null ? `– (${reasonTexts[reason][currentLanguage()]})` : value.toFixed(2);
}
