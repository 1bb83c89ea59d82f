import type { Annotation } from "../../core/model/Annotation";
import type { DocumentId } from "../../core/model/ids";
import type { WorkspaceInfo } from "../../electron/ipc/contract";
import { focusText, useEditor } from "../annotate/editorInUse";
import { documentsAsListed } from "../documents/listRows";
import { labelName } from "../labels";
import { uncoverText } from "../search/searchStore";
import { announce } from "../state/announcements";
import { currentDocument, openDocument, useDocuments } from "../state/documentStore";
import { shortQuote } from "../state/quoteAsRead";
import { clearSelection, selectAnnotation, useView } from "../state/viewStore";
import { useWorkspace } from "../state/workspaceStore";
import { client } from "../workbenchClient";
import { selectedAnnotation } from "./annotating";
import { endBrush, isBrushing } from "./brushing";

/** Selects the annotation after (1) or before (-1) the selected one, or else the caret, or else what is in view. */
export function selectNeighbour(step: 1 | -1): void {
  const annotations = currentDocument()?.layer.annotations ?? [];
  const next = neighbour(annotations, step);
  if (next) selectAnnotation(next.id);
  announce((t) =>
    next
      ? t("announce.selected", { label: labelName(next.label), quote: shortQuote(next) })
      : t(step === 1 ? "announce.lastAnnotation" : "announce.firstAnnotation"),
  );
}

function neighbour(annotations: readonly Annotation[], step: 1 | -1): Annotation | undefined {
  const selected = selectedAnnotation();
  if (selected) return annotations[annotations.indexOf(selected) + step];
  const from = placeToGoOnFrom();
  return step === 1
    ? annotations.find(({ start }) => start >= from)
    : annotations.findLast(({ start }) => start < from);
}

/** A caret that has been scrolled out of view is no longer where the annotator is. */
function placeToGoOnFrom(): number {
  const { caret } = useView.getState();
  // The store hears of what is in view a frame later.
  const visible = useEditor.getState().editor?.visible;
  return visible && (caret < visible.start || caret > visible.end) ? visible.start : caret;
}

/** Shows a document and remembers it for the next start. In the one that is shown the caret stays. */
export async function showDocument(document: DocumentId): Promise<void> {
  const isShown = useDocuments.getState().current === document;
  clearSelection(isShown ? useView.getState().caret : undefined);
  uncoverText();
  await openDocument(document);
  await client.saveSettings({ lastDocument: document });
}

/** The document to begin with: the one shown last, else the first. */
export function firstDocument({ documents, settings }: WorkspaceInfo): DocumentId | null {
  const last = documents.find(({ document }) => document === settings.lastDocument);
  return (last ?? documents[0])?.document ?? null;
}

/** Shows the next document of the list, or the one before. */
export function showNeighbour(step: 1 | -1): void {
  const { info } = useWorkspace.getState();
  const documents = info ? documentsAsListed(info.documents, info.project) : [];
  const { current } = useDocuments.getState();
  const now = documents.findIndex(({ document }) => document === current);
  const next = documents[now + step];
  if (next) void showDocument(next.document);
  announce((t) =>
    next
      ? t("announce.document", { title: next.title })
      : t(step === 1 ? "announce.lastDocument" : "announce.firstDocument"),
  );
}

/**
 * Lets go of the brush, or else the palette; from another part of the window goes back to the text, and in it lets go
 * of whatever is selected. The caret stays.
 */
export function letGo(): void {
  const { palette, overlap, caret, selection, selected } = useView.getState();
  if (isBrushing()) endBrush();
  else if (palette || overlap) putPaletteAway();
  else if (isElsewhere()) focusText();
  else {
    clearSelection(caret);
    if (selection || selected) announce((t) => t("announce.letGo"));
  }
}

/** True while the keys are in another part of the window than the text. */
function isElsewhere(): boolean {
  const { activeElement } = document;
  return activeElement !== null && activeElement !== document.body && !activeElement.closest("main");
}

/** What it stood by stays, for the keys. */
function putPaletteAway(): void {
  useView.setState({ palette: null, overlap: null });
  announce((t) => t("announce.paletteAway"));
}
