import { type Span, sliceSpan, span } from "../../text/Span";
import type { RelatedPair } from "../relatedPairs";
import { escapeText, escapeValue, escapeWord } from "./escaping";
import { BASE_TYPE, OWN_RELATION } from "./schema";

/** The built-in layer, which every project of INCEpTION has; a layer of our own would have to be made there first. */
export const LAYER = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity";
/** Its feature that holds the label. */
export const FEATURE = "value";

/** A span with the label that stands in the file. */
export interface Labelled extends Span {
  readonly label: string;
}

/**
 * A document as WebAnno TSV 3.3. A sentence is a line together with the blank lines after it, a token a character or a
 * run of ASCII letters and digits, cut where annotations begin and end, so that no sub-tokens are needed.
 *
 * White space is a token only at a sentence's start: INCEpTION's reader begins a sentence at its first token and
 * fills what lies before it with spaces.
 *
 * @param annotations - In reading order, without white space at their ends.
 * @param pairs - Those that belong together, by their places in that list; without any there is no column for it.
 * @see https://inception-project.github.io, user guide, WebAnno TSV 3.3
 */
export function formatTsv(
  text: string,
  annotations: readonly Labelled[],
  pairs: readonly RelatedPair[],
): string {
  const isRelating = pairs.length > 0;
  const relations = isRelating ? `#T_RL=${OWN_RELATION}|${BASE_TYPE}${LAYER}\n` : "";
  const edges = new Set(annotations.flatMap(({ start, end }) => [start as number, end]));
  const sentences = [...sentencesOf(text)].map((place, index) => ({
    lines: sliceSpan(text, place).split("\n"),
    rows: rowsOf(text, place, edges, index + 1),
  }));
  const values = new RowValues(annotations);
  const sources = sourcesOf(
    annotations,
    pairs,
    sentences.flatMap(({ rows }) => rows),
  );
  const format = (row: Row) => {
    const columns = [values.at(row), ...(isRelating ? [sources.get(row.start) ?? "_"] : [])].join("\t");
    return `${row.id}\t${row.start}-${row.end}\t${escapeWord(sliceSpan(text, row))}\t${columns}\t\n`;
  };
  const blocks = sentences.map(
    ({ lines, rows }) =>
      `\n${lines.map((line) => `#Text=${escapeText(line)}\n`).join("")}${rows.map(format).join("")}`,
  );
  return `#FORMAT=WebAnno TSV 3.3\n#T_SP=${LAYER}|${FEATURE}\n${relations}\n${blocks.join("")}`;
}

/** A token with the name of its row: the numbers of its sentence and its own in it. */
interface Row extends Span {
  readonly id: string;
}

function rowsOf(text: string, sentence: Span, edges: ReadonlySet<number>, number: number): Row[] {
  const tokens = [...tokensOf(text, sentence, edges)].filter(
    (token) => token.start === sentence.start || /\S/.test(sliceSpan(text, token)),
  );
  return tokens.map((token, at) => ({ ...token, id: `${number}-${at + 1}` }));
}

/** What stands in the relations' column, by where the second of two begins: the row and both numbers of each first one. */
function sourcesOf(
  annotations: readonly Labelled[],
  pairs: readonly RelatedPair[],
  rows: readonly Row[],
): ReadonlyMap<number, string> {
  const ids = new Map<number, string>(rows.map(({ start, id }) => [start, id]));
  const sources = new Map<number, string>();
  for (const [from, to] of pairs) {
    const [{ start: source }, { start: target }] = [
      annotations[from] as Labelled,
      annotations[to] as Labelled,
    ];
    const name = `${ids.get(source)}[${from + 1}_${to + 1}]`;
    const known = sources.get(target);
    sources.set(target, known === undefined ? name : `${known}|${name}`);
  }
  return sources;
}

/** Each line that is not blank with the blank ones after it; blank ones at the start belong to the first. */
function* sentencesOf(text: string): Generator<Span> {
  const body = text.endsWith("\n") ? text.slice(0, -1) : text;
  if (text === "") return;
  let start = 0;
  for (const { index } of body.matchAll(/\n(?=[^\n])/g)) {
    if (body.slice(start, index).replaceAll("\n", "") === "") continue;
    yield span(start, index);
    start = index + 1;
  }
  yield span(start, body.length);
}

/** The pieces of a sentence, white space among them. */
function* tokensOf(text: string, sentence: Span, edges: ReadonlySet<number>): Generator<Span> {
  // A sentence of nothing but the text's only line break has its token there.
  const end = Math.max(sentence.end, sentence.start + 1);
  for (const { 0: run, index } of text.slice(sentence.start, end).matchAll(/[A-Za-z0-9]+|[\s\S]/gu)) {
    let start = sentence.start + index;
    for (let at = start + 1; at < sentence.start + index + run.length; at++) {
      if (!edges.has(at)) continue;
      yield span(start, at);
      start = at;
    }
    yield span(start, sentence.start + index + run.length);
  }
}

/** What stands in the label's column of each token, asked for in their order. */
class RowValues {
  private next = 0;
  private open: { readonly annotation: Labelled; readonly id: number }[] = [];

  /** @param annotations - In reading order. */
  constructor(private readonly annotations: readonly Labelled[]) {}

  /** Each annotation with its number, which makes one of its rows; always given, so that no value can end in a `\`. */
  at(token: Span): string {
    for (let each = this.annotations[this.next]; each && each.start <= token.start; ) {
      this.open.push({ annotation: each, id: ++this.next });
      each = this.annotations[this.next];
    }
    this.open = this.open.filter(({ annotation }) => annotation.end > token.start);
    const values = this.open.map(({ annotation, id }) => `${escapeValue(annotation.label)}[${id}]`);
    return values.join("|") || "_";
  }
}
