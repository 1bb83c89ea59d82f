import type { Json } from "../../model/Annotation";
import { ok, type Result } from "../../result";
import type { Span } from "../../text/Span";
import type { NotRead, ReadAnnotation, ReadDocument } from "../CorpusFormat";
import { countIn } from "../counting";
import { type Features, featureAnnotation } from "../featureAnnotation";
import { leftOut } from "../leftOut";
import { malformed } from "../malformed";
import { problem } from "../problems";
import { type RelatedPair, withPairs } from "../relatedPairs";
import type { Words } from "../words";
import { RELATION_TYPE } from "./spanType";

/** An annotation as a CAS has it. */
export interface CasSpan {
  readonly id: string;
  /** The type's full name. */
  readonly type: string;
  readonly begin: number;
  readonly end: number;
  readonly features: Features;
  /** Features that its type does not have; they are not read. */
  readonly undeclared: readonly string[];
  readonly line: number;
}

/** One text of a CAS with what stands on it. */
export interface CasView {
  readonly name: string;
  /** Null where the text is elsewhere, or there is none. */
  readonly text: string | null;
  /** Annotations in the index, which is what a tool sees; null where the file has no index. */
  readonly members: ReadonlySet<string> | null;
  /** How many structures the index names that the file does not have. */
  readonly missing: number;
  readonly spans: readonly CasSpan[];
  /** What has offsets and does not say in which text; of a file with several texts it is with the first. */
  readonly nowhere: readonly CasSpan[];
}

/** Stands for the text of what names none. */
export const NOWHERE = "";

/** That of a file which has none. */
export const viewWithoutText: CasView = {
  name: "_InitialView",
  text: null,
  members: null,
  missing: 0,
  spans: [],
  nowhere: [],
};

/** What tools put over a text to work with it, which says nothing of what it means. */
const WORKING_TYPES =
  /\.(DocumentAnnotation|Token|Sentence|Paragraph|DocumentMetaData|TagsetDescription|TagDescription|SurfaceForm)$/;

/** Who made an annotation and when: our model fills that in for itself. */
const PROVENANCE = new Set(["annotator", "origin", "uid", "createdAt", "updatedAt"]);

/**
 * A text of a CAS as a document. Tokens, sentences and what describes the document, relations among these, the kinds of
 * relations, what is not in the index and annotations of no length are listed as not read. Offsets are UTF-16 units always.
 *
 * @see https://uima.apache.org/d/uimaj-current/references.html
 */
export function casDocument(file: string, document: string, view: CasView): Result<ReadDocument> {
  const text = view.text ?? "";
  const counting = countIn(text, "utf16");
  const annotations: ReadAnnotation[] = [];
  const notRead: NotRead[] = [];
  const relations: CasSpan[] = [];
  const places = new Map<string, number>();
  if (view.text === null) notRead.push({ file, line: 1, what: leftOut("cas-no-text", { name: view.name }) });
  if (view.missing > 0)
    notRead.push({ file, line: 1, what: leftOut("cas-missing", { count: view.missing }) });
  notRead.push(...withoutText(file, view.nowhere));
  const isWorking = ({ type }: CasSpan) => view.text === null || WORKING_TYPES.test(type);
  for (const span of view.spans.filter((each) => !isWorking(each))) {
    const reason = reasonToLeaveOut(view, span);
    const place = counting.toSpan(span.begin, span.end);
    if (reason === null && isRelation(span)) relations.push(span);
    else if (reason !== null) notRead.push({ file, line: span.line, what: reason });
    else if (place === null)
      return malformed(
        file,
        span.line,
        problem("span-outside-units", { start: span.begin, end: span.end, length: text.length }),
      );
    else places.set(span.id, annotations.push(annotationOf(place, span)) - 1);
  }
  const pairs = relations.flatMap((relation): RelatedPair[] => {
    const pair = pairOf(relation, places);
    const what = reasonToReport(relation, pair);
    if (what !== null) notRead.push({ file, line: relation.line, what });
    return pair ? [pair] : [];
  });
  notRead.sort((a, b) => a.line - b.line);
  notRead.push(...countedByType(file, view.spans.filter(isWorking)), ...provenanceLeftOut(file, view));
  notRead.push(
    ...undeclaredIn(
      file,
      view.spans.filter((each) => !isWorking(each)),
    ),
  );
  return ok({ document, text, annotations: withPairs(annotations, pairs), layer: null, notRead });
}

const isRelation = ({ features }: CasSpan) => features.has("Governor") && features.has("Dependent");

/** The two annotations of a relation; null where one of them is none that was read. */
function pairOf({ features }: CasSpan, places: ReadonlyMap<string, number>): RelatedPair | null {
  const from = places.get(String(features.get("Governor")));
  const to = places.get(String(features.get("Dependent")));
  return from === undefined || to === undefined ? null : [from, to];
}

/** Our model has no kinds of relations. */
function reasonToReport(relation: CasSpan, pair: RelatedPair | null): Words | null {
  const { id, type } = relation;
  if (!pair) return leftOut("relation", { id: nameOf(relation) });
  return type === RELATION_TYPE ? null : leftOut("relation-kind", { kind: shortName(type), id });
}

function reasonToLeaveOut({ members, text }: CasView, span: CasSpan): Words | null {
  const { id, begin, end } = span;
  const name = nameOf(span);
  if (members && !members.has(id)) return leftOut("cas-no-index", { name });
  if (isRelation(span)) return null;
  const isInside = begin >= 0 && end <= (text ?? "").length;
  return begin === end && isInside ? leftOut("no-length", { name }) : null;
}

function annotationOf(place: Span, { type, features }: CasSpan): ReadAnnotation {
  const own = new Map([...features].filter(([name]) => !PROVENANCE.has(name)));
  const attributes = parseAttributes(own.get("attributes"));
  if (attributes !== null) own.delete("attributes");
  const annotation = featureAnnotation(place, shortName(type), own);
  return { ...annotation, attributes: { ...annotation.attributes, ...attributes } };
}

/** Our own attributes; null for anything else of that name. */
function parseAttributes(value: Json | undefined): Record<string, Json> | null {
  if (typeof value !== "string" || !value.startsWith("{")) return null;
  try {
    return JSON.parse(value);
  } catch {
    // Somebody else's feature, which stays as it is.
    return null;
  }
}

/** Thousands without a text are one line for each type, with the places of the first ones. */
function withoutText(file: string, spans: readonly CasSpan[]): NotRead[] {
  return byType(spans).map(([first, ...others]) => ({
    ...{ file, line: first.line },
    what:
      others.length === 0
        ? leftOut("cas-nowhere", { name: nameOf(first) })
        : leftOut("cas-all-nowhere", {
            count: others.length + 1,
            type: shortName(first.type),
            lines: firstLines([first, ...others]),
          }),
  }));
}

const MOST_LINES = 5;

function firstLines(spans: readonly CasSpan[]): string {
  const lines = [...new Set(spans.map(({ line }) => line))];
  return lines.slice(0, MOST_LINES).join(", ") + (lines.length > MOST_LINES ? ", …" : "");
}

/** Thousands of tokens are one line of a list that people can read. */
function countedByType(file: string, spans: readonly CasSpan[]): NotRead[] {
  return byType(spans).map(([first, ...others]) => ({
    ...{ file, line: first.line },
    what: leftOut("cas-counted", { count: others.length + 1, type: shortName(first.type) }),
  }));
}

type OfOneType = [CasSpan, ...CasSpan[]];

function byType(spans: readonly CasSpan[]): OfOneType[] {
  const found = new Map<string, OfOneType>();
  for (const span of spans) {
    const known = found.get(span.type);
    if (known) known.push(span);
    else found.set(span.type, [span]);
  }
  return [...found.values()];
}

/** One line for each feature of each type: a type system of another version may lack one of thousands of annotations. */
function undeclaredIn(file: string, spans: readonly CasSpan[]): NotRead[] {
  const found = new Map<string, NotRead>();
  for (const { type, undeclared, line } of spans)
    for (const feature of undeclared) {
      const what = leftOut("cas-undeclared", { feature, type: shortName(type) });
      if (!found.has(what.en)) found.set(what.en, { file, line, what });
    }
  return [...found.values()];
}

function provenanceLeftOut(file: string, { spans }: CasView): NotRead[] {
  const first = spans.find(({ features }) => [...PROVENANCE].some((name) => features.has(name)));
  return first ? [{ file, line: first.line, what: leftOut("cas-provenance", {}) }] : [];
}

const nameOf = ({ id, type }: CasSpan) => `${shortName(type)} ${id}`;

const shortName = (type: string) => type.slice(type.lastIndexOf(".") + 1);
