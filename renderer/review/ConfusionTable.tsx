import { useMemo } from "react";
import { useShallow } from "zustand/react/shallow";
import { groupDigits } from "../i18n/groupDigits";
import { useTranslation } from "../i18n/useTranslation";
import { labelName, useLabels } from "../labels";
import { shownName } from "./names";
import { casesInScope } from "./queueInUse";
import { useReview } from "./reviewStore";
import { confusionOf } from "./spanAgreement";

/** Which labels met at one place. */
export function ConfusionTable() {
  const { t } = useTranslation();
  const { cases, scope } = useReview(useShallow(({ cases, scope }) => ({ cases, scope })));
  const known = useLabels();
  const { labels, countOf } = useMemo(
    () =>
      confusionOf(
        casesInScope({ cases, scope }),
        known.map(({ id }) => id),
      ),
    [cases, scope, known],
  );
  if (labels.length === 0) return null;
  return (
    <section aria-labelledby="review-confusion">
      <h2 id="review-confusion">{t("review.confusion")}</h2>
      <table className="review-confusion">
        <Whose />
        <thead>
          <tr>
            <td />
            {labels.map((label) => (
              <th key={label} scope="col">
                {labelName(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((first) => (
            <tr key={first}>
              <th scope="row">{labelName(first)}</th>
              {labels.map((second) => (
                <td key={second} data-same={first === second}>
                  {groupDigits(countOf(first, second))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Whose() {
  const { t } = useTranslation();
  const layers = useReview((state) => state.layers);
  useReview(({ hidesNames }) => hidesNames);
  const [first, second, ...more] = layers.map(({ annotator }) => shownName(annotator));
  return (
    <caption>
      {more.length > 0 ? t("review.confusionOfAll") : t("review.confusionOf", { first, second })}
    </caption>
  );
}
