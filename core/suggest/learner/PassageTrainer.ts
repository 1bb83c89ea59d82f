import { seededRandom } from "../seededRandom";
import { narrowed } from "./narrowed";
import { type Columns, PassageModel } from "./PassageModel";
import { passageProbabilities } from "./passageProbabilities";
import { type FeatureTable, type Sentence, TRUTH } from "./Sentence";

/** How a model is trained. Values were chosen by leaving one of five documents out. */
export interface Training {
  readonly rounds: number;
  /** Step of AdaGrad. @see Duchi, Hazan, Singer (2011) */
  readonly rate: number;
  /**
   * Share of the kinds of features that are left out of each sentence at random, so that the others learn to do
   * without them: few documents have many thousands of features. @see Srivastava et al., Dropout (2014)
   */
  readonly leftOut: number;
  readonly seed: number;
}

/** Sentences trained on between two looks at whether training should go on. */
const SENTENCES_A_STEP = 16;
/** Passages that are this near to what they should be teach nothing. */
const NEAR_ENOUGH = 0.005;
const SMOOTHING = 1e-4;
/**
 * After so many rounds passages that were nearer than this to what they should be are no longer looked at: nine in
 * ten, and what they would still teach changes no suggestion.
 */
const WIDE_ROUNDS = 2;
const AS_GOOD_AS_RULED_OUT = 1e-3;

/**
 * Trains a model, some sentences a step, so that a worker can listen in between and stop. Its weights are the mean
 * of those after each round of the second half, which is worth several models.
 *
 * @see Polyak and Juditsky, Acceleration of Stochastic Approximation by Averaging (1992)
 */
export function* trainPassages(
  sentences: readonly Sentence[],
  features: number,
  labels: readonly string[],
  training: Training,
): Generator<void, PassageModel> {
  const trainer = new PassageTrainer(new PassageModel(features, labels), training);
  let order = sentences.filter(hasPassages);
  let done = 0;
  for (let round = 0; round < training.rounds; round++) {
    const isLastWide = round + 1 === WIDE_ROUNDS;
    trainer.shuffle(order);
    for (const [at, sentence] of order.entries()) {
      const gradients = trainer.learn(sentence);
      if (isLastWide) order[at] = narrowed(sentence, stillOpen(sentence, gradients), labels.length);
      done += 1;
      if (done % SENTENCES_A_STEP === 0) yield;
    }
    if (round * 2 >= training.rounds) trainer.noteWeights();
    if (isLastWide) order = order.filter(hasPassages);
  }
  return trainer.averaged();
}

const hasPassages = ({ passageStarts }: Sentence) => passageStarts.length > 0;

/** The passages that are tagged or not yet ruled out, for any label. */
function stillOpen({ passageStarts, truths }: Sentence, gradients: Float64Array): number[] {
  const labels = gradients.length / passageStarts.length;
  const isOpen = (k: number) =>
    truths[k] === TRUTH.tagged || Math.abs(gradients[k] as number) >= AS_GOOD_AS_RULED_OUT;
  const open: number[] = [];
  for (let k = 0; k < gradients.length; k++) {
    const passage = Math.floor(k / labels);
    if (isOpen(k) && open.at(-1) !== passage) open.push(passage);
  }
  return open;
}

class PassageTrainer {
  private readonly random: () => number;
  /** Sums of squared gradients. */
  private readonly squares: Float32Array;
  private readonly sums: Float32Array;
  private noted = 0;

  constructor(
    private readonly model: PassageModel,
    private readonly training: Training,
  ) {
    this.random = seededRandom(training.seed);
    this.squares = new Float32Array(model.weights.length);
    this.sums = new Float32Array(model.weights.length);
  }

  /** Takes the weights as they are now into the mean. */
  noteWeights(): void {
    const { sums } = this;
    const { weights } = this.model;
    for (let k = 0; k < weights.length; k++) (sums[k] as number) += weights[k] as number;
    this.noted += 1;
  }

  /** The model with the mean of the weights noted. */
  averaged(): PassageModel {
    const { sums } = this;
    const { weights } = this.model;
    const share = 1 / Math.max(this.noted, 1);
    for (let k = 0; k < weights.length; k++) weights[k] = (sums[k] as number) * share;
    return this.model;
  }

  /** @see Fisher–Yates */
  shuffle(order: Sentence[]): void {
    for (let last = order.length - 1; last > 0; last--) {
      const other = Math.floor(this.random() * (last + 1));
      [order[last], order[other]] = [order[other] as Sentence, order[last] as Sentence];
    }
  }

  /**
   * One step up the likelihood of what was tagged in a sentence. Gives how far each passage was from that, for each
   * label: what it is less how likely it seemed.
   */
  learn(sentence: Sentence): Float64Array {
    const { length: labels } = this.model.labels;
    const columns = this.thinned(sentence);
    const scores = this.model.scores(sentence, columns, 1 / (1 - this.training.leftOut));
    const gradients = passageProbabilities(sentence, scores, labels);
    for (let k = 0; k < gradients.length; k++) {
      const truth = sentence.truths[k] as number;
      gradients[k] = truth === TRUTH.unsaid ? 0 : truth - (gradients[k] as number);
    }
    const { starts, ends, words } = gradientsOfParts(sentence, gradients, labels);
    this.learnTable(sentence.starts, columns.starts, starts);
    this.learnTable(sentence.ends, columns.ends, ends);
    this.learnTable(sentence.words, columns.words, words);
    this.learnTable(sentence.passages, columns.passages, gradients);
    return gradients;
  }

  /** Some columns of every table, drawn at random. */
  private thinned({ starts, ends, words, passages }: Sentence): Columns {
    return {
      starts: this.someColumns(starts),
      ends: this.someColumns(ends),
      words: this.someColumns(words),
      passages: this.someColumns(passages),
    };
  }

  private someColumns({ width }: FeatureTable): Int32Array {
    const columns: number[] = [];
    for (let column = 0; column < width; column++)
      if (this.random() >= this.training.leftOut) columns.push(column);
    return Int32Array.from(columns);
  }

  /** Most passages are known not to be tagged: only what teaches something is looked at. */
  private learnTable(
    { rows, width, numbers }: FeatureTable,
    columns: Int32Array,
    gradients: Float64Array,
  ): void {
    const { length: labels } = this.model.labels;
    for (let each = 0; each < rows.length; each++) {
      const row = rows[each] as number;
      for (let label = 0; label < labels; label++) {
        const gradient = gradients[row * labels + label] as number;
        if (gradient < NEAR_ENOUGH && gradient > -NEAR_ENOUGH) continue;
        for (let c = 0; c < columns.length; c++) {
          const feature = numbers[row * width + (columns[c] as number)] as number;
          this.learnWeight(feature * labels + label, gradient);
        }
      }
    }
  }

  private learnWeight(k: number, gradient: number): void {
    const square = (this.squares[k] as number) + gradient * gradient;
    this.squares[k] = square;
    (this.model.weights[k] as number) += (this.training.rate * gradient) / (Math.sqrt(square) + SMOOTHING);
  }
}

/** What the gradients of passages come to for each boundary as a start and an end, and for each word they hold. */
function gradientsOfParts(
  { places, passageStarts, passageEnds }: Sentence,
  gradients: Float64Array,
  labels: number,
) {
  const parts = () => new Float64Array(places.length * labels);
  const [atStarts, atEnds, words] = [parts(), parts(), parts()];
  for (let k = 0, passage = 0; k < gradients.length; passage++) {
    let start = (passageStarts[passage] as number) * labels;
    let end = (passageEnds[passage] as number) * labels;
    for (let label = 0; label < labels; label++, k++, start++, end++) {
      (atStarts[start] as number) += gradients[k] as number;
      (atEnds[end] as number) += gradients[k] as number;
    }
  }
  for (let k = 0; k < words.length; k++)
    words[k] = (words[k - labels] ?? 0) + (atStarts[k] as number) - (atEnds[k] as number);
  return { starts: atStarts, ends: atEnds, words };
}
