import type { ParagraphKind } from "../../core/text/layout/TextLayout";
import type { Utf16Offset } from "../../core/text/offsets";

/** A stretch of the text that is drawn as one block; no character between two blocks is drawn. */
export interface Block {
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
  /** What a paragraph is; null for source lines. */
  readonly kind: ParagraphKind | null;
  /** Goes on with what the block before it began, which was too long for one. */
  readonly continues: boolean;
  /** Goes on in the next block. */
  readonly isCut: boolean;
  /** A paragraph of the same kind stands before it. */
  readonly follows: boolean;
  /** Which paragraph of the text it belongs to, from 1; 0 for source lines. */
  readonly paragraph: number;
}

/** Most UTF-16 units in a block or a section: what the page lays out again when an annotation there changes. */
export const MAX_LENGTH = 4096;
/** Most lines or paragraphs in a section: fewer cost more to open, more cost more to draw in a fast scroll. */
export const MAX_ROWS = 64;
