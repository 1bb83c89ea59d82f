import { neededRows } from "./neededRows";
import type { FeatureTable, Sentence } from "./Sentence";

/** The same sentence with some of its possible passages alone, given in order; the others count as impossible. */
export function narrowed(sentence: Sentence, kept: readonly number[], labels: number): Sentence {
  const passages = Int32Array.from(kept);
  const bounds = {
    passageStarts: passages.map((passage) => sentence.passageStarts[passage] as number),
    passageEnds: passages.map((passage) => sentence.passageEnds[passage] as number),
  };
  const needed = neededRows(bounds, sentence.places.length);
  return {
    ...sentence,
    ...bounds,
    starts: { ...sentence.starts, rows: needed.starts },
    ends: { ...sentence.ends, rows: needed.ends },
    words: { ...sentence.words, rows: needed.words },
    passages: rowsOf(sentence.passages, passages),
    truths: Uint8Array.from({ length: kept.length * labels }, (_, k) => {
      const passage = kept[Math.floor(k / labels)] as number;
      return sentence.truths[passage * labels + (k % labels)] as number;
    }),
  };
}

function rowsOf({ width, numbers }: FeatureTable, kept: Int32Array): FeatureTable {
  const copied = new Int32Array(kept.length * width);
  kept.forEach((row, at) => {
    copied.set(numbers.subarray(row * width, (row + 1) * width), at * width);
  });
  return { rows: kept.map((_, at) => at), width, numbers: copied };
}
