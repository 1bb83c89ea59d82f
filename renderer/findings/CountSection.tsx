import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import { heatPlot } from "../../core/charts/heatPlot";
import { paint } from "../../core/charts/paint";
import { describeFailure } from "../../core/errors";
import type { CountTable, TableSize } from "../../core/findings/countTable";
import type { TableId } from "../../core/findings/Findings";
import type { AnnotatorId } from "../../core/model/ids";
import { Chart } from "../charts/Chart";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { useReview } from "../review/reviewStore";
import { client } from "../workbenchClient";
import { useLayerName } from "./layerNames";
import { keyNames, openCells } from "./reading";
import { SaveSheet } from "./SaveSheet";
import { useFindingsAnswer } from "./useFindingsAnswer";

/** How many are drawn at first, and how many more each time. */
const AT_A_TIME: TableSize = { rows: 25, columns: 16 };
const MOST: TableSize = { rows: 500, columns: 400 };
/** Of a map that is drawn within a blink. */
const MOST_CELLS = 12_000;

export interface CountSectionProps {
  readonly table: TableId;
  readonly title: string;
  readonly note?: string;
  /** What the rows are. */
  readonly heading: string;
  /** Of the highest count. */
  readonly color: string;
}

/** A table of counts as a heat map; each cell opens the passages behind it. */
export function CountSection(props: CountSectionProps) {
  const { t } = useTranslation();
  const [size, setSize] = useState(AT_A_TIME);
  const { table } = props;
  const answer = useFindingsAnswer(
    table,
    (annotator) => client.findingsTable({ annotator, table, size }),
    JSON.stringify(size),
  );
  if (!answer) return <p className="findings-note">{t("findings.counting")}</p>;
  if (!answer.ok) return <p role="status">{describeFailure(answer.error, currentLanguage())}</p>;
  const { value } = answer;
  if (value.total === 0)
    return (
      <section>
        <h3>{props.title}</h3>
        <p className="findings-note">{t("findings.none")}</p>
      </section>
    );
  return (
    <div>
      <Heat {...props} counted={value} />
      <p className="findings-foot">
        <span>{t("findings.size", shownOf(value))}</span>
        <More of="rows" {...{ size, all: value.size }} onPress={setSize} />
        <More of="columns" {...{ size, all: value.size }} onPress={setSize} />
        <SaveSheet name={props.title} of={{ kind: "table", table }} headers={[props.heading]} />
      </p>
    </div>
  );
}

interface MoreProps {
  readonly of: keyof TableSize;
  readonly size: TableSize;
  /** How many there are. */
  readonly all: TableSize;
  readonly onPress: (size: TableSize) => void;
}

/** Draws more rows or columns, while there are any. */
function More({ of, size, all, onPress }: MoreProps) {
  const { t } = useTranslation();
  const more = Math.min(AT_A_TIME[of], Math.min(MOST[of], all[of]) - size[of]);
  const larger = { ...size, [of]: size[of] + more };
  if (more <= 0 || larger.rows * larger.columns > MOST_CELLS) return null;
  return (
    <Button className="button plain" onPress={() => onPress(larger)}>
      {t(`findings.moreOf.${of}`, { count: more })}
    </Button>
  );
}

function shownOf({ rows, columns, size, total }: CountTable) {
  const shown = { rows: rows.length, columns: columns.length };
  return { ...shown, allRows: size.rows, allColumns: size.columns, total };
}

/** A cell of the map, with the keys that name it. */
interface Cell {
  readonly row: string;
  readonly column: string;
  readonly count: number;
  readonly keys: { readonly row: string; readonly column: string };
}

function Heat({ table, title, note, heading, color, counted }: CountSectionProps & { counted: CountTable }) {
  const { t, language } = useTranslation();
  const layerName = useLayerName();
  const hidesNames = useReview((state) => state.hidesNames);
  // biome-ignore lint/correctness/useExhaustiveDependencies: names change with the language, and where they are hidden
  const { cells, plotting } = useMemo(() => {
    const names = keyNames(t, table);
    const named = (key: string) => (key === "" ? t("findings.unknown") : (names.get(key) ?? key));
    const columnNamed =
      table === "labelsByAnnotator" ? (key: string) => layerName(key as AnnotatorId) : named;
    const cells = cellsOf(counted, named, columnNamed);
    const rows = counted.rows.map(({ key }) => named(key));
    const columns = counted.columns.map(({ key }) => columnNamed(key));
    return { cells, plotting: heatPlot({ cells, rows, columns, color: paint(color) }) };
  }, [counted, table, color, language, hidesNames]);
  const open = (at: number) => {
    const cell = cells[at];
    if (cell) openCells(`${cell.row} · ${cell.column}`, { table, ...cell.keys });
  };
  return (
    <Chart
      title={title}
      {...(note !== undefined && { note })}
      plotting={plotting}
      table={{
        columns: [heading, t("findings.column"), t("findings.count")],
        rows: cells.map(({ row, column, count }): [string, ...string[]] => [row, column, String(count)]),
      }}
      onOpen={open}
    />
  );
}

/** Those that count something. */
function cellsOf(
  counted: CountTable,
  named: (key: string) => string,
  columnNamed: (key: string) => string,
): Cell[] {
  const all = counted.rows.flatMap((row, at) =>
    counted.columns.map((column, place) => ({
      row: named(row.key),
      column: columnNamed(column.key),
      count: counted.cells[at]?.[place] ?? 0,
      keys: { row: row.key, column: column.key },
    })),
  );
  return all.filter(({ count }) => count > 0);
}
