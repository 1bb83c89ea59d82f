import { ulid } from "ulid";
import { type Failure, failure } from "../../core/errors";
import type { Annotation } from "../../core/model/Annotation";
import {
  annotate,
  findAnnotation,
  relabel,
  removeAnnotation,
  resize,
  setNote,
  setStatus,
} from "../../core/model/editLayer";
import { isEmptyDiff, type LayerDiff } from "../../core/model/LayerDiff";
import type { Result } from "../../core/result";
import type { Span } from "../../core/text/Span";
import type { OpenedDocument } from "../../electron/ipc/contract";
import { useEditor } from "../annotate/editorInUse";
import { labelName } from "../labels";
import { announce, notify } from "../state/announcements";
import { currentDocument } from "../state/documentStore";
import { shortQuote } from "../state/quoteAsRead";
import { tagged } from "../state/tagEvents";
import { selectAnnotation, useView } from "../state/viewStore";
import { withProposedValues } from "../values/proposing";
import { perform } from "./perform";
import { withdrawRefusals } from "./refusals";

/** The document that may be edited now: open, and its layer readable. */
export function editable(): OpenedDocument | null {
  const opened = currentDocument();
  return opened && !opened.layerProblem ? opened : null;
}

/** The selected annotation, or undefined. */
export function selectedAnnotation(): Annotation | undefined {
  const opened = currentDocument();
  const { selected } = useView.getState();
  return opened && selected ? findAnnotation(opened.layer, selected) : undefined;
}

/**
 * Does an edit as one undoable act, or as a part of the step just begun, or says why it is refused. True when
 * something changed or nothing had to.
 */
export function act(opened: OpenedDocument, edit: Result<LayerDiff>, step: string | null = null): boolean {
  if (!edit.ok) return refuse(edit.error);
  withdrawRefusals();
  perform([{ document: opened.source.document, diff: withProposedValues(opened, edit.value) }], step);
  return true;
}

/** Says why not; the message goes with the next act. */
export function refuse(problem: Failure): false {
  notify(problem);
  return false;
}

const now = () => new Date().toISOString();

/** The label key's act: tags the selected text, or else relabels the selected annotation. */
export function giveLabel(label: string): void {
  const opened = editable();
  if (!opened) return;
  const { selection, selected } = useView.getState();
  if (selection) tag(opened, label);
  else if (selected) relabelSelected(opened, label);
  else refuse(failure("selection-empty", {}));
}

function tag(opened: OpenedDocument, label: string): void {
  const { selection } = useView.getState();
  if (!selection) return;
  const edit = annotate(opened.source, opened.layer, selection, label, { id: ulid(), now: now() });
  if (!act(opened, edit) || !edit.ok) return;
  const [added] = edit.value.added;
  if (!added) return;
  useView.setState({ selection: null, caret: added.end });
  selectAnnotation(added.id);
  tagged(opened.source.document, added);
  announce((t) => t("announce.tagged", { label: labelName(label), quote: shortQuote(added) }));
}

function relabelSelected(opened: OpenedDocument, label: string): void {
  const annotation = selectedAnnotation();
  if (!annotation) return;
  const named = { label: labelName(label), quote: shortQuote(annotation) };
  bringIntoView(annotation);
  if (annotation.label === label) announce((t) => t("announce.alreadyTagged", named));
  else if (act(opened, relabel(opened.layer, annotation.id, label, now()))) {
    tagged(opened.source.document, { ...annotation, label });
    announce((t) => t("announce.relabelled", named));
  }
}

/** Puts an annotation on another span, as by its handles; what is refused is said. */
export function resizeAnnotation(id: string, place: Span, step: string | null = null): void {
  const opened = editable();
  const before = opened && findAnnotation(opened.layer, id);
  if (!opened || !before) return;
  const edit = resize(opened.source, opened.layer, id, place, now());
  if (edit.ok && isEmptyDiff(edit.value)) return;
  if (!act(opened, edit, step) || !edit.ok) return;
  const [change] = edit.value.updated;
  if (change) announce((t) => t("announce.resized", { quote: shortQuote(change.to) }));
}

/** Nobody should change what they do not see: the wheel may have scrolled the selected annotation away. */
export function bringIntoView(place: Span): void {
  const { visible } = useView.getState();
  const isAway = visible && (place.end < visible.start || visible.end < place.start);
  if (isAway) useEditor.getState().editor?.scrollToSpan(place);
}

/** Takes the selected annotation away. */
export function deleteSelected(): void {
  const opened = editable();
  const annotation = selectedAnnotation();
  if (!opened || !annotation) return;
  bringIntoView(annotation);
  if (!act(opened, removeAnnotation(opened.layer, annotation.id))) return;
  selectAnnotation(null);
  announce((t) => t("announce.deleted", { quote: shortQuote(annotation) }));
}

/** Writes an annotation's note; an unchanged note is no act. */
export function writeNote(id: string, note: string): void {
  const opened = editable();
  const annotation = opened && findAnnotation(opened.layer, id);
  if (!opened || !annotation || annotation.note === note) return;
  if (act(opened, setNote(opened.layer, id, note, now()))) {
    announce((t) => t("announce.noted", { quote: shortQuote(annotation) }));
  }
}

/** Marks the document as done, or takes it up again. */
export function toggleDone(): void {
  const opened = editable();
  if (!opened) return;
  const status = opened.layer.status === "done" ? "in-progress" : "done";
  act(opened, { ok: true, value: setStatus(opened.layer, status) });
  announce((t) => t(status === "done" ? "announce.done" : "announce.reopened"));
}
