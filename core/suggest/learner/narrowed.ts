import type { FeatureTable, Sentence } from "./Sentence";

/** The same sentence with some of its possible passages alone, given in order; the others count as impossible. */
export function narrowed(sentence: Sentence, kept: readonly number[], labels: number): Sentence {
  const passages = Int32Array.from(kept);
  const numbers = new Int32Array(sentence.passages.rows).fill(-1);
  kept.forEach((passage, number) => {
    numbers[passage] = number;
  });
  return {
    ...sentence,
    passageStarts: passages.map((passage) => sentence.passageStarts[passage] as number),
    passageEnds: passages.map((passage) => sentence.passageEnds[passage] as number),
    byEnd: sentence.byEnd.map((passage) => numbers[passage] as number).filter((number) => number >= 0),
    passages: rowsOf(sentence.passages, kept),
    truths: Uint8Array.from({ length: kept.length * labels }, (_, k) => {
      const passage = kept[Math.floor(k / labels)] as number;
      return sentence.truths[passage * labels + (k % labels)] as number;
    }),
  };
}

function rowsOf({ width, numbers }: FeatureTable, kept: readonly number[]): FeatureTable {
  const rows = new Int32Array(kept.length * width);
  kept.forEach((row, at) => {
    rows.set(numbers.subarray(row * width, (row + 1) * width), at * width);
  });
  return { rows: kept.length, width, numbers: rows };
}
