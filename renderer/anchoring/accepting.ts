import { countAnchoring } from "../../core/anchor/reanchorLayer";
import { failure } from "../../core/errors";
import type { AcceptedAnchoring } from "../../electron/ipc/anchoring";
import { useEditor } from "../annotate/editorInUse";
import { adoptLayer } from "../state/adoptLayer";
import { announce, notify } from "../state/announcements";
import { currentDocument, openDocument } from "../state/documentStore";
import { takeUpProject } from "../state/project";
import { client } from "../workbenchClient";
import { putOff, toggleList, useAnchoring } from "./anchoringStore";
import { readLost } from "./lostStore";

/** Longest wait for the text view to be made anew. */
const LONGEST_WAIT_MS = 5000;

/** True while the document shown waits for its annotations to be accepted on the changed text. */
export function isAnchoringOffered(): boolean {
  return Boolean(currentDocument()?.anchoring);
}

/** Writes the annotator's layer as it is shown on the changed text; what lost its place then waits to be placed. */
export async function acceptAnchoring(): Promise<void> {
  const opened = currentDocument();
  if (!opened?.anchoring || useAnchoring.getState().accepting) return;
  const { document, sha256 } = opened.source;
  useAnchoring.setState({ accepting: document });
  const answer = await client.acceptAnchoring({ document, sha256, revision: opened.layer.revision });
  useAnchoring.setState({ accepting: null, listed: null });
  if (!answer.ok) {
    notify(answer.error);
    if (answer.error.code === "anchoring-outdated") await openDocument(document);
    return;
  }
  putOff(document, false);
  focusText();
  adoptLayer(answer.value.layer);
  takeUpMarks(answer.value);
  await readLost(document);
  const { lost } = countAnchoring(opened.anchoring);
  announce((t) => (lost > 0 ? t("anchoring.accepted", { count: lost }) : t("anchoring.acceptedAll")));
}

/** Says what was done to what people had corrected by hand: it has no place in the window where it would be missed. */
function takeUpMarks({ project, moved, dropped, problem }: AcceptedAnchoring): void {
  if (project) takeUpProject(project);
  if (problem) notify(problem);
  else if (dropped > 0) notify(failure("marks-dropped", { moved, dropped }));
}

/** The button that had the focus has gone with the report. */
function focusText(): void {
  const stop = useEditor.subscribe(({ editor }) => {
    if (!editor) return;
    stop();
    editor.focus();
  });
  setTimeout(stop, LONGEST_WAIT_MS);
}

/** Leaves the stored layer as it is: it is shown on the changed text and cannot be edited. */
export function leaveAnchoring(): void {
  const opened = currentDocument();
  if (!opened?.anchoring) return;
  putOff(opened.source.document, true);
  announce((t) => t("anchoring.left"));
}

/** Shows the report with its list, or folds the list. */
export function showAnchoring(): void {
  const document = currentDocument()?.source.document;
  if (!document || !isAnchoringOffered()) return;
  putOff(document, false);
  toggleList(document);
}
