import { labelsOf } from "../../core/review/caseFacets";
import type { ReviewedCase } from "../../core/review/reviewCases";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { labelStyle, useLabels } from "../labels";

/** What the labels of the case are for. */
export function CaseGuideline({ reviewed }: { reviewed: ReviewedCase }) {
  const { t } = useTranslation();
  const labels = useLabels();
  const language = currentLanguage();
  const wanted = labelsOf(reviewed);
  return labels
    .filter(({ id }) => wanted.includes(id))
    .map(({ id, names, guideline }) => (
      <section key={id} className="case-guideline" style={labelStyle(labels, id)}>
        <h3>
          <i className="swatch" />
          {t("reviewCase.guideline", { label: names[language] })}
        </h3>
        <p>{guideline[language] || t("reviewCase.noGuideline")}</p>
      </section>
    ));
}
