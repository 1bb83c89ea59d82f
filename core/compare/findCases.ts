import type { Annotation } from "../model/Annotation";
import { canonicalJson } from "../model/canonicalJson";
import type { AnnotatorId } from "../model/ids";
import type { Layer } from "../model/Layer";
import { valuesOf } from "../model/proposedAttributes";
import { compareSpans, isSameSpan, type Span, span } from "../text/Span";
import { alignLayers } from "./alignLayers";
import type { Case, CaseKind, Difference, Member } from "./Case";

/**
 * What several annotators have tagged in one document, in reading order.
 *
 * Agreement and completeness are separate: an annotator whose layer is not done and who has tagged nothing at a
 * place is `unfinished` there and disagrees with nobody.
 *
 * @param layers - Of one document, one an annotator, all on the same text.
 */
export function findCases(layers: readonly Layer[]): Case[] {
  return alignLayers(layers)
    .map((members) => caseOf(members, layers))
    .sort((a, b) => compareSpans(a.span, b.span) || (a.id < b.id ? -1 : 1));
}

/** The id of the case in which these annotations meet. */
export function caseId(members: readonly Member[]): string {
  return members.map(({ annotator, annotation }) => `${annotator}/${annotation.id}`).join(" ");
}

function caseOf(members: readonly Member[], layers: readonly Layer[]): Case {
  const [{ annotation }] = members as [Member];
  const absent = absentFrom(members, layers);
  const silent = absent.filter(({ status }) => status === "done").map(({ annotator }) => annotator);
  const unfinished = absent.filter(({ status }) => status !== "done").map(({ annotator }) => annotator);
  const differences = differencesOf(members, silent);
  const layer = layers.find(({ annotator }) => annotator === members[0]?.annotator) as Layer;
  return {
    ...{ id: caseId(members), document: layer.document, span: hullOf(annotation, members) },
    ...{ kind: kindOf(differences, members, unfinished), differences, members, silent, unfinished },
  };
}

function absentFrom(members: readonly Member[], layers: readonly Layer[]): Layer[] {
  const present = new Set(members.map(({ annotator }) => annotator));
  return layers.filter(({ annotator }) => !present.has(annotator)).sort(byName);
}

const byName = (a: Layer, b: Layer) => (a.annotator < b.annotator ? -1 : 1);

function hullOf(first: Annotation, members: readonly Member[]): Span {
  const annotations = members.map(({ annotation }) => annotation);
  const start = Math.min(first.start, ...annotations.map((each) => each.start));
  const end = Math.max(first.end, ...annotations.map((each) => each.end));
  return span(start, end);
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
