import type { LostReason } from "../model/LostAnnotation";
import type { Quote } from "../text/quote";
import type { Span } from "../text/Span";

/** Where something stood in another state of a text, and what it remembers of it. */
export interface Anchor extends Span, Quote {}

/** Where an anchor is found again, in UTF-16 code units of the text as it is now. */
export type Placement =
  /** The words as they were; white space and the width of signs may differ. */
  | { readonly kind: "found"; readonly place: Span }
  /** Words that are the quote with a few characters changed. */
  | { readonly kind: "changed"; readonly place: Span }
  /** Nowhere, or at several places with nothing to tell which. */
  | { readonly kind: "lost"; readonly why: LostReason };
