import { useMemo } from "react";
import { type AmountRow, amountPlot } from "../../core/charts/amountPlot";
import { paint } from "../../core/charts/paint";
import { findingLabels } from "../../core/findings/Finding";
import { amountOf, type TargetRow } from "../../core/findings/TargetRow";
import { amountText, quantityText } from "../../core/quantity/quantityText";
import { unitName } from "../../core/quantity/unitName";
import { Chart } from "../charts/Chart";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { labelColor, useLabels } from "../labels";
import { client } from "../workbenchClient";
import { goToPassage } from "./reading";
import { useFindingsAnswer } from "./useFindingsAnswer";

/** More dots than these nobody compares. */
const MOST_TARGETS = 30;
const LONGEST_NAME = 20;

/** The largest targets of one unit beside each other. */
export function UnitChart({ unit }: { unit: string }) {
  const answer = useFindingsAnswer(`chart ${unit}`, (annotator) =>
    client.findingsTargets({
      annotator,
      unit,
      by: "value",
      isDescending: true,
      from: 0,
      count: MOST_TARGETS,
    }),
  );
  return answer?.ok ? <Drawn unit={unit} targets={answer.value.rows} /> : null;
}

function Drawn({ unit, targets }: { unit: string; targets: readonly TargetRow[] }) {
  const { t, language } = useTranslation();
  const labels = useLabels();
  const name = unitName(unit, language);
  // biome-ignore lint/correctness/useExhaustiveDependencies: numbers and units change with the language
  const { drawn, rows, plotting } = useMemo(() => {
    const drawn = targets.filter(({ values }) => amountOf(values.quantity) !== null);
    const rows = drawn.flatMap((target, at) => rowOf(target, at) ?? []);
    const color = paint(labelColor(labels, findingLabels.target));
    const shorten = (amount: number) => amountText(amount, language);
    return { drawn, rows, plotting: amountPlot({ rows, unit: name, color, shorten }) };
  }, [targets, labels, language]);
  return (
    <Chart
      title={t("findings.unitChart", { unit: name })}
      note={t("findings.unitChartMeans")}
      plotting={plotting}
      table={{
        columns: [t("findings.columns.words"), t("findings.columns.value")],
        rows: rows.map((row): [string, ...string[]] => [row.name, row.text]),
      }}
      onOpen={(at) => drawn[at] && goToPassage(drawn[at])}
    />
  );
}

/** Numbered, as two targets may be in the same words. */
function rowOf({ phrase, values: { quantity } }: TargetRow, at: number): AmountRow | null {
  const amount = amountOf(quantity);
  if (quantity === null || amount === null) return null;
  const characters = [...phrase];
  const words =
    characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME - 1).join("")}…` : phrase;
  const isFloor = quantity.comparator === ">=" || quantity.comparator === ">";
  return { name: `${at + 1}. ${words}`, amount, isFloor, text: quantityText(quantity, currentLanguage()) };
}
