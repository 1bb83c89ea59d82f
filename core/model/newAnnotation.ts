import { quoteOf } from "../text/quote";
import type { Span } from "../text/Span";
import type { Annotation } from "./Annotation";
import { manualOrigin, type Origin } from "./Origin";
import type { SourceText } from "./SourceText";

/** Identity and time of an edit, given from outside so that edits stay pure. */
export interface Stamp {
  /** For a new annotation. */
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly now: string;
  /** By hand when left out. */
  readonly origin?: Origin;
}

/** A new annotation. @throws RangeError when the place reaches outside the text. */
export function newAnnotation(source: SourceText, place: Span, label: string, stamp: Stamp): Annotation {
  return {
    id: stamp.id,
    start: place.start,
    end: place.end,
    label,
    ...quoteOf(source.text, place),
    attributes: {},
    note: "",
    origin: stamp.origin ?? manualOrigin,
    createdAt: stamp.now,
    updatedAt: stamp.now,
  };
}
