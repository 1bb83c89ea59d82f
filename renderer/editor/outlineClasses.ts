import type { Span } from "../../core/text/Span";
import { depthOf, type Piece } from "./pieces";

/** A stretch of text with an edge around it, one stretch of annotations that overlap. */
export interface Outline {
  /** The same for the same stretch. */
  readonly key: string;
  readonly span: Span;
  readonly look: OutlineLook;
}

/** In order of what goes before what where outlines overlap. What is quiet has no edge, and no tint either. */
const looks = ["current", "differs", "rejected", "quiet"] as const;

/** How an outline looks; editor.css draws it. */
export type OutlineLook = (typeof looks)[number];

/** The outline that an annotation lies in, by its id; null for none. */
export type OutlineOf = (annotation: string) => Outline | null;

/** The classes that outlines add to pieces, in the order of the pieces; "" where there is none. */
export function outlineClasses(pieces: readonly Piece[], outlineOf: OutlineOf): string[] {
  const outlines = pieces.map((piece) => strongest(piece, outlineOf));
  const depths = new Map<string, number>();
  outlines.forEach((outline, i) => {
    const depth = depthOf(pieces[i]?.marks ?? []);
    // An outline of several pieces has one lower edge.
    if (outline) depths.set(outline.key, Math.max(depth, depths.get(outline.key) ?? 0));
  });
  return pieces.map((piece, i) => classesOf(piece, outlines[i] ?? null, depths));
}

function strongest({ marks }: Piece, outlineOf: OutlineOf): Outline | null {
  const all = marks.flatMap(({ annotation }) => outlineOf(annotation.id) ?? []);
  return looks.flatMap((look) => all.find((outline) => outline.look === look) ?? [])[0] ?? null;
}

function classesOf(
  { start, end }: Piece,
  outline: Outline | null,
  depths: ReadonlyMap<string, number>,
): string {
  if (!outline) return "";
  const { key, span, look } = outline;
  const edges = `${start === span.start ? " outline-start" : ""}${end === span.end ? " outline-end" : ""}`;
  return ` depth${depths.get(key) ?? 1} outline-${look}${edges}`;
}
