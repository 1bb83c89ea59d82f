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

/**
 * Most sections in a part. A text of more sections has parts: the browser watches every section that may come into
 * view, and looked at 860 of them in each frame that changed anything (1.1 ms of 1.8; a million characters,
 * Chromium 130, November 2026). Of a part that is out of view it watches the part only.
 */
const SECTIONS_A_PART = 32;

/** How many sections each part of a text has, but the last; 0 when so many sections need no parts. */
export function partLength(sections: number): number {
  return sections > SECTIONS_A_PART ? SECTIONS_A_PART : 0;
}
