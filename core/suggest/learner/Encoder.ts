import { type LabelledPassage, passagesOverlap } from "../Passage";
import type { StudyText } from "../StudyText";
import { type TaggedText, wasLookedFor } from "../TaggedText";
import { neededRows } from "./neededRows";
import { type Numbering, PassageFeatures } from "./PassageFeatures";
import { type PossiblePassage, possiblePassages } from "./possiblePassages";
import { type FeatureTable, type Sentence, TRUTH } from "./Sentence";
import { Words } from "./Words";

const NONE = new Uint8Array(0);

/** The sentences of a text as the learner sees them. */
export function* sentencesOf(study: StudyText, numbering: Numbering): Generator<Sentence> {
  const words = new Words(study);
  const features = new PassageFeatures(words, numbering);
  let from = 0;
  for (const end of study.sentenceEnds) {
    let to = from;
    while (to < words.count && words.place(to) < end) to += 1;
    if (to > from) yield sentenceOf(words, features, from, to);
    from = to;
  }
}

/**
 * The sentences of a text with what was tagged in them. Of passages of one label that overlap the longest is kept;
 * one that is not possible, because it cuts a word or reaches over a sentence's end, teaches nothing. Nor does a
 * sentence in which a label was not looked for.
 */
export function* taughtSentencesOf(
  text: TaggedText,
  labels: readonly string[],
  numbering: Numbering,
): Generator<Sentence> {
  const { study, passages } = text;
  const inOrder = [...passages].sort((a, b) => a.start - b.start);
  let next = 0;
  for (const sentence of sentencesOf(study, numbering)) {
    const [start, end] = [sentence.places[0] ?? 0, sentence.places.at(-1) ?? 0];
    const first = next;
    while ((inOrder[next]?.start ?? end) < end) next += 1;
    const truths = truthsOf(sentence, inOrder.slice(first, next), labels);
    labels.forEach((label, index) => {
      if (!wasLookedFor(text, { start, end, label })) leaveUnsaid(truths, index, labels.length);
    });
    yield { ...sentence, truths };
  }
}

function truthsOf(
  sentence: Sentence,
  tagged: readonly LabelledPassage[],
  labels: readonly string[],
): Uint8Array {
  const truths = new Uint8Array(sentence.passageStarts.length * labels.length);
  if (tagged.length === 0) return truths;
  const numbers = passageNumbers(sentence);
  labels.forEach((label, index) => {
    for (const { start, end } of longestApart(tagged.filter((each) => each.label === label))) {
      const passage = numbers.get(`${start} ${end}`);
      if (passage !== undefined) truths[passage * labels.length + index] = TRUTH.tagged;
    }
  });
  return truths;
}

function leaveUnsaid(truths: Uint8Array, label: number, labels: number): void {
  for (let k = label; k < truths.length; k += labels) truths[k] = TRUTH.unsaid;
}

function sentenceOf(words: Words, features: PassageFeatures, from: number, to: number): Sentence {
  const possible = [...possiblePassages(words, from, to)];
  const bounds = {
    passageStarts: Int32Array.from(possible, ({ start }) => start - from),
    passageEnds: Int32Array.from(possible, ({ end }) => end - from),
  };
  const needed = neededRows(bounds, to - from + 1);
  return {
    ...bounds,
    places: words.places.slice(from, to + 1),
    starts: tableOf(needed.starts, (row) => features.start(from + row)),
    ends: tableOf(needed.ends, (row) => features.end(from + row)),
    words: tableOf(needed.words, (row) => features.word(from + row)),
    passages: tableOf(
      Int32Array.from(possible, (_, passage) => passage),
      (row) => features.passage(possible[row] as PossiblePassage),
    ),
    truths: NONE,
  };
}

function tableOf(rows: Int32Array, featuresOf: (row: number) => readonly number[]): FeatureTable {
  const width = rows.length === 0 ? 0 : featuresOf(rows[0] as number).length;
  const numbers = new Int32Array(((rows.at(-1) ?? -1) + 1) * width);
  for (const row of rows) {
    const features = featuresOf(row);
    for (let column = 0; column < width; column++) numbers[row * width + column] = features[column] as number;
  }
  return { rows, width, numbers };
}

function passageNumbers({ places, passageStarts, passageEnds }: Sentence): Map<string, number> {
  const numbers = new Map<string, number>();
  passageStarts.forEach((start, passage) => {
    numbers.set(`${places[start]} ${places[passageEnds[passage] ?? 0]}`, passage);
  });
  return numbers;
}

function longestApart(passages: readonly LabelledPassage[]): LabelledPassage[] {
  const kept: LabelledPassage[] = [];
  const longestFirst = [...passages].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const each of longestFirst) if (!kept.some((other) => passagesOverlap(each, other))) kept.push(each);
  return kept;
}
