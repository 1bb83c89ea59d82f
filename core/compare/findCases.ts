import type { Annotation } from "../model/Annotation";
import { canonicalJson } from "../model/canonicalJson";
import type { AnnotatorId, DocumentId } from "../model/ids";
import type { Layer } from "../model/Layer";
import { valuesOf } from "../model/proposedAttributes";
import { compareSpans, isSameSpan, type Span, span } from "../text/Span";
import { alignLayers } from "./alignLayers";
import type { Case, CaseKind, Difference, Member } from "./Case";
import { type Completeness, completenessOf, hasPassed } from "./completeness";

/**
 * What several annotators have tagged in one document, in reading order.
 *
 * Agreement and completeness are separate: who has tagged nothing at a place that they have not come to yet is
 * `unfinished` there and disagrees with nobody, see {@link hasPassed}.
 *
 * @param layers - Of one document, one an annotator, all on the same text.
 */
export function findCases(layers: readonly Layer[]): Case[] {
  const [first] = layers;
  if (!first) return [];
  const reached = layers.map((layer) => completenessOf({ annotator: layer.annotator, layer })).sort(byName);
  return alignLayers(layers)
    .map((members) => caseOf(first.document, members, reached))
    .sort((a, b) => compareSpans(a.span, b.span) || (a.id < b.id ? -1 : 1));
}

/** The id of the case in which these annotations meet. */
export function caseId(members: readonly Member[]): string {
  return members.map(({ annotator, annotation }) => `${annotator}/${annotation.id}`).join(" ");
}

function caseOf(document: DocumentId, members: readonly Member[], reached: readonly Completeness[]): Case {
  const span = hullOf(members);
  const present = new Set(members.map(({ annotator }) => annotator));
  const absent = reached.filter(({ annotator }) => !present.has(annotator));
  const silent = absent.filter(({ reach }) => hasPassed(reach, span)).map(({ annotator }) => annotator);
  const unfinished = absent.filter(({ reach }) => !hasPassed(reach, span)).map(({ annotator }) => annotator);
  const differences = differencesOf(members, silent);
  return {
    ...{ id: caseId(members), document, span, kind: kindOf(differences, members, unfinished) },
    ...{ differences, members, silent, unfinished },
  };
}

const byName = (a: Completeness, b: Completeness) => (a.annotator < b.annotator ? -1 : 1);

function hullOf(members: readonly Member[]): Span {
  const annotations = members.map(({ annotation }) => annotation);
  const start = Math.min(...annotations.map((each) => each.start));
  return span(start, Math.max(...annotations.map((each) => each.end)));
}

function kindOf(
  [gravest]: readonly Difference[],
  { length }: readonly Member[],
  unfinished: readonly AnnotatorId[],
): CaseKind {
  if (gravest) return gravest;
  return length === 1 && unfinished.length > 0 ? "unfinished" : "agreed";
}

function differencesOf([first, ...rest]: readonly Member[], silent: readonly AnnotatorId[]): Difference[] {
  const differ = (isAlike: (a: Annotation, b: Annotation) => boolean) =>
    first !== undefined && rest.some(({ annotation }) => !isAlike(first.annotation, annotation));
  const found: [Difference, boolean][] = [
    ["label", differ((a, b) => a.label === b.label)],
    ["boundary", differ(isSameSpan)],
    ["missing", silent.length > 0],
    ["attributes", differ(haveSameAttributes)],
  ];
  return found.flatMap(([difference, isThere]) => (isThere ? [difference] : []));
}

/** True when two annotations have the same values, confirmed or not; the order of keys means nothing. */
export function haveSameAttributes(a: Annotation, b: Annotation): boolean {
  return canonicalJson(valuesOf(a)) === canonicalJson(valuesOf(b));
}
