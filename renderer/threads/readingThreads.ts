import type { DocumentId } from "../../core/model/ids";
import type { ReviewFile } from "../../core/review/ReviewFile";
import { enumerate } from "../i18n/enumerate";
import { shownName } from "../review/names";
import { onAnnotatorChange } from "../search/annotatorChange";
import { announce } from "../state/announcements";
import { useDocuments } from "../state/documentStore";
import { onSightChange } from "../state/ownFirst";
import { onReviewSaved } from "../state/reviewSaving";
import { useWatching } from "../state/watching";
import { client, onMainEvent } from "../workbenchClient";
import { forgetDrafts } from "./draftStore";
import { beginThreadsOf, ownName, takeFiles, useThreads } from "./threadStore";

/** Grows with each answer of a save: what was read before it may lack what it brought to the disk. */
let saves = 0;

/** Begins to read what people say of the document shown, and what others add; call it once. */
export function beginThreads(): void {
  onReviewSaved(() => {
    saves += 1;
  });
  useDocuments.subscribe((now, before) => now.current !== before.current && void readThreads(now.current));
  onSightChange((changed) => {
    const { document } = useThreads.getState();
    if (document && (changed === null || changed === document)) void takeUpThreads(document);
  });
  onAnnotatorChange(() => {
    forgetDrafts();
    void readThreads(useDocuments.getState().current);
  });
  onMainEvent("workspaceChanged", ({ everything, reviews }) => {
    const { document } = useThreads.getState();
    if (document && (everything || reviews.includes(document))) void takeUpThreads(document);
  });
  // What changed before the watch began is not told of.
  useWatching.subscribe(({ state }, before) => {
    const { document } = useThreads.getState();
    if (document && state !== null && before.state === null) void takeUpThreads(document);
  });
  void readThreads(useDocuments.getState().current);
}

async function readThreads(document: DocumentId | null): Promise<void> {
  beginThreadsOf(document);
  const files = document && (await readFiles(document));
  if (files) takeFiles(files);
}

/** Null when another document is shown by then, or the files cannot be listed. */
async function readFiles(document: DocumentId): Promise<readonly ReviewFile[] | null> {
  const before = saves;
  const answer = await client.readReviewFiles({ document });
  if (useThreads.getState().document !== document) return null;
  if (saves !== before) return readFiles(document);
  return answer.ok ? answer.value : null;
}

/** What others add shows at once: nothing that is written here is in what they change. */
async function takeUpThreads(document: DocumentId): Promise<void> {
  const { files: before } = useThreads.getState();
  const files = await readFiles(document);
  if (!files) return;
  takeFiles(files);
  if (before) announceNew(before, files);
}

function announceNew(before: readonly ReviewFile[], now: readonly ReviewFile[]): void {
  const known = new Set(before.flatMap(({ comments }) => comments.map(({ id }) => id)));
  const isNew = ({ annotator, comments }: ReviewFile) =>
    annotator !== ownName() && comments.some(({ id, text }) => text !== "" && !known.has(id));
  const names = now.filter(isNew).map(({ annotator }) => annotator);
  if (names.length > 0) announce((t) => t("threads.arrived", { names: enumerate(names.map(shownName)) }));
}
