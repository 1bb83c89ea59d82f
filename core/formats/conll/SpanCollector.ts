import type { Utf16Offset } from "../../text/offsets";
import { type Span, span } from "../../text/Span";
import type { ReadAnnotation } from "../CorpusFormat";
import { bareAnnotation } from "../placeSpans";
import type { Tag } from "./tags";

/**
 * Puts rows together into annotations as the usual scorer does: an `I-` that continues nothing begins an annotation,
 * as in the oldest of the schemes, and the end of a sentence ends what is open.
 *
 * @see https://github.com/chakki-works/seqeval, its default mode
 */
export class SpanCollector {
  readonly annotations: ReadAnnotation[] = [];
  private open: { readonly label: string; readonly start: Utf16Offset; end: Utf16Offset } | null = null;

  /** Takes the next row. */
  row(place: Span, tag: Tag | null): void {
    if (!tag || tag.begins || tag.label !== this.open?.label) this.close();
    if (!tag) return;
    this.open ??= { label: tag.label, ...place };
    this.open.end = place.end;
    if (tag.ends) this.close();
  }

  /** Ends a sentence. */
  close(): void {
    if (this.open)
      this.annotations.push(bareAnnotation({ ...this.open, ...span(this.open.start, this.open.end) }));
    this.open = null;
  }
}
