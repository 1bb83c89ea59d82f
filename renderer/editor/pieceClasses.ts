import { LANE_COUNT } from "./lanes";
import { type OutlineOf, outlineClasses } from "./outlineClasses";
import { depthOf, type Mark, type Piece } from "./pieces";

/** What the look of a piece depends on besides the piece. */
export interface PieceContext {
  /** Place of a label among the labels, -1 when it is none of them. */
  readonly labelIndex: (label: string) => number;
  /** The outlined annotation. */
  readonly chosen: string | null;
  /** Null while nothing has an edge around it. */
  readonly outlineOf?: OutlineOf | null;
}

/**
 * The classes of pieces; editor.css and {@link laneClass} rules draw them. No inline styles: elements with the
 * same classes share one computed style, which makes half the difference in a fast scroll.
 */
export function pieceClasses(pieces: readonly Piece[], context: PieceContext): string[] {
  const { chosen, outlineOf } = context;
  const outlined = pieces.filter(({ marks }) => marks.some((mark) => mark.annotation.id === chosen));
  // An outline of several pieces has one lower edge.
  const chosenDepth = Math.max(0, ...outlined.map(({ marks }) => depthOf(marks)));
  const classes = pieces.map(({ marks }) => classesOf(marks, context, chosenDepth));
  if (!outlineOf) return classes;
  const outlines = outlineClasses(pieces, outlineOf);
  return classes.map((each, i) => each + outlines[i]);
}

/** The class that draws a label's line in a lane; index -1 is a label the project does not have. */
export function laneClass(lane: number, labelIndex: number): string {
  return `lane${lane}-${labelIndex < 0 ? "none" : labelIndex}`;
}

/** The class that draws a label's tint. */
export function tintClass(labelIndex: number): string {
  return `tint-${labelIndex < 0 ? "none" : labelIndex}`;
}

function classesOf(
  marks: readonly Mark[],
  { labelIndex, chosen }: PieceContext,
  chosenDepth: number,
): string {
  const outermost = marks[0] as Mark;
  const mark = marks.find(({ annotation }) => annotation.id === chosen);
  const isPlain = marks.length === 1 && outermost.lane === 0;
  return [
    isPlain ? "piece" : `piece lanes depth${mark ? chosenDepth : depthOf(marks)}`,
    `${tintClass(labelIndex(outermost.annotation.label))}${edges(outermost, "tint")}`,
    ...[...onePerLane(marks)].map((each) => laneClasses(each, labelIndex(each.annotation.label))),
    ...(mark ? [`chosen depth${chosenDepth}${edges(mark, "chosen")}`] : []),
  ].join(" ");
}

/** Where annotations share a lane, the innermost one is drawn. */
function onePerLane(marks: readonly Mark[]): Iterable<Mark> {
  const byLane = new Map<number, Mark>();
  for (const mark of marks) byLane.set(mark.lane % LANE_COUNT, mark);
  return byLane.values();
}

/** A gap at either end keeps neighbours with the same label apart. */
function laneClasses(mark: Mark, labelIndex: number): string {
  return laneClass(mark.lane, labelIndex) + edges(mark, `lane${mark.lane}`);
}

function edges({ starts, ends }: Mark, name: string): string {
  return `${starts ? ` ${name}-start` : ""}${ends ? ` ${name}-end` : ""}`;
}
