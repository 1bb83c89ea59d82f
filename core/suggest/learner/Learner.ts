import type { StudyText } from "../StudyText";
import type { Evidence, SuggestionSource } from "../SuggestionSource";
import type { TaggedText } from "../TaggedText";
import type { ChainModel } from "./ChainModel";
import { type Training, trainChain } from "./ChainTrainer";
import { characterFeatures, type Memories, sentencesOf } from "./Encoder";
import { type FeatureIndex, UNKNOWN } from "./FeatureIndex";
import { Lattice } from "./Lattice";
import { likelyPassages } from "./spanProbabilities";

/** A tagged text with the features of its characters, which are worked out once for all models. */
export interface EncodedText {
  readonly tagged: TaggedText;
  readonly characters: Int32Array;
}

/** Proposes passages as a conditional random field has learnt them, one field a label, so that they may nest. */
export class Learner implements SuggestionSource {
  constructor(
    private readonly model: ChainModel,
    private readonly memories: Memories,
    private readonly index: FeatureIndex,
  ) {}

  *evidenceIn(study: StudyText): Generator<Evidence> {
    const numbering = (key: number) => this.knownNumber(key);
    const characters = characterFeatures(study, numbering);
    const lattice = new Lattice();
    for (const sentence of sentencesOf(study, characters, this.memories, numbering))
      yield* likelyPassages(this.model, sentence, lattice);
  }

  /** Other learners may have numbered more features since. */
  private knownNumber(key: number): number {
    const number = this.index.find(key);
    return number < this.model.features ? number : UNKNOWN;
  }
}

/** Trains a learner on texts, a little a step. */
export function* trainLearner(
  texts: readonly EncodedText[],
  memories: Memories,
  index: FeatureIndex,
  training: Training,
): Generator<void, Learner> {
  const numbering = (key: number) => index.intern(key);
  const sentences = texts.flatMap(({ tagged, characters }) => [
    ...sentencesOf(tagged.study, characters, memories, numbering, tagged),
  ]);
  yield;
  const model = yield* trainChain(sentences, index.size, [...memories.keys()], training);
  return new Learner(model, memories, index);
}
