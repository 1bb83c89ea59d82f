import { useMemo } from "react";
import { labelRows, labelsInOrder } from "../../core/charts/agreementCharts";
import { intervalPlot } from "../../core/charts/intervalPlot";
import type { AgreementReport } from "../../core/review/AgreementReport";
import { Chart } from "../charts/Chart";
import { useTranslation } from "../i18n/useTranslation";
import { useLabels } from "../labels";
import { intervalTable } from "./chartTables";
import { openCases } from "./openCases";
import { useNames } from "./useNames";

/** F1 of each label, with its intervals where there are any; opens the cases of a label that differ. */
export function LabelChart({ report }: { report: AgreementReport }) {
  const { t } = useTranslation();
  const names = useNames();
  const labels = useLabels();
  const { rows, plotting, ids } = useMemo(() => {
    const order = labels.map(({ id }) => id);
    const rows = labelRows(report, order, names);
    const ids = labelsInOrder(report.agreement.labels, order).flatMap(({ label }) => [label, label]);
    return { rows, ids, plotting: intervalPlot({ rows, series: [names.strict, names.overlap], axis: "F1" }) };
  }, [report, labels, names]);
  return (
    <Chart
      title={t("agreement.labelChart")}
      plotting={plotting}
      table={intervalTable(t, t("agreement.label"), rows)}
      onOpen={(row) => openCases(report, { filter: { labels: [ids[row] ?? ""] } })}
    />
  );
}
