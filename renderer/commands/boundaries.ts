import type { Utf16Offset } from "../../core/text/offsets";
import { isEmptySpan, isSameSpan, type Span, span, trimSpan } from "../../core/text/Span";
import type { TextUnits } from "../../core/text/units/TextUnits";
import { useEditor } from "../annotate/editorInUse";
import { announce } from "../state/announcements";
import { currentDocument } from "../state/documentStore";
import { readingOf } from "../state/readingStore";
import { useView } from "../state/viewStore";
import { bringIntoView, resizeAnnotation, selectedAnnotation } from "./annotating";
import { select } from "./growing";

/** Which end of the selected text or annotation moves where, and how far at a time. */
export interface BoundaryMove {
  readonly edge: "start" | "end";
  readonly direction: "left" | "right";
  readonly unit: "character" | "word";
}

/** A boundary passes at most so much white space, in steps: an annotation neither begins nor ends with any. */
const MOST_STEPS = 1000;

/** Moves an end of the selected text, else of the selected annotation; one that cannot go further says so. */
export function moveBoundary(move: BoundaryMove): void {
  const { selection } = useView.getState();
  if (selection) moveEndOfSelection(selection, move);
  else moveEndOfAnnotation(move);
}

function moveEndOfSelection(selection: Span, move: BoundaryMove): void {
  const { editor } = useEditor.getState();
  const opened = currentDocument();
  if (!editor || !opened) return;
  const units = readingOf(opened).units(useView.getState().view);
  const place = movedSpan(opened.source.text, selection, stepOf(units, move), move.edge, () => false);
  if (place) select(editor, place);
  else announce((t) => t("announce.boundaryStays"));
}

function moveEndOfAnnotation(move: BoundaryMove): void {
  const annotation = selectedAnnotation();
  const opened = currentDocument();
  if (!annotation || !opened) return;
  const { source, layer } = opened;
  const units = readingOf(opened).units(useView.getState().view);
  // Another annotation of this label may stand just there: the boundary goes on behind it.
  const isTaken = (place: Span) =>
    layer.annotations.some((other) => other.label === annotation.label && isSameSpan(other, place));
  const place = movedSpan(source.text, annotation, stepOf(units, move), move.edge, isTaken);
  bringIntoView(annotation);
  // Key after key, and a key held down, is one step to undo.
  if (place) resizeAnnotation(annotation.id, place, `ends of ${annotation.id}`);
  else announce((t) => t("announce.boundaryStays"));
}

/** The span after a step or more, without white space at its ends; null when nothing would be left or changed. */
function movedSpan(
  text: string,
  { start, end }: Span,
  step: (at: Utf16Offset) => Utf16Offset,
  edge: BoundaryMove["edge"],
  isTaken: (place: Span) => boolean,
): Span | null {
  let at = edge === "start" ? start : end;
  for (let count = 0; count < MOST_STEPS; count++) {
    const next = step(at);
    if (next === at) return null;
    at = next;
    if (edge === "start" ? at >= end : at <= start) return null;
    const place = trimSpan(text, edge === "start" ? span(at, end) : span(start, at));
    if (isEmptySpan(place)) return null;
    if (!isTaken(place)) return place;
  }
  return null;
}

/** A step of a boundary: to the next character, or to where the next word begins or ends as the annotation does there. */
function stepOf(units: TextUnits, { edge, direction, unit }: BoundaryMove): (at: Utf16Offset) => Utf16Offset {
  const isLeft = direction === "left";
  if (unit === "character")
    return isLeft ? (at) => units.previousCharacter(at) : (at) => units.nextCharacter(at);
  if (edge === "start") return isLeft ? (at) => units.previousWordStart(at) : (at) => units.nextWordStart(at);
  return isLeft ? (at) => units.previousWordEnd(at) : (at) => units.nextWordEnd(at);
}
