import { candidatesIn } from "./candidates";
import { taughtSentencesOf } from "./learner/Encoder";
import { FeatureIndex } from "./learner/FeatureIndex";
import { Learner } from "./learner/Learner";
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
import type { TaggedText } from "./TaggedText";
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

/** A label that was given less often is not suggested: it would be guessing. */
const FEWEST_TAGGED = 3;
const FOLDS = 3;
const TRAINING = { rounds: 8, rate: 0.1, leftOut: 0.35, seed: 1 };

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
  const heldOut: JudgedText[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = texts.filter((_, at) => at % FOLDS !== fold);
    const sources = yield* trainSources(rest, lessons, index);
    for (const { tagged } of texts.filter((_, at) => at % FOLDS === fold)) {
      heldOut.push(judge(tagged, sources));
      yield;
    }
  }
  const weigher = new Weigher(heldOut, lessons.labels);
  const cuts = cutsOf(heldOut, texts, weigher, lessons.labels);
  return new Suggester({ sources: yield* trainSources(texts, lessons, index), weigher, cuts });
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
  index: FeatureIndex,
): Generator<void, SuggestionSource[]> {
  const texts = encoded.map(({ tagged }) => tagged);
  const memories = new Map(labels.map((label) => [label, new PhraseMemory(texts, label)]));
  const sentences = encoded.flatMap((each) => each.sentences);
  const model = yield* trainPassages(sentences, index.size, labels, TRAINING);
  return [new MemorySource(memories), new PatternSource(patterns, texts), new Learner(model, index)];
}

function judge({ study, passages }: TaggedText, sources: readonly SuggestionSource[]): JudgedText {
  const tagged = new Set(passages.map(passageKey));
  const candidates = candidatesIn(study, sources);
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
