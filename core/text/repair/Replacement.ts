import type { Span } from "../Span";

/** What is read in place of a raw range: a repair of what an extraction got wrong. Offsets are UTF-16. */
export interface Replacement extends Span {
  /** Empty where the range is left out. */
  readonly text: string;
}

/**
 * Why a replacement cannot be read: it reaches over the text's end, holds nothing, begins before the one
 * before it ends, parts a character, or has a line break in it, which would begin another paragraph.
 */
export type Misfit = "outside" | "empty" | "overlap" | "parts-character" | "line-break";

/** Which replacements a text can be read with. */
export interface FittedReplacements<R extends Replacement> {
  /** In order of the text and free of overlap. */
  readonly fitting: readonly R[];
  readonly dropped: readonly { readonly replacement: R; readonly reason: Misfit }[];
}
