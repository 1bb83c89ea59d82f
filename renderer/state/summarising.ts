import type { DocumentId } from "../../core/model/ids";
import { client } from "../workbenchClient";
import { useDocuments } from "./documentStore";
import { summariseOrder } from "./summariseOrder";
import { forgetSummaries, putSummaries, summariseLayers, useWorkspace } from "./workspaceStore";

/** How many documents one request is about: few enough that a document that is opened meanwhile does not wait. */
const CHUNK = 40;

/** After each request as long a pause as it took, so that reading never has more than half of the storage. */
const SHARE = 1;

let order = summariseOrder([]);
/** Counts beginnings: what was read for one annotator must not go on for the next. */
let turn = 0;

/** Reads how far the annotator is with every document: what the list shows first, the rest when there is time. */
export async function summariseAll(): Promise<void> {
  const documents = useWorkspace.getState().info?.documents.map(({ document }) => document) ?? [];
  turn += 1;
  forgetSummaries();
  order = summariseOrder(documents);
  await goOn(turn);
}

/** Reads again how far the annotator is with documents that others have changed; what is known stays till then. */
export async function summariseAgain(documents: readonly DocumentId[]): Promise<void> {
  const begun = turn;
  for (let at = 0; at < documents.length && begun === turn; at += CHUNK)
    await summariseChunk(documents.slice(at, at + CHUNK), begun);
}

/** Asks for documents before the others, as when they have come into view. */
export function summariseFirst(documents: readonly DocumentId[]): void {
  order.prefer(documents);
}

async function goOn(begun: number): Promise<void> {
  for (let chunk = order.next(CHUNK); chunk.length > 0; chunk = order.next(CHUNK)) {
    await summariseChunk(chunk, begun);
    if (begun !== turn) return;
  }
}

async function summariseChunk(documents: readonly DocumentId[], begun: number): Promise<void> {
  const startedAt = performance.now();
  const answer = await client.summariseDocuments({ documents });
  if (begun !== turn) return;
  if (answer.ok) putSummaries(answer.value);
  putOpened(documents);
  if (!order.hasPreferred) await idle((performance.now() - startedAt) * SHARE);
}

/** What is open here may have been edited while the storage was reading. */
function putOpened(documents: readonly DocumentId[]): void {
  const { opened } = useDocuments.getState();
  const known = documents.flatMap((document) => opened.get(document) ?? []);
  summariseLayers(known.flatMap(({ layer, layerProblem }) => (layerProblem ? [] : [layer])));
}

/** Waits that long, and then until the window has nothing else to do. */
function idle(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(() => requestIdleCallback(() => resolve(), { timeout: 500 }), ms);
  });
}
