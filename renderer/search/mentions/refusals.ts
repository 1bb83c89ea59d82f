import type { LayerDiff } from "../../../core/model/LayerDiff";
import type { Mention } from "../../../core/search/Mention";
import type { BulkOutcome, Place } from "../../commands/acrossDocuments";
import { notify } from "../../state/announcements";
import { onLayerDiff } from "../../state/layerListeners";
import { type ReportProgress, withProgress } from "../../state/progress";
import { client } from "../../workbenchClient";
import { onAnnotatorChange } from "../annotatorChange";
import { hitKey } from "../hitPlaces";
import { groupOf } from "./mentionGroups";
import type { MentionPreview, Subject } from "./mentionStore";

/** What was refused, and accepted after all, in the same step as something was tagged. */
interface Decision {
  readonly subject: Subject;
  readonly refused: readonly Place[];
  readonly accepted: readonly Place[];
  /** The first of the changes made with it: undoing them takes the refusals back. */
  readonly diff: LayerDiff | undefined;
  isUndone: boolean;
}

/** Each document's file is written on its own; so many at a time, progress can be seen. */
const TOLD_AT_ONCE = 100;

let decisions: Decision[] = [];
let turn: Promise<void> = Promise.resolve();

onAnnotatorChange(() => {
  decisions = [];
});

/** Resolves once the storage has the refusals made so far. */
export function whenRefused(): Promise<void> {
  return turn;
}

/**
 * Refuses what was offered ticked and is not any more; what is ticked is refused no longer. Goes and comes back
 * with the act that tagged the rest. Gives how many are refused.
 */
export async function rememberRefusals(preview: MentionPreview, act: BulkOutcome["act"]): Promise<number> {
  const { subject, mentions, ticked } = preview;
  const isTicked = (mention: Mention) => ticked.has(hitKey(mention));
  const refused = mentions.filter((each) => groupOf(each) === "open" && !isTicked(each)).map(placeOf);
  const accepted = mentions.filter((each) => each.isRefused && isTicked(each)).map(placeOf);
  const decision = { subject, refused, accepted, diff: act?.[0]?.diff, isUndone: false };
  decisions.push(decision);
  await store(decision);
  return refused.length;
}

const placeOf = ({ document, start, end }: Mention): Place => ({ document, start, end });

onLayerDiff((_, diff) => {
  const undone = decisions.find((each) => !each.isUndone && isUndoing(diff, each));
  const redone = decisions.find((each) => each.isUndone && each.diff === diff);
  if (undone) void setUndone(undone, true);
  if (redone) void setUndone(redone, false);
});

/** The history takes away the very list that was added; deleting the same annotations by hand is another act. */
function isUndoing(diff: LayerDiff, decision: Decision): boolean {
  return diff.removed === decision.diff?.added;
}

function setUndone(decision: Decision, isUndone: boolean): Promise<void> {
  decision.isUndone = isUndone;
  return store(decision);
}

/** One after the other: a step done again must not be overtaken by its undoing. */
function store(decision: Decision): Promise<void> {
  turn = turn.then(() => withProgress("refusing", (report, signal) => storeNow(decision, report, signal)));
  return turn;
}

/** Part by part; what has not been told when it is cancelled is offered again. */
async function storeNow(
  { subject, refused, accepted, isUndone }: Decision,
  report: ReportProgress,
  signal: AbortSignal,
): Promise<void> {
  const all = refused.length + accepted.length;
  let done = 0;
  for (const [mentions, isRefused] of [...parts(refused, !isUndone), ...parts(accepted, isUndone)]) {
    if (signal.aborted) return;
    await refuse(subject, mentions, isRefused);
    done += mentions.length;
    report(done, all);
  }
}

function parts(mentions: readonly Place[], isRefused: boolean): [readonly Place[], boolean][] {
  const count = Math.ceil(mentions.length / TOLD_AT_ONCE);
  return Array.from({ length: count }, (_, i) => [
    mentions.slice(i * TOLD_AT_ONCE, (i + 1) * TOLD_AT_ONCE),
    isRefused,
  ]);
}

async function refuse(
  { phrase, label }: Subject,
  mentions: readonly Place[],
  refused: boolean,
): Promise<void> {
  const answer = await client.refuseMentions({ phrase, label, mentions: [...mentions], refused });
  if (!answer.ok) notify(answer.error);
}
