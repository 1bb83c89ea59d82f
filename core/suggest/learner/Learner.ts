import type { StudyText } from "../StudyText";
import type { Evidence, SuggestionSource } from "../SuggestionSource";
import { sentencesOf } from "./Encoder";
import type { FeatureIndex } from "./FeatureIndex";
import type { PassageModel } from "./PassageModel";
import { passageProbabilities } from "./passageProbabilities";
import type { Sentence } from "./Sentence";

/** Passages that are less likely than this are not proposed. */
const LEAST_PROBABILITY = 0.02;

/** Texts whose sentences were encoded before, with features numbered alike. */
export type EncodedSentences = ReadonlyMap<StudyText, readonly Sentence[]>;

const noneEncoded: EncodedSentences = new Map();

/** Proposes passages as a model has learnt them; those of different labels may overlap. */
export class Learner implements SuggestionSource {
  constructor(
    private readonly model: PassageModel,
    private readonly index: FeatureIndex,
    private readonly encoded = noneEncoded,
  ) {}

  *evidenceIn(study: StudyText): Generator<Evidence> {
    const sentences = this.encoded.get(study) ?? sentencesOf(study, (key) => this.index.find(key));
    for (const sentence of sentences) yield* this.likelyIn(sentence);
  }

  private *likelyIn(sentence: Sentence): Generator<Evidence> {
    const { labels } = this.model;
    const likely = passageProbabilities(sentence, this.model.scores(sentence), labels.length);
    for (let k = 0; k < likely.length; k++) {
      const probability = likely[k] as number;
      if (probability < LEAST_PROBABILITY) continue;
      const passage = Math.floor(k / labels.length);
      const start = sentence.places[sentence.passageStarts[passage] ?? 0] ?? 0;
      const end = sentence.places[sentence.passageEnds[passage] ?? 0] ?? 0;
      yield { start, end, label: labels[k % labels.length] ?? "", probability };
    }
  }
}
