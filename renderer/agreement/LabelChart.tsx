import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { WithInterval } from "../../core/agreement/corpus/corpusAgreement";
import { type IntervalRow, intervalPlot } from "../../core/charts/intervalPlot";
import type { AgreementReport } from "../../core/compare/AgreementReport";
import { Chart } from "../charts/Chart";
import { labelName } from "../labels";
import { shownNumber } from "./FigureText";

/** F1 of each label, with its intervals where there are any. */
export function LabelChart({ report }: { report: AgreementReport }) {
  const { t, i18n } = useTranslation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: names of labels and series change with the language
  const { rows, plotting } = useMemo(() => {
    const series = { strict: t("agreement.strictShort"), overlap: t("agreement.overlapShort") };
    const rows = report.agreement.labels.flatMap(({ label, f1 }) => [
      intervalRow(labelName(label), series.strict, f1.strict),
      intervalRow(labelName(label), series.overlap, f1.overlap),
    ]);
    return { rows, plotting: intervalPlot({ rows, series: Object.values(series), axis: "F1" }) };
  }, [report, i18n.language]);
  const columns = ["label", "figure", "value", "lowEnd", "highEnd"] as const;
  return (
    <Chart
      title={t("agreement.labelChart")}
      plotting={plotting}
      table={{ columns: columns.map((column) => t(`agreement.${column}`)), rows: rows.map(cellsOf) }}
    />
  );
}

function intervalRow(name: string, series: string, { figure, interval }: WithInterval): IntervalRow {
  return { name, series, value: figure.value, low: interval.low.value, high: interval.high.value };
}

function cellsOf({ name, series, value, low, high }: IntervalRow): [string, ...string[]] {
  return [name, series, ...[value, low, high].map((figure) => (figure === null ? "—" : shownNumber(figure)))];
}
