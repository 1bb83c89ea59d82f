import type { Utf16Offset } from "../../text/offsets";
import { type Span, span } from "../../text/Span";
import type { ReadAnnotation } from "../CorpusFormat";
import { leftOut } from "../leftOut";
import { bareAnnotation } from "../placeSpans";
import type { Words } from "../words";
import type { Tag } from "./tags";

/**
 * Puts rows together into annotations as the usual scorer does: an `I-` that continues nothing begins an annotation,
 * as in the oldest of the schemes, and the end of a sentence ends what is open.
 *
 * @see https://github.com/chakki-works/seqeval, its default mode
 */
export class SpanCollector {
  readonly annotations: ReadAnnotation[] = [];
  private properly = 0;
  private continued = 0;
  private open: { readonly label: string; readonly start: Utf16Offset; end: Utf16Offset } | null = null;

  /** Takes the next row. */
  row(place: Span, tag: Tag | null): void {
    const isTouching = tag?.label === this.open?.label;
    if (!tag || tag.begins || !isTouching) this.close();
    if (!tag) return;
    if (!this.open && !tag.begins) this.continued += 1;
    if (tag.begins && !isTouching) this.properly += 1;
    this.open ??= { label: tag.label, ...place };
    this.open.end = place.end;
    if (tag.ends) this.close();
  }

  /**
   * Says it when annotations begin with a tag that goes on with none, where others begin properly: of one that was cut
   * in two, say. In the older scheme annotations begin so unless they touch, so that none begins properly.
   */
  get odd(): readonly Words[] {
    const isOdd = this.properly > 0 && this.continued > 0;
    return isOdd ? [leftOut("conll-continued", { count: this.continued })] : [];
  }

  /** Ends a sentence. */
  close(): void {
    if (this.open)
      this.annotations.push(bareAnnotation({ ...this.open, ...span(this.open.start, this.open.end) }));
    this.open = null;
  }
}
