import type { Annotation } from "../model/Annotation";
import type { Layer } from "../model/Layer";
import { compareSpans, type Span } from "../text/Span";
import type { Member } from "./Case";

/** Annotations of the same label belong together rather than others that share up to this much more. */
const SAME_LABEL = 0.5;
/** Annotations of other labels are one thing only when they share this part of what both cover. */
const SAME_PASSAGE = 0.5;

/** Members with the same span and label, and after joining others that overlap them. */
interface Group {
  members: Member[];
  /** Where this group went when it was joined to another. */
  joined: Group | null;
}

/** Two groups that may be one, and how well they fit. */
interface Fit {
  readonly first: Group;
  readonly second: Group;
  readonly score: number;
}

/**
 * Sorts the annotations of several layers of one document into what they tag: each annotation is in one list, and
 * no list holds two of one annotator, stacked and nested ones included.
 *
 * Equal spans of equal labels meet first, the n-th of one annotator with the n-th of the other. Of the rest those
 * meet first that share most, measured as the shared part of what both cover (Jaccard) with a bonus for the same
 * label. What has another label and shares less than half is another thing. O(n log n) and the overlaps.
 */
export function alignLayers(layers: readonly Layer[]): Member[][] {
  const groups = equalAnnotations(layers);
  for (const { first, second } of fitsAmong(groups)) join(ofRoot(first), ofRoot(second));
  return groups.filter(({ joined }) => joined === null).map(({ members }) => members.sort(byAnnotator));
}

function equalAnnotations(layers: readonly Layer[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { annotator, annotations } of layers) {
    const seen = new Map<string, number>();
    for (const annotation of annotations) {
      const place = `${annotation.start} ${annotation.end} ${annotation.label}`;
      const nth = seen.get(place) ?? 0;
      seen.set(place, nth + 1);
      const key = `${place} ${nth}`;
      const group = groups.get(key) ?? { members: [], joined: null };
      group.members.push({ annotator, annotation });
      groups.set(key, group);
    }
  }
  return [...groups.values()].sort((a, b) => inOrder(annotationOf(a), annotationOf(b)));
}

/** Reading order, equal spans by label, so that the order of the layers does not count. */
const inOrder = (a: Annotation, b: Annotation) => compareSpans(a, b) || (a.label < b.label ? -1 : 1);

const annotationOf = ({ members }: Group): Annotation => (members[0] as Member).annotation;

/** The pairs that may be one thing, the best first, in reading order where they fit alike. */
function fitsAmong(groups: readonly Group[]): Fit[] {
  const fits: Fit[] = [];
  let open: Group[] = [];
  for (const second of groups) {
    const { start } = annotationOf(second);
    open = open.filter((first) => annotationOf(first).end > start || annotationOf(first).start === start);
    for (const first of open) {
      const score = scoreOf(annotationOf(first), annotationOf(second));
      if (score > 0 && areApart(first, second)) fits.push({ first, second, score });
    }
    open.push(second);
  }
  return fits.sort((a, b) => b.score - a.score);
}

function scoreOf(a: Annotation, b: Annotation): number {
  const shared = sharedPart(a, b);
  if (a.label === b.label) return shared > 0 ? shared + SAME_LABEL : 0;
  return shared >= SAME_PASSAGE ? shared : 0;
}

/** The shared length by the length that both cover together; 1 for two empty spans at one place. */
function sharedPart(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const covered = Math.max(a.end, b.end) - Math.min(a.start, b.start);
  return covered === 0 ? 1 : shared / covered;
}

function areApart(first: Group, second: Group): boolean {
  const names = new Set(first.members.map(({ annotator }) => annotator));
  return second.members.every(({ annotator }) => !names.has(annotator));
}

function join(first: Group, second: Group): void {
  if (first === second || !areApart(first, second)) return;
  first.members.push(...second.members);
  second.joined = first;
}

function ofRoot(group: Group): Group {
  let root = group;
  while (root.joined) root = root.joined;
  return root;
}

const byAnnotator = (a: Member, b: Member) => (a.annotator < b.annotator ? -1 : 1);
