import type { DocumentId } from "../../core/model/ids";
import { documentsAsListed } from "../documents/listRows";
import { announce, notify } from "../state/announcements";
import { useWorkspace } from "../state/workspaceStore";
import { inQueue } from "./queueInUse";
import { useReview } from "./reviewStore";
import { useTallies, wantTallies } from "./tallyStore";

/** A text that has cases of the queue. */
export interface OtherText {
  readonly document: DocumentId;
  /** True where it comes only after the last of the texts, or before the first. */
  readonly isAround: boolean;
}

/**
 * Finds the next text (1), or the one before (-1), that has cases of the queue, and goes on there as soon as it is
 * known which that is; with null when no other has any. Whoever has gone elsewhere meanwhile is left there.
 */
export async function leaveText(step: 1 | -1, go: (text: OtherText | null) => void): Promise<void> {
  const isStill = hereStill();
  let isDone = false;
  const tryOn = () => {
    const found = isDone ? "reading" : nextText(step);
    if (found === "reading") return;
    isDone = true;
    if (isStill()) go(found);
  };
  const counted = wantTallies(useReview.getState().compared);
  if (useTallies.getState().reached) announce((t) => t("reviewQueue.lookingForText"));
  const stop = useTallies.subscribe(tryOn);
  await counted;
  stop();
  const { problem } = useTallies.getState();
  if (problem) notify(problem);
  tryOn();
}

/** Tells whether the same case of the same text is still looked at. */
function hereStill(): () => boolean {
  const { document, current, filter, scope } = useReview.getState();
  return () => {
    const now = useReview.getState();
    return (
      now.document === document && now.current === current && now.filter === filter && now.scope === scope
    );
  };
}

/** "reading" while a text that may be the next one has not been counted. */
function nextText(step: 1 | -1): OtherText | "reading" | null {
  const { known, unread, reached } = useTallies.getState();
  const isWanted = inQueue(useReview.getState().filter);
  for (const text of textsFromHere(step)) {
    const tally = known.get(text.document);
    if (tally?.facets.some(isWanted)) return text;
    if (!tally && reached && !unread.has(text.document)) return "reading";
  }
  return null;
}

/** All other texts in the order in which they are gone through from the one shown. */
function textsFromHere(step: 1 | -1): OtherText[] {
  const { info } = useWorkspace.getState();
  const listed = info ? documentsAsListed(info.documents, info.project) : [];
  const inOrder = step === 1 ? listed : [...listed].reverse();
  const at = inOrder.findIndex(({ document }) => document === useReview.getState().document);
  const textOf = (isAround: boolean) => (entry: { readonly document: DocumentId }) => ({
    document: entry.document,
    isAround,
  });
  return [
    ...inOrder.slice(at + 1).map(textOf(false)),
    ...inOrder.slice(0, Math.max(0, at)).map(textOf(true)),
  ];
}

/** True while one text is gone through and there are others to go on to. */
export function canLeaveText(): boolean {
  const { scope } = useReview.getState();
  return scope.kind === "document" && (useWorkspace.getState().info?.documents.length ?? 0) > 1;
}
