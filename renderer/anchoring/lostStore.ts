import { create } from "zustand";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import { type LostAnnotation, waitingForPlace } from "../../core/model/LostAnnotation";
import type { OpenedDocument } from "../../electron/ipc/contract";
import { notify } from "../state/announcements";
import { currentDocument } from "../state/documentStore";
import { client } from "../workbenchClient";

/** What the annotator's layers have lost, by document, as far as it has been read. */
export interface LostState {
  readonly annotator: AnnotatorId | null;
  readonly lost: ReadonlyMap<DocumentId, readonly LostAnnotation[]>;
  /** The id of the lost annotation that is shown in full; the first when it is none of them. */
  readonly shown: string | null;
}

/** What the annotator's layers have lost. */
export const useLost = create<LostState>(() => ({ annotator: null, lost: new Map(), shown: null }));

/** Reads what an annotator has lost on a document unless that is known; what is known of another annotator goes. */
export async function readLostOnce(document: DocumentId, annotator: AnnotatorId): Promise<void> {
  if (useLost.getState().annotator !== annotator)
    useLost.setState({ annotator, lost: new Map(), shown: null });
  if (!useLost.getState().lost.has(document)) await readLost(document);
}

/** Reads what was lost on a document; says why when that cannot be read. */
export async function readLost(document: DocumentId): Promise<void> {
  const { annotator } = useLost.getState();
  const answer = await client.readLost({ document });
  if (annotator !== useLost.getState().annotator) return;
  if (answer.ok) putLost(document, answer.value);
  else notify(answer.error);
}

/** Takes up what the disk holds now. */
export function putLost(document: DocumentId, lost: readonly LostAnnotation[]): void {
  useLost.setState((state) => ({ lost: new Map(state.lost).set(document, lost) }));
}

/** What waits to be placed in a document. While its layer is not accepted, that is told by its report. */
export function waitingIn(
  { source, layer, layerProblem }: Pick<OpenedDocument, "source" | "layer" | "layerProblem">,
  { lost }: LostState = useLost.getState(),
): readonly LostAnnotation[] {
  const known = lost.get(source.document);
  if (!known || known.length === 0 || layerProblem) return [];
  return waitingForPlace(known, new Set(layer.annotations.map(({ id }) => id)));
}

/** The lost annotation shown in full, or null when none waits. */
export function shownLost(waiting: readonly LostAnnotation[], shown: string | null): LostAnnotation | null {
  return waiting.find(({ annotation }) => annotation.id === shown) ?? waiting[0] ?? null;
}

/** The same of the document shown. */
export function currentLost(): LostAnnotation | null {
  const opened = currentDocument();
  return opened ? shownLost(waitingIn(opened), useLost.getState().shown) : null;
}

/** Shows the lost annotation after (1) or before (-1) the one shown, round and round. */
export function stepLost(step: 1 | -1): void {
  const opened = currentDocument();
  const waiting = opened ? waitingIn(opened) : [];
  const current = shownLost(waiting, useLost.getState().shown);
  const now = current ? waiting.indexOf(current) : -1;
  const next = waiting[(now + step + waiting.length) % waiting.length];
  if (next) useLost.setState({ shown: next.annotation.id });
}
