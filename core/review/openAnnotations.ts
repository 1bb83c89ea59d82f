import type { Annotation } from "../model/Annotation";
import { compareAnnotations } from "../model/Layer";
import type { SourceText } from "../model/SourceText";
import { quoteOf } from "../text/quote";
import type { Decision } from "./Decision";
import { keyOf } from "./labelledSpan";
import type { ReviewedCase } from "./reviewCases";

/** What says of an annotation that its case is open, and how far it is. */
export const CASE_STATE = "case_state";
/** Who tagged the words so, or would accept them; names with commas between. */
export const TAGGED_BY = "tagged_by";

/**
 * What annotators and reviewers propose in cases that nobody has settled, in reading order: each span with its label
 * once, with the attributes {@link CASE_STATE} and {@link TAGGED_BY}, so that it is not taken for gold.
 */
export function openAnnotations(source: SourceText, open: readonly ReviewedCase[]): Annotation[] {
  return open.flatMap((each) => proposalsIn(source, each)).sort(compareAnnotations);
}

interface Proposal {
  readonly by: string;
  readonly annotation: Annotation;
}

function proposalsIn(source: SourceText, each: ReviewedCase): Annotation[] {
  const tagged = (each.found?.members ?? []).map(({ annotator, annotation }) => ({
    by: annotator,
    annotation,
  }));
  const accepted = each.standing.flatMap((decision) => acceptedIn(source, decision, decision.reviewer));
  const alike = new Map<string, Proposal[]>();
  for (const proposal of [...tagged, ...accepted]) {
    const place = keyOf(proposal.annotation);
    alike.set(place, [...(alike.get(place) ?? []), proposal]);
  }
  return [...alike.values()].map((proposals) => joined(proposals, each.state));
}

function acceptedIn({ text }: SourceText, { id, verdict, decidedAt }: Decision, by: string): Proposal[] {
  if (verdict.kind !== "accept") return [];
  const { start, end, label, attributes } = verdict.gold;
  const stamps = { createdAt: decidedAt, updatedAt: decidedAt };
  const rest = { attributes, note: "", origin: { kind: "manual" }, ...stamps } as const;
  return [{ by, annotation: { id, start, end, label, ...quoteOf(text, { start, end }), ...rest } }];
}

function joined(proposals: readonly Proposal[], state: string): Annotation {
  const [{ by, annotation }] = proposals as [Proposal];
  const names = [...new Set(proposals.map((each) => each.by))].join(", ");
  const attributes = { ...annotation.attributes, [CASE_STATE]: state, [TAGGED_BY]: names };
  // Two annotators' annotations may have the same id, which is their own file's.
  return { ...annotation, id: `${annotation.id}.${by}`.slice(0, LONGEST_ID), attributes };
}

/** As layer files have them. */
const LONGEST_ID = 100;
