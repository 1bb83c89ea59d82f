import type { DocumentId } from "../../core/model/ids";
import type { WorkspaceChange } from "../../electron/ipc/watching";
import { onAnnotatorChange } from "../search/annotatorChange";
import { whenSaved } from "../search/asking";
import { announce } from "../state/announcements";
import { onLayerDiff } from "../state/layerListeners";
import { onSightChange } from "../state/ownFirst";
import { onReviewSaved } from "../state/reviewSaving";
import { useWatching } from "../state/watching";
import { client, onMainEvent } from "../workbenchClient";
import { forgetInbox, takeInbox, useInbox } from "./inboxStore";
import { countWaiting } from "./listing";

/** Changes often come together, as while somebody decides case after case. */
const PAUSE_MS = 600;

/** What has changed since it was read; null for everything. */
let changed: Set<DocumentId> | null = null;
let isChanged = false;
let isUnderWay = false;
/** Counts annotators: what was read for one must not reach the next. */
let turn = 0;

/** Begins to read what others have to say, and to hear of more; call it once. */
export function beginInbox(): void {
  onMainEvent("workspaceChanged", takeUp);
  onReviewSaved(({ document }) => isListed(document) && readAgain([document]));
  onLayerDiff((document) => void (isListed(document) && whenSaved().then(() => readAgain([document]))));
  onSightChange((document) => readAgain(document && [document]));
  onAnnotatorChange(() => {
    turn += 1;
    forgetInbox();
    readAgain(null);
  });
  // What changed before the watch began is not told of.
  useWatching.subscribe(
    ({ state }, before) => void (state !== null && before.state === null && readAgain(null)),
  );
}

const isListed = (document: DocumentId) => useInbox.getState().byDocument.has(document);

/** Others' layers matter where something is listed, their reviews everywhere. */
function takeUp({ everything, reviews, layers, texts }: WorkspaceChange): void {
  const touched = [...layers.map(({ document }) => document), ...texts].filter(isListed);
  readAgain(everything ? null : [...reviews, ...touched]);
}

/** Reads some documents again, or with null all, a little later and together with others. */
export function readAgain(documents: readonly DocumentId[] | null): void {
  if (documents?.length === 0) return;
  if (!isChanged) changed = new Set();
  isChanged = true;
  if (documents === null) changed = null;
  else for (const document of documents) changed?.add(document);
  if (!isUnderWay) void readInTurn();
}

async function readInTurn(): Promise<void> {
  isUnderWay = true;
  useInbox.setState({ isReading: true });
  while (isChanged) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    isChanged = false;
    await read(changed && [...changed]);
  }
  isUnderWay = false;
  useInbox.setState({ isReading: false });
}

async function read(documents: readonly DocumentId[] | null): Promise<void> {
  const asked = turn;
  const answer = await client.readInbox({ documents });
  if (turn !== asked) return;
  const before = countWaiting(useInbox.getState().byDocument);
  if (answer.ok) takeInbox(answer.value, documents);
  else useInbox.setState({ problem: answer.error });
  const count = countWaiting(useInbox.getState().byDocument);
  if (count > before) announce((t) => t("inbox.arrived", { count }));
}
