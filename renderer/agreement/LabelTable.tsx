import { Button } from "react-aria-components";
import type { LabelAgreement } from "../../core/agreement/corpus/corpusAgreement";
import { labelsInOrder } from "../../core/charts/agreementCharts";
import type { AgreementReport } from "../../core/review/AgreementReport";
import { useTranslation } from "../i18n/useTranslation";
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
      {labels.map((of) => (
        <LabelRow key={of.label} of={of} open={() => openCases(report, { filter: { labels: [of.label] } })} />
      ))}
    </TableSection>
  );
}

function LabelRow({ of: { label, f1, gamma, alpha }, open }: { of: LabelAgreement; open: () => void }) {
  const opening = { of: labelName(label), onOpen: open, isBesideButton: true };
  return (
    <tr data-label={label}>
      <th scope="row">
        <Button className="agreement-open" onPress={open}>
          <span className="agreement-label">
            <LabelMark label={label} />
            {labelName(label)}
          </span>
        </Button>
      </th>
      {[f1.strict, f1.overlap, { figure: gamma }, { figure: alpha }].map((measured, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places
        <td key={index}>
          {"interval" in measured && <IntervalText interval={measured.interval} />}{" "}
          <FigureText figure={measured.figure} {...opening} />
        </td>
      ))}
    </tr>
  );
}
