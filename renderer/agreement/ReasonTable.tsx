import type { AgreementReport } from "../../core/review/AgreementReport";
import { reasonCodes } from "../../core/review/Decision";
import { useTranslation } from "../i18n/useTranslation";
import { useShownName } from "../review/names";
import { CountOfCases } from "./CountOfCases";
import { TableSection } from "./TableSection";

/** Why annotators were wrong; nothing while nobody was. */
export function ReasonTable({ report }: { report: AgreementReport }) {
  const { t } = useTranslation();
  const shownName = useShownName();
  const { annotators } = report.decisions;
  const given = new Set(annotators.flatMap(({ reasons }) => reasons.map(({ reason }) => reason)));
  const codes = reasonCodes.filter((code) => given.has(code));
  if (codes.length === 0) return null;
  return (
    <TableSection
      title={t("agreement.reasons")}
      meaning={t("agreement.reasonsMeans")}
      columns={[t("agreement.annotator"), ...codes.map((code) => t(`deciding.reasons.${code}`))]}
    >
      {annotators.map(({ annotator, reasons }) => (
        <tr key={annotator} data-reasons-of={annotator}>
          <th scope="row">{shownName(annotator)}</th>
          {codes.map((reason) => (
            <td key={reason}>
              <CountOfCases
                report={report}
                count={reasons.find((each) => each.reason === reason)?.count ?? 0}
                of={shownName(annotator)}
                what={t(`deciding.reasons.${reason}`)}
                filter={{ kind: "all", judged: { annotator, outcomes: ["wrong"], reason } }}
              />
            </td>
          ))}
        </tr>
      ))}
    </TableSection>
  );
}
