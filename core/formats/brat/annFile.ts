import type { Annotation } from "../../model/Annotation";
import { CodePointTable } from "../../text/offsets";
import { isSameSpan, type Span, sliceSpan } from "../../text/Span";
import { asciiName } from "../asciiName";
import type { CorpusEntry, ReadAnnotation } from "../CorpusFormat";
import { instead } from "../instead";
import type { Loss, LossKind } from "../Loss";
import { lostPairs, relatedPairs, withPairs } from "../relatedPairs";
import { RELATION } from "./confFiles";
import { fragmentsOf, LINE_ENDS, mergeFragments } from "./fragments";

/** A document's .ann file, what it could not hold, and what a reader must find in it. */
export interface AnnFile {
  readonly content: string;
  readonly losses: readonly Loss[];
  readonly annotations: readonly ReadAnnotation[];
}

/**
 * The .ann file of a document: a `T` line for each annotation, an `R` line for each relation, a `#` line for each note.
 *
 * @see https://brat.nlplab.org/standoff.html
 */
export function formatAnnFile({ source, layer }: CorpusEntry): AnnFile {
  const table = new CodePointTable(source.text);
  const written = layer.annotations.map((annotation) => toBrat(source.text, annotation));
  const kept = written.filter(isKept);
  const pairs = relatedPairs(kept.map(({ annotation }) => annotation));
  const lines = [
    ...kept.map((each, i) => textLine(i + 1, each, source.text, table)),
    ...pairs.map(([from, to], i) => `R${i + 1}\t${RELATION} Arg1:T${from + 1} Arg2:T${to + 1}\n`),
    ...kept.flatMap(({ note }, i) => (note === "" ? [] : [`#${i + 1}\tAnnotatorNotes T${i + 1}\t${note}\n`])),
  ];
  return {
    content: lines.join(""),
    losses: [
      ...written.flatMap((each) => lossesOf(layer.document, each)),
      ...lostPairs(layer.document, layer.annotations, keptAmong(kept)),
    ],
    annotations: withPairs(kept.map(asRead), pairs),
  };
}

const isKept = ({ fragments }: BratAnnotation) => fragments.length > 0;

function keptAmong(kept: readonly BratAnnotation[]): (annotation: Annotation) => boolean {
  const all = new Set(kept.map(({ annotation }) => annotation));
  return (annotation) => all.has(annotation);
}

const asRead = ({ place, type, note }: BratAnnotation): ReadAnnotation => ({
  ...place,
  label: type,
  note,
  attributes: {},
});

/** An annotation as brat can hold it; no fragments when it cannot. */
interface BratAnnotation {
  readonly annotation: Annotation;
  readonly fragments: readonly Span[];
  /** From the first fragment's start to the last one's end. */
  readonly place: Span;
  readonly type: string;
  readonly note: string;
}

function toBrat(text: string, annotation: Annotation): BratAnnotation {
  const fragments = fragmentsOf(text, annotation);
  const [first, ...rest] = fragments;
  const place = (first && mergeFragments(text, [first, ...rest])) ?? annotation;
  return { annotation, fragments, place, type: asciiName(annotation.label), note: oneLine(annotation.note) };
}

/** A note without what would end its line or its column; brat strips the white space at its ends. */
function oneLine(note: string): string {
  return note.replace(LINE_ENDS_AND_TABS, " ").replace(OUTER_WHITE_SPACE, "");
}

const LINE_ENDS_AND_TABS = new RegExp(`[${LINE_ENDS}\\t]`, "g");
const OUTER_WHITE_SPACE = /^\s+|\s+$/g;

function textLine(id: number, brat: BratAnnotation, text: string, table: CodePointTable): string {
  const offsets = brat.fragments.map((f) => `${table.toCodePoint(f.start)} ${table.toCodePoint(f.end)}`);
  const words = brat.fragments.map((fragment) => sliceSpan(text, fragment));
  return `T${id}\t${brat.type} ${offsets.join(";")}\t${words.join(" ")}\n`;
}

function lossesOf(document: Loss["document"], brat: BratAnnotation): Loss[] {
  const { annotation, fragments, place, type, note } = brat;
  const lost = (what: LossKind, written: string): Loss => ({
    document,
    annotation: annotation.id,
    what,
    instead: written,
  });
  if (fragments.length === 0) return [lost("span", "")];
  return [
    ...(isSameSpan(place, annotation) ? [] : [lost("span", instead("trimmed"))]),
    ...(type === annotation.label ? [] : [lost("label-name", type)]),
    ...(note === annotation.note ? [] : [lost("note", note === "" ? "" : instead("one-line"))]),
  ];
}
