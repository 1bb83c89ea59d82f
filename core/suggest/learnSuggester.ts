import { candidatesIn } from "./candidates";
import { taughtSentencesOf } from "./learner/Encoder";
import { FeatureIndex } from "./learner/FeatureIndex";
import { type EncodedSentences, Learner } from "./learner/Learner";
import { meanOf, type PassageModel } from "./learner/PassageModel";
import { trainPassages } from "./learner/PassageTrainer";
import type { Sentence } from "./learner/Sentence";
import { MemorySource } from "./memory/MemorySource";
import { PhraseMemory } from "./memory/PhraseMemory";
import { passageKey } from "./Passage";
import { partsOf } from "./partsOf";
import type { CompiledPattern } from "./patterns/CompiledPattern";
import { PatternSource } from "./patterns/PatternSource";
import { Suggester } from "./Suggester";
import type { SuggestionSource } from "./SuggestionSource";
import { type TaggedText, wasLookedFor } from "./TaggedText";
import { chooseCut } from "./weighing/chooseCut";
import { bestApart } from "./weighing/choosePassages";
import { type JudgedText, Weigher } from "./weighing/Weigher";

/** What is learnt from. */
export interface Lessons {
  readonly texts: readonly TaggedText[];
  readonly labels: readonly string[];
  readonly patterns: readonly CompiledPattern[];
}

/** A text that is learnt from, as the learner sees it. */
interface EncodedText {
  readonly tagged: TaggedText;
  readonly sentences: readonly Sentence[];
}

/** How the sources are trained. */
interface SourceTraining {
  readonly index: FeatureIndex;
  /** How many models the learner is the mean of. */
  readonly models: number;
  /** Texts that they will be asked about. */
  readonly known?: EncodedSentences;
}

/** A label that was given less often is not suggested: it would be guessing. */
const FEWEST_TAGGED = 3;
const FOLDS = 3;
const TRAINING = { rounds: 8, rate: 0.1, leftOut: 0.35 };
/** Models whose mean is what suggests. A third gained nothing, and one alone lost 0.01 of F1 on five documents. */
const MODELS = 2;

/**
 * Learns to suggest from tagged texts, some milliseconds a step: whoever drives it may stop between two steps,
 * and must when newer lessons are there. The same lessons give the same suggestions.
 *
 * The sources are trained on all texts; what their word is worth, and from which score suggestions are shown,
 * is found out before on thirds of the texts that each time were held out.
 */
export function* learnSuggester(given: Lessons): Generator<void, Suggester> {
  const lessons = { ...given, labels: given.labels.filter((label) => isTaught(given.texts, label)) };
  const index = new FeatureIndex();
  const texts = yield* encode(partsOf(lessons.texts), lessons.labels, index);
  const heldOut = yield* judgeHeldOut(texts, lessons, index);
  const weigher = new Weigher(heldOut, lessons.labels);
  const cuts = cutsOf(heldOut, texts, weigher, lessons.labels);
  return new Suggester({
    sources: yield* trainSources(texts, lessons, { index, models: MODELS }),
    weigher,
    cuts,
  });
}

/** What sources trained on two thirds of the texts say of the last third, for each third. */
function* judgeHeldOut(
  texts: readonly EncodedText[],
  lessons: Lessons,
  index: FeatureIndex,
): Generator<void, JudgedText[]> {
  const known = new Map(texts.map(({ tagged, sentences }) => [tagged.study, sentences]));
  const judged: JudgedText[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = texts.filter((_, at) => at % FOLDS !== fold);
    const sources = yield* trainSources(rest, lessons, { index, models: 1, known });
    for (const { tagged } of texts.filter((_, at) => at % FOLDS === fold)) {
      judged.push(judge(tagged, sources));
      yield;
    }
  }
  return judged;
}

function isTaught(texts: readonly TaggedText[], label: string): boolean {
  const tagged = texts.flatMap(({ passages }) => passages).filter((passage) => passage.label === label);
  return tagged.length >= FEWEST_TAGGED;
}

function* encode(
  texts: readonly TaggedText[],
  labels: readonly string[],
  index: FeatureIndex,
): Generator<void, EncodedText[]> {
  const encoded: EncodedText[] = [];
  for (const tagged of texts) {
    const sentences: Sentence[] = [];
    for (const sentence of taughtSentencesOf(tagged, labels, (key) => index.intern(key))) {
      sentences.push(sentence);
      yield;
    }
    encoded.push({ tagged, sentences });
  }
  return encoded;
}

function* trainSources(
  encoded: readonly EncodedText[],
  { labels, patterns }: Lessons,
  { index, models, known }: SourceTraining,
): Generator<void, SuggestionSource[]> {
  const texts = encoded.map(({ tagged }) => tagged);
  const memories = new Map(labels.map((label) => [label, new PhraseMemory(texts, label)]));
  const sentences = encoded.flatMap((each) => each.sentences);
  const model = yield* trainModels(sentences, index.size, labels, models);
  const learner = known ? new Learner(model, index, known) : learnerOf(model, index);
  return [new MemorySource(memories), new PatternSource(patterns, texts), learner];
}

/** Half of the features have taught nothing: without them the others are found in half the time. */
function learnerOf(model: PassageModel, all: FeatureIndex): Learner {
  const { index, numbers } = all.only((number) => model.hasLearnt(number));
  return new Learner(model.only(numbers), index);
}

function* trainModels(
  sentences: readonly Sentence[],
  features: number,
  labels: readonly string[],
  count: number,
): Generator<void, PassageModel> {
  const models: PassageModel[] = [];
  for (let seed = 1; seed <= count; seed++)
    models.push(yield* trainPassages(sentences, features, labels, { ...TRAINING, seed }));
  return meanOf(models);
}

function judge(text: TaggedText, sources: readonly SuggestionSource[]): JudgedText {
  const { study, passages } = text;
  const tagged = new Set(passages.map(passageKey));
  const candidates = candidatesIn(study, sources).filter((each) => wasLookedFor(text, each));
  return { text: study.text, candidates, isTrue: candidates.map((each) => tagged.has(passageKey(each))) };
}

function cutsOf(
  heldOut: readonly JudgedText[],
  texts: readonly EncodedText[],
  weigher: Weigher,
  labels: readonly string[],
): Map<string, number> {
  const outcomes = heldOut.flatMap((judged) => outcomesOf(judged, weigher));
  const tagged = texts.flatMap((text) => text.tagged.passages);
  const of = (label: string) => (passage: { readonly label: string }) => passage.label === label;
  return new Map(
    labels.map((label) => [label, chooseCut(outcomes.filter(of(label)), tagged.filter(of(label)).length)]),
  );
}

/** What would have been suggested, whatever its score. */
function outcomesOf({ text, candidates, isTrue }: JudgedText, weigher: Weigher) {
  const scores = weigher.scores(text, candidates);
  return bestApart(
    candidates.map((candidate, at) => ({
      ...candidate,
      score: scores[at] ?? 0,
      isTrue: isTrue[at] ?? false,
    })),
  );
}
