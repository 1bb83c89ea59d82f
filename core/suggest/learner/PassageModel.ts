import type { FeatureTable, FeatureTables, Sentence } from "./Sentence";

/** Before anything is learnt a passage is not tagged: log odds of about 1 in 20. */
const TAGGED_AT_FIRST = -3;

/** Weights are summed for so many labels at once, as many as most projects have. */
const AT_ONCE = 3;

/** For each table of a sentence, the columns that are looked at. */
export type Columns = Readonly<Record<keyof FeatureTables, Int32Array>>;

/** Weights of features for each label; labels share features, not weights. */
export class PassageModel {
  /** By feature, then label; after the last some that stay 0, so that {@link AT_ONCE} can be read anywhere. */
  readonly weights: Float32Array;

  constructor(
    /** How many features have weights. */
    readonly features: number,
    readonly labels: readonly string[],
  ) {
    this.weights = new Float32Array(features * labels.length + AT_ONCE);
  }

  /**
   * The scores of a sentence's possible passages: a number for each label. What speaks for a passage is what its
   * start, its end, the words it holds and itself say, all summed up.
   *
   * @param scale - What the weights are multiplied by; more than 1 where a part of the features was left out.
   */
  scores(sentence: Sentence, columns = allColumns(sentence), scale = 1): Float64Array {
    const { passageStarts, passageEnds, places } = sentence;
    const { length: labels } = this.labels;
    const starts = this.sums(sentence.starts, columns.starts, places.length);
    const ends = this.sums(sentence.ends, columns.ends, places.length);
    const held = runningSums(this.sums(sentence.words, columns.words, places.length), labels);
    const scores = this.sums(sentence.passages, columns.passages, passageStarts.length);
    for (let k = 0, passage = 0; k < scores.length; passage++) {
      let start = (passageStarts[passage] as number) * labels;
      let end = (passageEnds[passage] as number) * labels;
      for (let label = 0; label < labels; label++, k++, start++, end++) {
        const words = (held[end] as number) - (held[start] as number);
        const sum = (scores[k] as number) + (starts[start] as number) + (ends[end] as number) + words;
        scores[k] = TAGGED_AT_FIRST + scale * sum;
      }
    }
    return scores;
  }

  /** True where a feature speaks for or against any label. */
  hasLearnt(feature: number): boolean {
    const { length: labels } = this.labels;
    for (let k = feature * labels; k < (feature + 1) * labels; k++) if (this.weights[k] !== 0) return true;
    return false;
  }

  /** The model with some of its features alone, given by their numbers here. */
  only(numbers: readonly number[]): PassageModel {
    const { length: labels } = this.labels;
    const model = new PassageModel(numbers.length, this.labels);
    numbers.forEach((number, feature) => {
      model.weights.set(this.weights.subarray(number * labels, (number + 1) * labels), feature * labels);
    });
    return model;
  }

  /** What the features of each row come to, for each label; 0 in rows that nothing is said of. */
  private sums({ rows, width, numbers }: FeatureTable, columns: Int32Array, count: number): Float64Array {
    const { weights } = this;
    const { length: labels } = this.labels;
    const sums = new Float64Array(count * labels);
    for (let each = 0; each < rows.length; each++) {
      const row = rows[each] as number;
      for (let label = 0; label < labels; label += AT_ONCE) {
        let [first, second, third] = [0, 0, 0];
        for (let c = 0; c < columns.length; c++) {
          const feature = numbers[row * width + (columns[c] as number)] as number;
          const k = feature * labels + label;
          first += weights[k] as number;
          second += weights[k + 1] as number;
          third += weights[k + 2] as number;
        }
        const to = row * labels + label;
        sums[to] = first;
        if (label + 1 < labels) sums[to + 1] = second;
        if (label + 2 < labels) sums[to + 2] = third;
      }
    }
    return sums;
  }
}

/** The mean of models over the same features and labels, one at least: it varies less with chance than each of them. */
export function meanOf(models: readonly PassageModel[]): PassageModel {
  const [first, ...others] = models as readonly [PassageModel, ...PassageModel[]];
  if (others.length === 0) return first;
  const mean = new PassageModel(first.features, first.labels);
  for (const { weights } of models)
    for (let k = 0; k < weights.length; k++)
      (mean.weights[k] as number) += (weights[k] as number) / models.length;
  return mean;
}

/** Every column of every table. */
export function allColumns({ starts, ends, words, passages }: FeatureTables): Columns {
  const all = ({ width }: FeatureTable) => Int32Array.from({ length: width }, (_, column) => column);
  return { starts: all(starts), ends: all(ends), words: all(words), passages: all(passages) };
}

/** Of rows of numbers, the sum of all rows before each. */
function runningSums(rows: Float64Array, width: number): Float64Array {
  const sums = new Float64Array(rows.length);
  for (let k = width; k < rows.length; k++)
    sums[k] = (sums[k - width] as number) + (rows[k - width] as number);
  return sums;
}
