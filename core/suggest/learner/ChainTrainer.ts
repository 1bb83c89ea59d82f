import { seededRandom } from "../seededRandom";
import { ChainModel } from "./ChainModel";
import { UNKNOWN } from "./FeatureIndex";
import { Lattice, transition } from "./Lattice";
import type { Sentence } from "./Sentence";
import { STATES } from "./states";

/** How a model is trained. Values were chosen by leaving one of five documents out. */
export interface Training {
  readonly rounds: number;
  /** Step of AdaGrad. A larger one learns the training texts by heart. @see Duchi, Hazan, Singer (2011) */
  readonly rate: number;
  /**
   * Share of features that are left out of each character at random, so that the others learn to do without
   * them: few documents have thousands of features. @see Srivastava et al., Dropout (2014)
   */
  readonly leftOut: number;
  readonly seed: number;
}

/** Sentences trained on between two looks at whether training should go on. */
const SENTENCES_A_STEP = 16;
/** States that are this near to what they should be teach nothing. */
const NEAR_ENOUGH = 0.005;
const SMOOTHING = 1e-4;

/**
 * Trains a model, some sentences a step, so that a worker can listen in between and stop. Its weights are the mean
 * of those after each round of the second half, which is worth several models.
 *
 * @see Polyak and Juditsky, Acceleration of Stochastic Approximation by Averaging (1992)
 */
export function* trainChain(
  sentences: readonly Sentence[],
  features: number,
  labels: readonly string[],
  training: Training,
): Generator<void, ChainModel> {
  const trainer = new ChainTrainer(new ChainModel(features, labels), training);
  const order = sentences.map((_, index) => index);
  let done = 0;
  for (let round = 0; round < training.rounds; round++) {
    trainer.shuffle(order);
    for (const index of order) {
      trainer.learn(sentences[index] as Sentence);
      done += 1;
      if (done % SENTENCES_A_STEP === 0) yield;
    }
    if (round * 2 >= training.rounds) trainer.noteWeights();
  }
  return trainer.averaged();
}

class ChainTrainer {
  private readonly random: () => number;
  private readonly lattice = new Lattice();
  /** Sums of squared gradients. */
  private readonly squares: Float32Array;
  private readonly transitionSquares: readonly Float64Array[];
  private readonly sums: Float32Array;
  private noted = 0;
  /** The features of the sentence at hand, without those left out. */
  private present = new Int32Array(0);
  /** The states of the character at hand that teach something, of all labels, and their gradients. */
  private readonly teaching: Int32Array;
  private readonly teachingGradients: Float64Array;

  constructor(
    private readonly model: ChainModel,
    private readonly training: Training,
  ) {
    this.random = seededRandom(training.seed);
    this.squares = new Float32Array(model.weights.length);
    this.sums = new Float32Array(model.weights.length);
    this.transitionSquares = model.transitions.map(({ length }) => new Float64Array(length));
    this.teaching = new Int32Array(model.stride);
    this.teachingGradients = new Float64Array(model.stride);
  }

  /** Takes the weights as they are now into the mean. */
  noteWeights(): void {
    const { weights } = this.model;
    for (let k = 0; k < weights.length; k++) (this.sums[k] as number) += weights[k] as number;
    this.noted += 1;
  }

  /** The model with the mean of the weights noted. */
  averaged(): ChainModel {
    const { weights } = this.model;
    for (let k = 0; k < weights.length; k++) weights[k] = (this.sums[k] as number) / Math.max(this.noted, 1);
    return this.model;
  }

  /** @see Fisher–Yates */
  shuffle(order: number[]): void {
    for (let last = order.length - 1; last > 0; last--) {
      const other = Math.floor(this.random() * (last + 1));
      [order[last], order[other]] = [order[other] as number, order[last] as number];
    }
  }

  /** One step up the likelihood of a sentence's states. */
  learn(sentence: Sentence): void {
    const thinned = { ...sentence, features: this.thin(sentence.features) };
    const gradients = this.model.scores(thinned, 1 / (1 - this.training.leftOut));
    this.model.labels.forEach((_, label) => {
      this.lattice.run(
        gradients,
        this.model.stride,
        label * STATES,
        this.model.transitions[label] as Float64Array,
      );
      this.takeStates(sentence, label, gradients);
      this.learnTransitions(sentence.states[label] as Uint8Array, label);
    });
    for (let at = 0; at < sentence.length; at++) this.learnFeatures(thinned, at, gradients);
  }

  private thin(features: Int32Array): Int32Array {
    if (this.present.length < features.length) this.present = new Int32Array(features.length * 2);
    for (let f = 0; f < features.length; f++)
      this.present[f] = this.random() < this.training.leftOut ? UNKNOWN : (features[f] as number);
    return this.present.subarray(0, features.length);
  }

  /** Puts the gradients of a label's states in the place of its scores. */
  private takeStates({ length, states }: Sentence, label: number, gradients: Float64Array): void {
    for (let at = 0; at < length; at++)
      for (let state = 0; state < STATES; state++) {
        const is = states[label]?.[at] === state ? 1 : 0;
        gradients[at * this.model.stride + label * STATES + state] =
          is - this.lattice.stateProbability(at, state);
      }
  }

  private learnTransitions(states: Uint8Array, label: number): void {
    const sums = new Float64Array(STATES * STATES);
    this.lattice.addExpectedTransitions(sums);
    for (let k = 0; k < sums.length; k++) sums[k] = -(sums[k] as number);
    for (let at = 1; at < states.length; at++)
      (sums[transition(states[at - 1] as number, states[at] as number)] as number) += 1;
    const weights = this.model.transitions[label] as Float64Array;
    const squares = this.transitionSquares[label] as Float64Array;
    for (let k = 0; k < sums.length; k++) {
      const square = (squares[k] as number) + (sums[k] as number) ** 2;
      squares[k] = square;
      (weights[k] as number) += (this.training.rate * (sums[k] as number)) / (Math.sqrt(square) + SMOOTHING);
    }
  }

  /** Most characters are known to be outside of most labels: only states that teach something are looked at. */
  private learnFeatures({ features, width }: Sentence, at: number, gradients: Float64Array): void {
    const count = this.findTeaching(gradients, at);
    if (count === 0) return;
    const { stride } = this.model;
    for (let f = at * width; f < (at + 1) * width; f++)
      if (features[f] !== UNKNOWN) this.learnFeature((features[f] as number) * stride, count);
  }

  /** Notes the states of a character whose gradients are worth a step; gives their number. */
  private findTeaching(gradients: Float64Array, at: number): number {
    const { stride } = this.model;
    let count = 0;
    for (let k = 0; k < stride; k++) {
      const gradient = gradients[at * stride + k] as number;
      if (gradient < NEAR_ENOUGH && gradient > -NEAR_ENOUGH) continue;
      this.teaching[count] = k;
      this.teachingGradients[count] = gradient;
      count += 1;
    }
    return count;
  }

  private learnFeature(from: number, count: number): void {
    const { squares, teaching, teachingGradients } = this;
    const { weights } = this.model;
    const { rate } = this.training;
    for (let c = 0; c < count; c++) {
      const k = from + (teaching[c] as number);
      const gradient = teachingGradients[c] as number;
      const square = (squares[k] as number) + gradient * gradient;
      squares[k] = square;
      (weights[k] as number) += (rate * gradient) / (Math.sqrt(square) + SMOOTHING);
    }
  }
}
