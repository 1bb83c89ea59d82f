import type { Drawn } from "./bootstrap";
import type { SpanCounts } from "./spanCounts";

/** Counts of many documents, kept so that they can be summed over thousands of draws of them. */
export class CountColumns {
  private readonly tp: Int32Array;
  private readonly fp: Int32Array;
  private readonly fn: Int32Array;

  /** @param documents - How many there are; each has counted nothing yet. */
  constructor(documents: number) {
    this.tp = new Int32Array(documents);
    this.fp = new Int32Array(documents);
    this.fn = new Int32Array(documents);
  }

  put(document: number, { tp, fp, fn }: SpanCounts): void {
    this.tp[document] = tp;
    this.fp[document] = fp;
    this.fn[document] = fn;
  }

  of(document: number): SpanCounts {
    return { tp: this.tp[document] ?? 0, fp: this.fp[document] ?? 0, fn: this.fn[document] ?? 0 };
  }

  /** Over all documents, each as often as it was drawn; once without a draw. */
  sum(drawn?: Drawn): SpanCounts {
    return { tp: dot(this.tp, drawn), fp: dot(this.fp, drawn), fn: dot(this.fn, drawn) };
  }
}

function dot(counts: Int32Array, drawn: Drawn | undefined): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) sum += (counts[i] as number) * (drawn ? (drawn[i] as number) : 1);
  return sum;
}
