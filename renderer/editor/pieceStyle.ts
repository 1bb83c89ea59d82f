import { LANE_COUNT, LANES_BELOW } from "./lanes";
import type { Mark, Piece } from "./pieces";

/** Class and style of the element around a piece; editor.css draws them. */
export type PieceStyle = Readonly<Record<"class" | "style", string>>;

/** What the style of a piece depends on besides the piece. */
export interface PieceContext {
  /** Place of a label among the labels, -1 when it is none of them. */
  readonly labelIndex: (label: string) => number;
  /** The outlined annotation. */
  readonly chosen: string | null;
}

/**
 * The styles of pieces: the tint of the outermost annotation, and a line in the lane of each. Values name
 * custom properties of the host, so that another theme or colour needs no redraw.
 */
export function pieceStyles(pieces: readonly Piece[], context: PieceContext): PieceStyle[] {
  const { chosen } = context;
  const outlined = pieces.filter(({ marks }) => marks.some((mark) => mark.annotation.id === chosen));
  // An outline of several pieces has one lower edge.
  const chosenDepth = Math.max(0, ...outlined.map(({ marks }) => depth(marks)));
  return pieces.map(({ marks }) => styleOf(marks, context, chosenDepth));
}

function styleOf(
  marks: readonly Mark[],
  { labelIndex, chosen }: PieceContext,
  chosenDepth: number,
): PieceStyle {
  const mark = marks.find(({ annotation }) => annotation.id === chosen);
  const lines = [...onePerLane(marks)].map((each) => laneStyle(each, labelIndex(each.annotation.label)));
  const outermost = marks[0] as Mark;
  const tint = `--tint:var(--tint${labelIndex(outermost.annotation.label)})`;
  return {
    class: `piece${edgeClass(outermost, "tint")}${mark ? ` chosen${edgeClass(mark, "chosen")}` : ""}`,
    style: `${tint};${lines.join("")}--depth:${mark ? chosenDepth : depth(marks)}`,
  };
}

/** Where annotations share a lane, the innermost one is drawn. */
function onePerLane(marks: readonly Mark[]): Iterable<Mark> {
  const byLane = new Map<number, Mark>();
  for (const mark of marks) byLane.set(mark.lane % LANE_COUNT, mark);
  return byLane.values();
}

/** A gap at either end keeps neighbours with the same label apart. */
function laneStyle({ lane, starts, ends }: Mark, color: number): string {
  const line = `--u${lane}:var(--line${color});`;
  return line + (starts ? `--l${lane}:1px;` : "") + (ends ? `--r${lane}:1px;` : "");
}

function edgeClass({ starts, ends }: Mark, name: string): string {
  return `${starts ? ` ${name}-start` : ""}${ends ? ` ${name}-end` : ""}`;
}

/** How many lanes below the text the piece needs room for. */
function depth(marks: readonly Mark[]): number {
  return Math.max(1, ...marks.map(({ lane }) => (lane < LANES_BELOW ? lane + 1 : 1)));
}
