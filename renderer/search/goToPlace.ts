import type { Span } from "../../core/text/Span";
import { useEditor } from "../annotate/editorInUse";
import type { Place } from "../commands/acrossDocuments";
import { showDocument } from "../commands/navigating";
import type { TextEditor } from "../editor/TextEditor";
import { useDocuments } from "../state/documentStore";
import { selectAnnotation, useView } from "../state/viewStore";
import { uncoverText } from "./searchStore";

/** Longest wait for a text to be on screen; then there is none, as when it cannot be read. */
const LONGEST_WAIT_MS = 5000;

/** Opens a place in the text: selects the annotator's annotation there when its id is given, else the words. */
export async function goToPlace({ document, ...place }: Place, annotation: string | null): Promise<void> {
  uncoverText({ document, ...place });
  const editor = await editorShowing(document);
  if (!editor) return;
  if (annotation) selectAnnotation(annotation);
  else selectWords(editor, place);
  editor.scrollToSpan(place);
  editor.focus();
}

function selectWords(editor: TextEditor, selection: Span): void {
  editor.setSelection(selection);
  useView.setState({ selection, caret: selection.end, selected: null, palette: null, overlap: null });
}

/** The text view of a document, shown first when another one is on screen. */
async function editorShowing(document: Place["document"]): Promise<TextEditor | null> {
  const { editor } = useEditor.getState();
  if (editor && useDocuments.getState().current === document) return editor;
  const next = anotherEditor(editor);
  // Not awaited: it also stores which document is shown, and the next key may be a label's.
  void showDocument(document);
  return next;
}

function anotherEditor(former: TextEditor | null): Promise<TextEditor | null> {
  return new Promise((resolve) => {
    const end = (editor: TextEditor | null) => {
      stop();
      clearTimeout(timer);
      resolve(editor);
    };
    const stop = useEditor.subscribe(({ editor }) => editor && editor !== former && end(editor));
    const timer = setTimeout(() => end(null), LONGEST_WAIT_MS);
  });
}
