import { type Span, sliceSpan } from "../../text/Span";
import { breaksOf } from "../lineBreaks";
import { type Scheme, tagOf } from "./tags";
import { type TokenUnit, tokensOf } from "./tokens";

/** How rows are written. */
export interface RowStyle {
  readonly scheme: Scheme;
  readonly separator: string;
  readonly unit: TokenUnit;
}

/** A span with the label of its tags. */
export interface Labelled extends Span {
  readonly label: string;
}

/**
 * A text as rows, one line a sentence; a sentence goes on over a line break where an annotation does. The last row is
 * followed by a blank line, so that the next document is another sentence.
 *
 * @param annotations - In reading order, none overlapping, each made of whole rows.
 */
export function formatRows(
  text: string,
  annotations: readonly Labelled[],
  { scheme, separator, unit }: RowStyle,
) {
  const breaks = breaksOf(text, annotations).values();
  const cuts = new Set(annotations.flatMap(({ start, end }) => [start as number, end]));
  const rows: string[] = [];
  let nextBreak = breaks.next();
  let next = 0;
  for (const token of tokensOf(text, unit, cuts)) {
    let isNewSentence = false;
    for (; !nextBreak.done && nextBreak.value < token.start; nextBreak = breaks.next()) isNewSentence = true;
    if (isNewSentence && rows.length > 0) rows.push("");
    while (next < annotations.length && (annotations[next] as Labelled).end <= token.start) next++;
    const around = annotations[next];
    const tag = around && around.start <= token.start ? tagOf(token, around, around.label, scheme) : "O";
    rows.push(sliceSpan(text, token) + separator + tag);
  }
  if (rows.length > 0) rows.push("");
  return { content: rows.map((row) => `${row}\n`).join(""), lines: rows.length };
}
