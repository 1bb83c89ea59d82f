import type { TextLayout } from "../layout/TextLayout";
import type { RepairedText } from "../repair/RepairedText";
import type { Span } from "../Span";
import { PieceWriter } from "./PieceWriter";
import { ReflowMap } from "./ReflowMap";
import { replacedRanges } from "./replacedRanges";

export type { ReflowedOffset, ReflowedSpan } from "./ReflowMap";

/** Stands between two paragraphs of a reflowed text. */
export const PARAGRAPH_BREAK = "\n";

/**
 * A text as it reads: one paragraph a line, folds closed. The only place that converts between its offsets
 * and those of the raw text; all that searches, segments or learns does so here.
 *
 * Each side is cut into pieces: a raw stretch that is shown as it is, or a fold or a break between
 * paragraphs or a repair, whose shown form differs from the raw one and maps to it as a whole.
 */
export class ReflowedText extends ReflowMap {
  readonly text: string;

  /**
   * @param repaired - The same text with its repairs, where it has any; the layout is then its
   * {@link RepairedText.layout}.
   */
  constructor(
    readonly raw: string,
    layout: TextLayout,
    repaired: RepairedText | null = null,
  ) {
    const pieces = piecesOf(raw, layout, repaired);
    super(pieces);
    this.text = pieces.text;
  }

  /** The joined words of a raw range: what lists, search and exports show for it. */
  quote(span: Span): string {
    const { start, end } = this.fromRaw(span);
    return this.text.slice(start, end);
  }
}

/** The reflowed words of a text and the way back, without the raw text: what a corpus keeps of each. */
export function reflow(
  raw: string,
  layout: TextLayout,
  repaired: RepairedText | null = null,
): { readonly text: string; readonly map: ReflowMap } {
  const pieces = piecesOf(raw, layout, repaired);
  return { text: pieces.text, map: new ReflowMap(pieces) };
}

function piecesOf(raw: string, layout: TextLayout, repaired: RepairedText | null) {
  const text = repaired?.text ?? raw;
  const replaced = replacedRanges(layout, repaired?.resized ?? []);
  const writer = new PieceWriter();
  let range = 0;
  layout.paragraphs.forEach((paragraph, index) => {
    if (index > 0) writer.replace(PARAGRAPH_BREAK);
    let start: number = paragraph.start;
    for (let next = replaced[range]; next && next.end <= paragraph.end; next = replaced[++range]) {
      writer.keep(start, next.start, text.slice(start, next.start));
      writer.replace(next.shown, next.kind === "repair" && next.shown !== "");
      start = next.end;
    }
    writer.keep(start, paragraph.end, text.slice(start, paragraph.end));
  });
  return writer.finish(raw.length);
}
