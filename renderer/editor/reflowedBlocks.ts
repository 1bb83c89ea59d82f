import { lastAtMost } from "../../core/text/lastAtMost";
import type { Fold, Paragraph, TextLayout } from "../../core/text/layout/TextLayout";
import { utf16 } from "../../core/text/offsets";
import { span } from "../../core/text/Span";
import { characterBoundary } from "../../core/text/units/characters";
import { type Block, MAX_LENGTH, MAX_ROWS } from "./Block";

/**
 * UTF-16 units after which a section ends with the paragraph: about what the lines of a section of source come to.
 * A jump lays out whole sections: with sections of 4,096 a sweep through a million characters took 1.6 times the
 * layout (1.1 s against 0.7 s over 60 frames on a busy machine, Chromium 130, November 2026).
 */
const SECTION_LENGTH = 1200;

const emptyBlock: Block = {
  ...span(0, 0),
  kind: "body",
  continues: false,
  isCut: false,
  follows: false,
  paragraph: 1,
};

/** The blocks of the reflowed view, section by section: a paragraph is a block, a very long one several. */
export function reflowedBlocks(text: string, layout: TextLayout): Block[][] {
  const sections: Block[][] = [];
  const open: Block[] = [];
  let room = 0;
  // Copied, as a list that grows keeps room for more.
  const close = () => {
    if (open.length > 0) sections.push(open.splice(0));
  };
  layout.paragraphs.forEach((paragraph, i) => {
    const follows = layout.paragraphs[i - 1]?.kind === paragraph.kind;
    for (const block of blocksOf(text, paragraph, layout.folds)) {
      room -= block.end - block.start;
      if (room < 0 || open.length === MAX_ROWS) {
        close();
        room = SECTION_LENGTH - (block.end - block.start);
      }
      open.push({ ...block, follows, paragraph: i + 1 });
    }
  });
  close();
  return sections.length === 0 ? [[emptyBlock]] : sections;
}

function* blocksOf(text: string, { start, end, kind }: Paragraph, folds: readonly Fold[]): Generator<Block> {
  let from: number = start;
  while (end - from > MAX_LENGTH) {
    const cut = cutAt(text, from, folds);
    yield { ...emptyBlock, ...span(from, cut.end), kind, continues: from > start, isCut: true };
    from = cut.next;
  }
  yield { ...emptyBlock, start: utf16(from), end, kind, continues: from > start };
}

/**
 * Where a block that begins at a place ends, and the next begins: not inside a visible character, unless that
 * alone is longer than a block, and with a fold there left out.
 */
function cutAt(text: string, from: number, folds: readonly Fold[]): { end: number; next: number } {
  const boundary = characterBoundary(text, from + MAX_LENGTH);
  const cut = boundary > from ? boundary : from + MAX_LENGTH;
  const fold = folds[lastAtMost(folds.length, (i) => folds[i]?.start ?? 0, cut)];
  const isInFold = fold !== undefined && from < fold.start && fold.start <= cut && cut <= fold.end;
  return isInFold ? { end: fold.start, next: fold.end } : { end: cut, next: cut };
}
