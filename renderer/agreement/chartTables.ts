import type { TFunction } from "i18next";
import { shownFigure } from "../../core/agreement/Figure";
import type { IntervalRow } from "../../core/charts/intervalPlot";
import type { ChartProps } from "../charts/Chart";

/** The table of figures with intervals; without the columns of intervals where none has one. */
export function intervalTable(
  t: TFunction<"window">,
  of: string,
  rows: readonly IntervalRow[],
): ChartProps["table"] {
  const hasIntervals = rows.some(({ low }) => low !== null);
  const ends = hasIntervals ? [t("agreement.lowEnd"), t("agreement.highEnd")] : [];
  return {
    columns: [of, t("agreement.figure"), t("agreement.value"), ...ends],
    rows: rows.map(({ name, series, value, low, high }) => {
      const figures = hasIntervals ? [value, low, high] : [value];
      return [name, series, ...figures.map((each) => shownFigure({ value: each }))];
    }),
  };
}
