import type { Annotation } from "../model/Annotation";
import { isSameAnnotation } from "../model/Annotation";
import type { AnnotatorId } from "../model/ids";
import type { Layer } from "../model/Layer";
import { emptyDiff, type LayerDiff } from "../model/LayerDiff";
import { newAnnotation } from "../model/newAnnotation";
import { valuesOf } from "../model/proposedAttributes";
import type { SourceText } from "../model/SourceText";
import { quoteOf } from "../text/quote";
import type { Accepted, Answer } from "./Decision";
import { isAsAccepted } from "./following";
import { keyOf } from "./labelledSpan";
import type { ReviewedCase, SignedDecision } from "./reviewCases";

/** A decision that an annotator's layer does not follow. */
export interface Correction {
  readonly decision: SignedDecision;
  /** What the annotator has; null for what they have not tagged. */
  readonly before: Annotation | null;
  /** What was accepted; null where nothing is to be tagged. */
  readonly after: Accepted | null;
  /** Null until the annotator answers. */
  readonly answer: Answer | null;
}

/** The corrections of one annotator's work in a document, in reading order. */
export function correctionsOf(
  annotator: AnnotatorId,
  cases: readonly ReviewedCase[],
  answers: readonly Answer[],
): Correction[] {
  const answerTo = new Map(answers.map((each) => [each.decision, each]));
  return cases.flatMap((each) => {
    const decision = each.standing.find(
      ({ verdict }) => verdict.kind === "accept" || verdict.kind === "reject",
    );
    if (!decision || (each.state !== "accepted" && each.state !== "rejected")) return [];
    if (!each.seenBy.includes(annotator)) return [];
    const before = each.found?.members.find((member) => member.annotator === annotator)?.annotation ?? null;
    const after = decision.verdict.kind === "accept" ? decision.verdict.gold : null;
    return isFollowed(before, after)
      ? []
      : [{ decision, before, after, answer: answerTo.get(decision.id) ?? null }];
  });
}

function isFollowed(before: Annotation | null, after: Accepted | null): boolean {
  if (!before || !after) return before === after;
  return isAsAccepted({ ...before, attributes: valuesOf(before) }, after);
}

/** Identity and time of the annotations that are made. */
export interface CorrectionStamp {
  readonly newId: () => string;
  /** ISO 8601 in UTC. */
  readonly now: string;
}

/** What brings a layer to follow corrections of its annotations, as one change. */
export function applyCorrections(
  source: SourceText,
  layer: Layer,
  corrections: readonly Correction[],
  { newId, now }: CorrectionStamp,
): LayerDiff {
  const known = new Map(layer.annotations.map((each) => [each.id, each]));
  const tagged = new Map(layer.annotations.map((each) => [keyOf(each), each.id]));
  const added: Annotation[] = [];
  const updated: { from: Annotation; to: Annotation }[] = [];
  const removed: Annotation[] = [];
  for (const { before, after } of corrections) {
    const from = before && known.get(before.id);
    // What was changed since the correction was shown is left alone.
    if (before && !(from && isSameAnnotation(from, before))) continue;
    const there = after && tagged.get(keyOf(after));
    // What is tagged so already is not tagged twice.
    if (!after || (there && there !== before?.id)) removed.push(...(from ? [from] : []));
    else if (from)
      updated.push({ from, to: { ...from, ...after, ...quoteOf(source.text, after), updatedAt: now } });
    else
      added.push({
        ...newAnnotation(source, after, after.label, { id: newId(), now }),
        attributes: after.attributes,
      });
  }
  return { ...emptyDiff, added, updated, removed };
}
