import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { Button, ToggleButton } from "react-aria-components";
import type { PlotLibrary, Plotting } from "../../core/charts/Plotting";
import { useTranslation } from "../i18n/useTranslation";
import { announce } from "../state/announcements";
import { ChartTable, type ChartTableProps } from "./ChartTable";
import { drawPlot, rowOf } from "./drawPlot";
import { firstMark, goToMark, isArrow, keepMark, markAt, markBeside } from "./markKeys";
import { saveChart } from "./saveChart";
import { useStayingNames } from "./useStayingNames";
import { useWidth } from "./useWidth";
import "./charts.css";

const pictureKinds = ["svg", "png"] as const;

export interface ChartProps {
  /** Its heading, its name for a screen reader, and the name of its file. */
  readonly title: string;
  /** What it says and cannot say. */
  readonly note?: string;
  readonly plotting: Plotting;
  /** The same as a table, for who cannot see it, or wants the numbers. */
  readonly table: Omit<ChartTableProps, "title" | "isShown" | "onOpen">;
  /** Opens what is behind a row of the table and a mark of the class `OPENS`. */
  readonly onOpen?: (row: number) => void;
}

/** A figure with its heading, its table, and the ways to save it. */
export function Chart({ title, note, plotting, table, onOpen }: ChartProps) {
  const { t } = useTranslation();
  const id = useId();
  const host = useRef<HTMLDivElement>(null);
  const [isTable, setIsTable] = useState(false);
  useDrawing(host, plotting, title);
  useStayingNames(host);
  const save = (kind: (typeof pictureKinds)[number]) => {
    const drawing = host.current?.querySelector("svg");
    if (drawing) void saveChart(drawing, title, kind);
  };
  return (
    <section className="chart" aria-labelledby={id}>
      <div className="chart-head">
        <h3 id={id}>{title}</h3>
        <span className="chart-acts">
          <ToggleButton className="button plain" isSelected={isTable} onChange={setIsTable}>
            {t("charts.table")}
          </ToggleButton>
          {pictureKinds.map((kind) => (
            <Button
              key={kind}
              className="button plain"
              onPress={() => save(kind)}
              aria-label={t(`charts.${kind}Of`, { title })}
            >
              {kind.toUpperCase()}
            </Button>
          ))}
        </span>
      </div>
      {note && <p className="chart-note">{note}</p>}
      {onOpen ? (
        <OpeningHost host={host} title={title} onOpen={onOpen} />
      ) : (
        <div ref={host} className="chart-host" />
      )}
      <ChartTable {...table} {...{ title, isShown: isTable }} {...(onOpen && { onOpen })} />
    </section>
  );
}

interface OpeningHostProps {
  readonly host: React.RefObject<HTMLDivElement | null>;
  readonly title: string;
  readonly onOpen: (row: number) => void;
}

/** Where a figure is drawn whose marks open something: by the pointer, and by Enter where the arrow keys have gone. */
function OpeningHost({ host, title, onOpen }: OpeningHostProps) {
  const { t } = useTranslation();
  const open = (mark: EventTarget | null) => {
    const row = mark && rowOf(mark);
    if (row !== null) onOpen(row);
  };
  const goTo = (at: Element, mark: Element | null) => {
    if (mark === null) return;
    const words = goToMark(at, mark);
    announce(() => words);
  };
  const onFocus = ({ currentTarget }: React.FocusEvent) => {
    // A click has a mark of its own.
    const isByKey = currentTarget.matches(":focus-visible");
    if (isByKey) goTo(currentTarget, markAt(currentTarget) ?? firstMark(currentTarget));
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLDivElement>) => {
    const { code, ctrlKey, altKey, metaKey } = event.nativeEvent;
    const isOpening = code === "Enter" || code === "Space";
    if (ctrlKey || altKey || metaKey || !(isOpening || isArrow(code))) return;
    event.preventDefault();
    if (isOpening) open(markAt(event.currentTarget));
    else goTo(event.currentTarget, markBeside(event.currentTarget, code));
  };
  return (
    <div
      ref={host}
      className="chart-host chart-opening"
      role="application"
      aria-label={t("charts.marks", { title })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: its marks are gone through by key
      tabIndex={0}
      onClick={({ target }) => open(target)}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    />
  );
}

function useDrawing(host: React.RefObject<HTMLDivElement | null>, plotting: Plotting, title: string): void {
  const plot = usePlot();
  const width = useWidth(host);
  useLayoutEffect(() => {
    if (!plot || width === 0) return;
    const drawing = drawPlot(plot, plotting, width);
    drawing.setAttribute("role", "img");
    drawing.setAttribute("aria-label", title);
    const at = host.current && markAt(host.current);
    host.current?.replaceChildren(drawing);
    if (host.current && at) keepMark(host.current, at);
  }, [host, plot, plotting, title, width]);
}

/** Loaded when the first chart is shown: the window starts without it. */
function usePlot(): PlotLibrary | null {
  const [plot, setPlot] = useState<PlotLibrary | null>(null);
  useEffect(() => void import("@observablehq/plot").then((loaded) => setPlot(() => loaded)), []);
  return plot;
}
