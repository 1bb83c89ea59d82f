import { useMemo } from "react";
import { pairCells } from "../../core/charts/agreementCharts";
import { heatMap } from "../../core/charts/heatMap";
import type { AgreementReport } from "../../core/review/AgreementReport";
import { Chart } from "../charts/Chart";
import { useTranslation } from "../i18n/useTranslation";
import { openCases } from "./openCases";
import { useNames } from "./useNames";

/** Annotators against each other; a cell opens the cases in which those two differ. */
export function PairChart({ report }: { report: AgreementReport }) {
  const { t } = useTranslation();
  const names = useNames();
  const { cells, plotting } = useMemo(() => {
    const cells = pairCells(report, names);
    return { cells, plotting: heatMap(report.agreement.annotators.map(names.annotator), cells) };
  }, [report, names]);
  const open = (place: number) => {
    const cell = cells[place];
    if (cell) openCases(report, { annotators: [...cell.annotators].sort() });
  };
  return (
    <Chart
      title={t("agreement.pairs")}
      note={t("agreement.pairsMeans")}
      plotting={plotting}
      table={{
        columns: [t("agreement.pair"), t("agreement.figure"), t("agreement.value")],
        rows: cells.map(({ row, column, series, text }) => [
          t("agreement.pairName", { first: row, second: column }),
          series,
          text,
        ]),
      }}
      onOpen={open}
    />
  );
}
