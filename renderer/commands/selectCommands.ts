import { useEditor } from "../annotate/editorInUse";
import type { Command } from "../keys/Command";
import { currentDocument } from "../state/documentStore";
import { useView } from "../state/viewStore";
import { selectedAnnotation } from "./annotating";
import { brushSelection, isBrushing } from "./brushing";
import { growSelection, moveBy, select, shrinkSelection } from "./growing";

const isTextShown = () => currentDocument() !== null;
const hasSelection = () => useView.getState().selection !== null;

/** Enter means something of its own to a button or a list, so it is ours only in the text. */
const isInText = () => document.activeElement?.closest('[data-testid="text"]') !== null;

/** What selects text by key, apart from the caret's own keys. */
export const selectCommands: readonly Command[] = [
  {
    id: "growSelection",
    group: "select",
    keys: [{ code: "BracketRight" }],
    run: growSelection,
    isAvailable: isTextShown,
  },
  {
    id: "shrinkSelection",
    group: "select",
    keys: [{ code: "BracketLeft" }],
    run: shrinkSelection,
    isAvailable: () => isTextShown() && hasSelection(),
  },
  {
    id: "nextSentence",
    group: "select",
    keys: [{ code: "ArrowDown", control: true }],
    run: () => moveBy("sentence-next", false),
    isAvailable: isTextShown,
    isInPalette: false,
  },
  {
    id: "previousSentence",
    group: "select",
    keys: [{ code: "ArrowUp", control: true }],
    run: () => moveBy("sentence-previous", false),
    isAvailable: isTextShown,
    isInPalette: false,
  },
  {
    id: "selectNextSentence",
    group: "select",
    keys: [{ code: "ArrowDown", control: true, shift: true }],
    run: () => moveBy("sentence-next", true),
    isAvailable: isTextShown,
    isInPalette: false,
  },
  {
    id: "selectPreviousSentence",
    group: "select",
    keys: [{ code: "ArrowUp", control: true, shift: true }],
    run: () => moveBy("sentence-previous", true),
    isAvailable: isTextShown,
    isInPalette: false,
  },
  {
    id: "selectWords",
    group: "select",
    keys: [{ code: "Enter" }],
    run: selectWords,
    isAvailable: () => isInText() && !hasSelection() && selectedAnnotation() !== undefined,
  },
  {
    id: "brushSelection",
    group: "annotate",
    keys: [{ code: "Enter" }],
    run: brushSelection,
    isAvailable: () => isInText() && hasSelection() && isBrushing(),
    isInPalette: false,
  },
];

/** Selects the words of the selected annotation, to tag them or a part of them once more. */
function selectWords(): void {
  const annotation = selectedAnnotation();
  const { editor } = useEditor.getState();
  if (annotation && editor) select(editor, annotation);
}
