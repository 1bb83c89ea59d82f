import type { Annotation } from "../model/Annotation";
import type { AnnotatorId } from "../model/ids";
import { compareAnnotations } from "../model/Layer";
import type { SourceText } from "../model/SourceText";
import { quoteOf } from "../text/quote";
import { type GoldWithMembers, goldRelations } from "./goldRelations";
import { isSameLabelledSpan, keyOf } from "./labelledSpan";
import type { ReviewedCase, SignedDecision } from "./reviewCases";

/** An annotation of the gold layer and where it comes from. */
export interface GoldAnnotation {
  /** Its id is that of the first standing decision, so that it stays while the decision does. */
  readonly annotation: Annotation;
  /** Annotators who have the same span with the same label, by name; empty for a third span. */
  readonly annotators: readonly AnnotatorId[];
  /** Who accepted it, in order of decision. */
  readonly reviewers: readonly AnnotatorId[];
}

type GoldOfCase = GoldAnnotation & GoldWithMembers;

/**
 * The gold annotations of one document, in reading order: what reviewers accepted and nobody contests. What is open,
 * postponed, discussed, contested or reopened is not in it. Those that belong together say so, see
 * {@link goldRelations}.
 */
export function goldAnnotations(source: SourceText, cases: readonly ReviewedCase[]): GoldAnnotation[] {
  const accepted = cases.flatMap((each) =>
    goldOf(source, each).map((gold) => ({ ...gold, members: each.found?.members ?? [] })),
  );
  const golds = eachOnce(accepted);
  const relations = goldRelations(golds);
  return golds
    .map(({ members: _, ...gold }) => ({ ...gold, annotation: related(gold.annotation, relations) }))
    .sort((a, b) => compareAnnotations(a.annotation, b.annotation));
}

/**
 * Two cases may have come to the same span and label: one that everybody had missed, which somebody has tagged since,
 * unaided. Gold has it once, from all who tagged or accepted it, with the attributes of the first.
 */
function eachOnce(golds: readonly GoldOfCase[]): GoldOfCase[] {
  const once = new Map<string, GoldOfCase>();
  for (const gold of golds) {
    const key = keyOf(gold.annotation);
    const known = once.get(key);
    once.set(key, known ? joined(known, gold) : gold);
  }
  return [...once.values()];
}

function joined(a: GoldOfCase, b: GoldOfCase): GoldOfCase {
  return {
    annotation: a.annotation,
    annotators: [...new Set([...a.annotators, ...b.annotators])].sort(),
    reviewers: [...new Set([...a.reviewers, ...b.reviewers])],
    members: [...a.members, ...b.members],
  };
}

function related(annotation: Annotation, relations: ReturnType<typeof goldRelations>): Annotation {
  const others = relations.get(annotation.id);
  return others ? { ...annotation, relations: others } : annotation;
}

/** True for a case that nobody has settled yet, so that gold says nothing of it. */
export function isOpen({ state }: Pick<ReviewedCase, "state">): boolean {
  return state !== "accepted" && state !== "rejected";
}

function goldOf(source: SourceText, { state, standing, found }: ReviewedCase): GoldAnnotation[] {
  if (state !== "accepted") return [];
  const accepting = standing.filter(({ verdict }) => verdict.kind === "accept");
  const [first] = accepting;
  if (first?.verdict.kind !== "accept") return [];
  const { gold } = first.verdict;
  const alike = (found?.members ?? []).filter(({ annotation }) => isSameLabelledSpan(annotation, gold));
  return [
    {
      annotation: annotationOf(source, first, accepting),
      annotators: alike.map(({ annotator }) => annotator),
      reviewers: accepting.map(({ reviewer }) => reviewer),
    },
  ];
}

function annotationOf(
  source: SourceText,
  first: SignedDecision,
  accepting: readonly SignedDecision[],
): Annotation {
  if (first.verdict.kind !== "accept") throw new Error("Only what is accepted is gold");
  const { start, end, label, attributes } = first.verdict.gold;
  return {
    ...{ id: first.id, start, end, label, ...quoteOf(source.text, { start, end }), attributes },
    ...{ note: "", origin: { kind: "manual" }, createdAt: first.decidedAt },
    updatedAt: accepting.at(-1)?.decidedAt ?? first.decidedAt,
  };
}
