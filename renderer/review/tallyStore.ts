import { create } from "zustand";
import type { Failure } from "../../core/errors";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { DocumentTally } from "../../core/review/caseFacets";
import type { UnreadDocument } from "../../electron/ipc/review";
import type { WorkspaceChange } from "../../electron/ipc/watching";
import { onAnnotatorChange } from "../search/annotatorChange";
import { onLayerDiff } from "../state/layerListeners";
import { reviewQueue } from "../state/reviewSaving";
import { saveQueue } from "../state/saving";
import { client, onMainEvent } from "../workbenchClient";

/** What is known of the cases of many documents, for a queue over them. */
export interface Tallies {
  /** By document; those that have not been read are missing. */
  readonly known: ReadonlyMap<DocumentId, DocumentTally>;
  /** Whose cases they are; null for everybody's. */
  readonly compared: readonly AnnotatorId[] | null;
  /** True from when they have been asked for. */
  readonly isWanted: boolean;
  /** How far reading is, in documents; null while nothing is read. */
  readonly reached: { readonly done: number; readonly total: number } | null;
  /** Documents whose cases cannot be known, and why: some wait for the reviewer's own layer, see `allowReview`. */
  readonly unread: ReadonlyMap<DocumentId, Failure>;
  readonly problem: Failure | null;
}

const nothing: Tallies = {
  ...{
    known: new Map(),
    compared: null,
    isWanted: false,
    reached: null,
    unread: new Map(),
    problem: null,
  },
};

/** What is known of the cases of the corpus. */
export const useTallies = create<Tallies>(() => nothing);

/** Numbers the readings of all documents: what comes of an earlier one is of another comparison. */
let ticket = 0;
/** Pieces of the present reading that have come, and that answers told of: an answer may come before its last piece. */
let [heard, told] = [0, 0];
/** Documents that have changed since they were counted. */
const stale = new Set<DocumentId>();

onAnnotatorChange(forgetTallies);
onLayerDiff((document) => stale.add(document));
onMainEvent("casesTallied", ({ ticket: of, tallies, done, total }) => {
  if (of !== ticket) return;
  heard += 1;
  putTallies(tallies);
  useTallies.setState({ reached: done < total ? { done, total } : null });
});

/** Counts the cases of every document, unless they are known for these annotators already. */
export async function wantTallies(compared: readonly AnnotatorId[] | null): Promise<void> {
  const { isWanted, compared: before, problem } = useTallies.getState();
  const isKnown = isWanted && problem === null && before?.join() === compared?.join();
  if (isKnown) return readStale();
  beginAnew();
  useTallies.setState({ ...nothing, isWanted: true, compared, reached: { done: 0, total: 1 } });
  await tally([]);
}

/** Notes what has changed, to be counted again when it is wanted. */
export function noteStale(documents: readonly DocumentId[]): void {
  for (const document of documents) stale.add(document);
}

/** As {@link noteStale}, of what others have changed. */
export function noteChange({ everything, documents, layers, reviews, texts }: WorkspaceChange): void {
  if (everything || documents) useTallies.setState({ isWanted: false });
  noteStale([...layers.map(({ document }) => document), ...reviews, ...texts]);
}

/** Counts again what has changed since it was counted. */
export async function readStale(): Promise<void> {
  if (!useTallies.getState().isWanted || stale.size === 0) return;
  const documents = [...stale];
  stale.clear();
  await tally(documents);
}

async function tally(documents: readonly DocumentId[]): Promise<void> {
  const asked = ticket;
  await Promise.all([saveQueue.flush(), reviewQueue.flush()]);
  if (asked !== ticket) return;
  const annotators = useTallies.getState().compared ?? [];
  const answer = await client.tallyCases({ ticket: asked, documents, annotators });
  if (asked !== ticket) return;
  if (!answer.ok) {
    useTallies.setState({ problem: answer.error, reached: null });
    return;
  }
  told += answer.value.pieces;
  await allHeard();
  if (asked === ticket) putUnread(documents, answer.value.unread);
}

/** Resolves when every piece has come that was told of, and when another reading begins. */
function allHeard(): Promise<void> {
  const asked = ticket;
  return new Promise((resolve) => {
    const stop = useTallies.subscribe(look);
    look();
    function look() {
      if (asked === ticket && heard < told) return;
      stop();
      resolve();
    }
  });
}

/** What was known of a document that cannot be read any more goes. */
function putUnread(asked: readonly DocumentId[], now: readonly UnreadDocument[]): void {
  const { unread: before, known: knownBefore } = useTallies.getState();
  const [unread, known] = [new Map(before), new Map(knownBefore)];
  for (const document of asked) unread.delete(document);
  for (const { document, problem } of now) {
    unread.set(document, problem);
    known.delete(document);
  }
  useTallies.setState({ unread, known, reached: null });
}

/** Puts what is known anew of documents in the place of what was known. */
export function putTallies(tallies: readonly DocumentTally[]): void {
  const known = new Map(useTallies.getState().known);
  for (const each of tallies) known.set(each.document, each);
  useTallies.setState({ known });
}

/** Knows of no document any more, as when others may be seen that could not. */
export function forgetTallies(): void {
  beginAnew();
  useTallies.setState(nothing);
}

function beginAnew(): void {
  ticket += 1;
  [heard, told] = [0, 0];
  stale.clear();
}
