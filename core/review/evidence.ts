import type { Case, Member } from "../compare/Case";
import { canonicalJson } from "../model/canonicalJson";
import { valuesOf } from "../model/proposedAttributes";
import type { Evidence } from "./Decision";

/** What of a case a decision stands on. */
export function evidenceOf({ members }: Pick<Case, "members">): Evidence[] {
  return members.map(evidenceOfMember);
}

function evidenceOfMember({ annotator, annotation }: Member): Evidence {
  const { id, start, end, label } = annotation;
  return { annotator, annotation: id, start, end, label, attributes: valuesOf(annotation) };
}

/** Names the annotation that a piece of evidence is about, whatever it says now. */
export function annotationRef({ annotator, annotation }: Pick<Evidence, "annotator" | "annotation">): string {
  return `${annotator}/${annotation}`;
}

/** How an annotation differs from what a decision was made on. */
export type EvidenceChange =
  | { readonly kind: "added" | "removed"; readonly evidence: Evidence }
  | {
      readonly kind: "moved" | "relabelled" | "attributes";
      readonly evidence: Evidence;
      readonly before: Evidence;
    };

/** What has changed between the evidence of a decision and that of the case now; empty when the decision stands. */
export function evidenceChanges(before: readonly Evidence[], now: readonly Evidence[]): EvidenceChange[] {
  const known = new Map(before.map((each) => [annotationRef(each), each]));
  const present = new Set(now.map(annotationRef));
  const removed = before.filter((each) => !present.has(annotationRef(each)));
  return [
    ...removed.map((evidence) => ({ kind: "removed", evidence }) as const),
    ...now.flatMap((evidence) => changeOf(known.get(annotationRef(evidence)), evidence)),
  ];
}

function changeOf(before: Evidence | undefined, evidence: Evidence): EvidenceChange[] {
  if (!before) return [{ kind: "added", evidence }];
  const isMoved = before.start !== evidence.start || before.end !== evidence.end;
  if (isMoved) return [{ kind: "moved", evidence, before }];
  if (before.label !== evidence.label) return [{ kind: "relabelled", evidence, before }];
  const isSame = canonicalJson(before.attributes) === canonicalJson(evidence.attributes);
  return isSame ? [] : [{ kind: "attributes", evidence, before }];
}
