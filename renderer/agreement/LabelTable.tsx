import { useTranslation } from "react-i18next";
import type { WithInterval } from "../../core/agreement/corpus/corpusAgreement";
import type { AgreementReport } from "../../core/compare/AgreementReport";
import { labelName, useLabels } from "../labels";
import { LabelMark } from "../search/LabelMark";
import { FigureText, IntervalText } from "./FigureText";
import { TableSection } from "./TableSection";

/** Agreement on each label, in the project's order. */
export function LabelTable({ report }: { report: AgreementReport }) {
  const { t } = useTranslation();
  const order = useLabels().map(({ id }) => id);
  const labels = report.agreement.labels.toSorted((a, b) => order.indexOf(a.label) - order.indexOf(b.label));
  const columns = [t("agreement.label"), t("agreement.strictShort"), t("agreement.overlapShort")];
  return (
    <TableSection
      title={t("agreement.labels")}
      meaning={t("agreement.labelsMeans")}
      columns={[...columns, "γ_k", "(k)uα"]}
    >
      {labels.map(({ label, f1, gamma, alpha }) => (
        <tr key={label} data-label={label}>
          <th scope="row">
            <span className="agreement-label">
              <LabelMark label={label} />
              {labelName(label)}
            </span>
          </th>
          <IntervalCell {...f1.strict} />
          <IntervalCell {...f1.overlap} />
          <td>
            <FigureText figure={gamma} />
          </td>
          <td>
            <FigureText figure={alpha} />
          </td>
        </tr>
      ))}
    </TableSection>
  );
}

function IntervalCell({ figure, interval }: WithInterval) {
  return (
    <td>
      <IntervalText interval={interval} /> <FigureText figure={figure} />
    </td>
  );
}
