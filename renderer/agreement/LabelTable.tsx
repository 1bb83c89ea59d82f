import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { WithInterval } from "../../core/agreement/corpus/corpusAgreement";
import { labelsInOrder } from "../../core/charts/agreementCharts";
import type { AgreementReport } from "../../core/review/AgreementReport";
import { labelName, useLabels } from "../labels";
import { LabelMark } from "../search/LabelMark";
import { FigureText, IntervalText } from "./FigureText";
import { LabelChart } from "./LabelChart";
import { openCases } from "./openCases";
import { TableSection } from "./TableSection";

/** Agreement on each label, in the project's order. */
export function LabelTable({ report }: { report: AgreementReport }) {
  const { t } = useTranslation();
  const order = useLabels().map(({ id }) => id);
  const labels = labelsInOrder(report.agreement.labels, order);
  const columns = [t("agreement.label"), t("agreement.strictShort"), t("agreement.overlapShort")];
  return (
    <TableSection
      title={t("agreement.labels")}
      meaning={t("agreement.labelsMeans")}
      chart={<LabelChart report={report} />}
      columns={[...columns, "γ_k", "(k)uα"]}
    >
      {labels.map(({ label, f1, gamma, alpha }) => (
        <tr key={label} data-label={label}>
          <th scope="row">
            <Button
              className="agreement-open"
              onPress={() => openCases(report, { filter: { labels: [label] } })}
            >
              <span className="agreement-label">
                <LabelMark label={label} />
                {labelName(label)}
              </span>
            </Button>
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
