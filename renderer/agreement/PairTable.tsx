import { useTranslation } from "react-i18next";
import type { PairAgreement } from "../../core/agreement/corpus/corpusAgreement";
import { undefinedFor } from "../../core/agreement/Figure";
import type { AgreementReport } from "../../core/compare/AgreementReport";
import { FigureText } from "./FigureText";
import { TableSection } from "./TableSection";

/** Annotators against each other: strict F1 above the diagonal, overlap F1 below. */
export function PairTable({ report: { agreement } }: { report: AgreementReport }) {
  const { t } = useTranslation();
  const { annotators, pairs } = agreement;
  return (
    <TableSection
      title={t("agreement.pairs")}
      meaning={t("agreement.pairsMeans")}
      columns={["", ...annotators]}
      className="matrix"
    >
      {annotators.map((row, at) => (
        <tr key={row}>
          <th scope="row">{row}</th>
          {annotators.map((column, place) => (
            <td key={column} className={row === column ? "zero" : ""}>
              {row === column ? "–" : <FigureText figure={f1Of(pairs, row, column, place > at)} />}
            </td>
          ))}
        </tr>
      ))}
    </TableSection>
  );
}

function f1Of(pairs: readonly PairAgreement[], row: string, column: string, isStrict: boolean) {
  const pair = pairs.find(({ annotators }) => annotators.includes(row) && annotators.includes(column));
  // Two who have begun no document together are no pair.
  if (!pair) return undefinedFor("no-items");
  return (isStrict ? pair.f1.strict : pair.f1.overlap).figure;
}
