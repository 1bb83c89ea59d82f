import { useMemo } from "react";
import { shownFigure } from "../../core/agreement/Figure";
import { periodRows } from "../../core/charts/agreementCharts";
import { timePlot } from "../../core/charts/timePlot";
import type { AgreementReport } from "../../core/review/AgreementReport";
import { Chart } from "../charts/Chart";
import { useTranslation } from "../i18n/useTranslation";
import { openCases } from "./openCases";
import { useNames } from "./useNames";

/** How agreement went while the corpus was made; opens the cases of the documents that a day's or week's spans are in. */
export function TimeChart({ report }: { report: AgreementReport }) {
  const { t } = useTranslation();
  const names = useNames();
  const { periods } = report.agreement;
  const plotting = useMemo(
    () => timePlot({ rows: periodRows(report, names), series: [names.strict, names.overlap], axis: "F1" }),
    [report, names],
  );
  const [first] = periods;
  if (!first) return null;
  const isByDay = first.days === 1;
  return (
    <Chart
      title={t(isByDay ? "agreement.byDay" : "agreement.byWeek")}
      note={t("agreement.overTimeMeans")}
      plotting={plotting}
      table={{
        columns: [
          t(isByDay ? "agreement.day" : "agreement.week"),
          names.strict,
          names.overlap,
          t("agreement.annotations"),
        ],
        rows: periods.map(({ begins, units, f1 }) => [
          begins,
          shownFigure(f1.strict),
          shownFigure(f1.overlap),
          String(units),
        ]),
      }}
      onOpen={(row) => openCases(report, { documents: periods[row % periods.length]?.documents ?? [] })}
    />
  );
}
