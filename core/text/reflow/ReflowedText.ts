import type { TextLayout } from "../layout/TextLayout";
import type { Span } from "../Span";
import { ReflowMap } from "./ReflowMap";

export type { ReflowedOffset, ReflowedSpan } from "./ReflowMap";

/** Stands between two paragraphs of a reflowed text. */
export const PARAGRAPH_BREAK = "\n";

/**
 * A text as it reads: one paragraph a line, folds closed. The only place that converts between its offsets
 * and those of the raw text; all that searches, segments or learns does so here.
 *
 * Each side is cut into pieces: a raw stretch that is shown as it is, or a fold or a break between
 * paragraphs, whose shown form differs from the raw one and maps to it as a whole.
 */
export class ReflowedText extends ReflowMap {
  readonly text: string;

  constructor(
    readonly raw: string,
    layout: TextLayout,
  ) {
    const pieces = piecesOf(raw, layout);
    super(pieces);
    this.text = pieces.text.join("");
  }

  /** The joined words of a raw range: what lists, search and exports show for it. */
  quote(span: Span): string {
    const { start, end } = this.fromRaw(span);
    return this.text.slice(start, end);
  }
}

/** The reflowed words of a text and the way back, without the raw text: what a corpus keeps of each. */
export function reflow(raw: string, layout: TextLayout): { readonly text: string; readonly map: ReflowMap } {
  const pieces = piecesOf(raw, layout);
  return { text: pieces.text.join(""), map: new ReflowMap(pieces) };
}

/**
 * Where the pieces begin on either side, with both lengths at the end. Even pieces are replaced (the white
 * space before the first paragraph, folds, breaks), odd ones verbatim.
 */
function piecesOf(raw: string, { paragraphs, folds }: TextLayout) {
  const raws = [0];
  const shown = [0];
  const text: string[] = [];
  let length = 0;
  let fold = 0;
  const put = (start: number, end: number, part: string) => {
    raws.push(start);
    shown.push(length);
    text.push(part);
    length += part.length;
    raws.push(end);
    shown.push(length);
  };
  const replace = (part: string) => {
    text.push(part);
    length += part.length;
  };
  paragraphs.forEach((paragraph, index) => {
    if (index > 0) replace(PARAGRAPH_BREAK);
    let start: number = paragraph.start;
    for (let next = folds[fold]; next && next.end <= paragraph.end; next = folds[++fold]) {
      put(start, next.start, raw.slice(start, next.start));
      replace(next.shown);
      start = next.end;
    }
    put(start, paragraph.end, raw.slice(start, paragraph.end));
  });
  raws.push(raw.length);
  shown.push(length);
  return { raws, shown, text };
}
