import type { Annotation } from "../../model/Annotation";
import { compareSpans, type Span } from "../../text/Span";
import { escapeText } from "../xml/escapeXml";
import { HEAD, WORD } from "./packageParts";

/** How many pieces of a document are written at once. */
const PIECES = 2000;

/**
 * The body of a document: a paragraph for each line, cut into runs wherever an annotation begins or ends. A comment's
 * range may begin in one paragraph and end in another, and ranges may cross.
 *
 * @param text - Without characters that XML cannot hold.
 * @param colorOf - `RRGGBB`, the ground of a label's words.
 */
export function* formatBody(
  text: string,
  annotations: readonly Annotation[],
  colorOf: (label: string) => string,
): Generator<string> {
  const body = new Body(text, annotations, colorOf);
  let pieces = [`${HEAD}<w:document xmlns:w="${WORD}"><w:body><w:p>`];
  for (const piece of body.pieces()) {
    pieces.push(piece);
    if (pieces.length < PIECES) continue;
    yield pieces.join("");
    pieces = [];
  }
  yield `${pieces.join("")}</w:p></w:body></w:document>`;
}

/** Something that begins or ends at a place; the number is the annotation's, and so its comment's. */
interface Edge {
  readonly at: number;
  readonly isStart: boolean;
  readonly number: number;
}

class Body {
  private readonly edges: readonly Edge[];
  /** Annotations that are open here, those that cover others before these. */
  private readonly open: number[] = [];

  constructor(
    private readonly text: string,
    private readonly annotations: readonly Annotation[],
    private readonly colorOf: (label: string) => string,
  ) {
    const edges = annotations.flatMap(({ start, end }, number): Edge[] => [
      { at: start, isStart: true, number },
      { at: end, isStart: false, number },
    ]);
    // Ends come before starts at the same place: touching annotations do not overlap.
    this.edges = edges.sort((a, b) => a.at - b.at || Number(a.isStart) - Number(b.isStart));
  }

  *pieces(): Generator<string> {
    let at = 0;
    for (const edge of this.edges) {
      yield* this.runs({ start: at, end: edge.at } as Span);
      at = edge.at;
      yield edge.isStart ? this.begin(edge.number) : this.end(edge.number);
    }
    yield* this.runs({ start: at, end: this.text.length } as Span);
  }

  private begin(number: number): string {
    const span = this.annotations[number] as Annotation;
    const place = this.open.findLastIndex(
      (other) => compareSpans(this.annotations[other] as Annotation, span) <= 0,
    );
    this.open.splice(place + 1, 0, number);
    return `<w:commentRangeStart w:id="${number}"/>`;
  }

  private end(number: number): string {
    this.open.splice(this.open.indexOf(number), 1);
    return `<w:commentRangeEnd w:id="${number}"/><w:r><w:commentReference w:id="${number}"/></w:r>`;
  }

  /**
   * Runs on one ground; a line end begins a paragraph, a tab is an element of its own. The `\r` of a `\r\n` is part of
   * the line end: as a character it would be a second one.
   */
  private *runs({ start, end }: Span): Generator<string> {
    if (start === end) return;
    const innermost = this.open.at(-1);
    const label = innermost === undefined ? null : (this.annotations[innermost]?.label ?? null);
    const look =
      label === null
        ? ""
        : `<w:rPr><w:shd w:val="clear" w:color="auto" w:fill="${this.colorOf(label)}"/></w:rPr>`;
    for (const [part] of this.text.slice(start, end).matchAll(/\r?\n|\t|(?:(?!\r?\n)[^\t])+/g)) {
      if (part.endsWith("\n")) yield "</w:p><w:p>";
      else
        yield `<w:r>${look}${part === "\t" ? "<w:tab/>" : `<w:t xml:space="preserve">${escapeText(part)}</w:t>`}</w:r>`;
    }
  }
}
