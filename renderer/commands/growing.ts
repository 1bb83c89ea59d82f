import { isSameSpan, type Span } from "../../core/text/Span";
import type { TextUnits } from "../../core/text/units/TextUnits";
import { useEditor } from "../annotate/editorInUse";
import type { Motion } from "../editor/KeyboardSelection";
import type { TextEditor } from "../editor/TextEditor";
import { currentDocument } from "../state/documentStore";
import { readingOf } from "../state/readingStore";
import { useView } from "../state/viewStore";
import { announceSelection } from "./announceSelection";

/** The selections that growing went through, the last one as it is on screen. */
let path: readonly Span[] = [];

/** Grows the selection to the next larger unit: word, phrase, clause, sentence, paragraph. */
export function growSelection(): void {
  const place = placeNow();
  if (!place) return;
  const { editor, units } = place;
  const from = editor.selection;
  select(editor, units.grow(from));
  // The editor may have settled on a little less, as it selects nothing that it does not draw.
  const larger = editor.selection;
  if (!isSameSpan(larger, from)) path = [...(isOnPath(from) ? path : [from]), larger];
}

/** Shrinks the selection the way it has grown, or to the next smaller unit where it begins. */
export function shrinkSelection(): void {
  const place = placeNow();
  if (!place) return;
  const { editor, units } = place;
  const from = editor.selection;
  path = isOnPath(from) ? path.slice(0, -1) : [];
  const smaller = path.at(-1) ?? units.shrink(from, from.start);
  select(editor, smaller);
}

/** Moves the caret, or the end of the selection, by sentence and the like. */
export function moveBy(motion: Motion, extend: boolean): void {
  useEditor.getState().editor?.moveCaret(motion, extend);
}

/** Selects words, or sets the caret, and says which or where, with the keyboard on the text. */
export function select(editor: TextEditor, span: Span): void {
  editor.setSelection(span, { reveal: true });
  editor.focus();
  const isEmpty = span.start === span.end;
  useView.setState({
    selection: isEmpty ? null : span,
    caret: span.end,
    selected: null,
    palette: isEmpty ? null : "selection",
  });
  announceSelection("word");
}

function isOnPath(span: Span): boolean {
  const last = path.at(-1);
  return last !== undefined && isSameSpan(last, span);
}

function placeNow(): { editor: TextEditor; units: TextUnits } | null {
  const { editor } = useEditor.getState();
  const opened = currentDocument();
  if (!editor || !opened) return null;
  return { editor, units: readingOf(opened).units(useView.getState().view) };
}
