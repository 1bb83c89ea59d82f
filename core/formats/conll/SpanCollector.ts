import type { Utf16Offset } from "../../text/offsets";
import { type Span, span } from "../../text/Span";
import type { ReadAnnotation } from "../CorpusFormat";
import { leftOut } from "../leftOut";
import { bareAnnotation } from "../placeSpans";
import type { Words } from "../words";
import type { Tag } from "./tags";

/** What is odd about the tag of a row, which is read all the same. */
export interface OddRow {
  readonly line: number;
  readonly what: Words;
}

/**
 * Puts rows together into annotations as the usual scorer does: an `I-` that continues nothing begins an annotation,
 * as in the oldest of the schemes, and the end of a sentence ends what is open.
 *
 * @see https://github.com/chakki-works/seqeval, its default mode
 */
export class SpanCollector {
  readonly annotations: ReadAnnotation[] = [];
  private properly = 0;
  /** The lines of tags that go on with none, and of those that go on with another label. */
  private readonly continued: number[] = [];
  private readonly switched: number[] = [];
  private open: { readonly label: string; readonly start: Utf16Offset; end: Utf16Offset } | null = null;

  /** Takes the next row, from its line. */
  row(place: Span, tag: Tag | null, line: number): void {
    const isInside = this.open !== null;
    const isTouching = tag?.label === this.open?.label;
    if (!tag || tag.begins || !isTouching) this.close();
    if (!tag) return;
    if (!this.open && !tag.begins) (isInside ? this.switched : this.continued).push(line);
    if (tag.begins && !isTouching) this.properly += 1;
    this.open ??= { label: tag.label, ...place };
    this.open.end = place.end;
    if (tag.ends) this.close();
  }

  /**
   * Says it when annotations begin with a tag that goes on with none or with another label, where others begin properly:
   * of one that was cut in two, say. The line is that of the first. In the older scheme annotations begin so unless they
   * touch, so that none begins properly.
   */
  get odd(): readonly OddRow[] {
    if (this.properly === 0) return [];
    const { continued, switched } = this;
    return [...oddRows("conll-continued", continued), ...oddRows("conll-switched", switched)];
  }

  /** Ends a sentence. */
  close(): void {
    if (this.open)
      this.annotations.push(bareAnnotation({ ...this.open, ...span(this.open.start, this.open.end) }));
    this.open = null;
  }
}

function oddRows(oddity: "conll-continued" | "conll-switched", lines: readonly number[]): OddRow[] {
  const [line] = lines;
  return line === undefined ? [] : [{ line, what: leftOut(oddity, { count: lines.length }) }];
}
