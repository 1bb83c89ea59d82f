import { useMemo } from "react";
import { documentRows, lowestDocuments } from "../../core/charts/agreementCharts";
import { intervalPlot } from "../../core/charts/intervalPlot";
import type { AgreementReport } from "../../core/review/AgreementReport";
import { Chart } from "../charts/Chart";
import { useTranslation } from "../i18n/useTranslation";
import { intervalTable } from "./chartTables";
import { openCases } from "./openCases";
import { useNames } from "./useNames";

/** F1 of the documents on which it is lowest; opens the cases of one that differ. */
export function DocumentChart({ report }: { report: AgreementReport }) {
  const { t } = useTranslation();
  const names = useNames();
  const { documents, rows, plotting } = useMemo(() => {
    const documents = lowestDocuments(report);
    const rows = documentRows(documents, names);
    const series = [names.strict, names.overlap];
    return { documents, rows, plotting: intervalPlot({ rows, series, axis: "F1" }) };
  }, [report, names]);
  if (documents.length === 0) return null;
  return (
    <Chart
      title={t("agreement.documentChart")}
      plotting={plotting}
      table={intervalTable(t, t("agreement.documentColumn"), rows)}
      onOpen={(row) => openCases(report, { documents: [documents[Math.floor(row / 2)]?.document ?? ""] })}
    />
  );
}
