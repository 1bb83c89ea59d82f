import { type WordSegment, wordSegments } from "../text/units/words";
import { type CharacterClass, classesOf } from "./characterClasses";

/** Finds the words of a text; every character lies in one segment. */
export type Segmenter = (text: string) => Iterable<WordSegment>;

/** A sentence that is longer is cut: the learner's memory and time stay bounded in a text without stops. */
const LONGEST_SENTENCE = 1000;

/**
 * The joined words of a document, looked at once: its words, the classes of its characters and its sentences.
 * All places are UTF-16 code units of these joined words.
 */
export class StudyText {
  readonly classes: readonly CharacterClass[];
  /** Where the word around each code unit begins and ends. */
  readonly wordStarts: Int32Array;
  readonly wordEnds: Int32Array;
  /** Where each sentence ends, the text's end last. */
  readonly sentenceEnds: readonly number[];

  constructor(
    readonly text: string,
    segmenter: Segmenter = wordSegments,
  ) {
    this.classes = classesOf(text);
    this.wordStarts = new Int32Array(text.length);
    this.wordEnds = new Int32Array(text.length);
    for (const { start, end } of segmenter(text)) {
      this.wordStarts.fill(start, start, end);
      this.wordEnds.fill(end, start, end);
    }
    this.sentenceEnds = sentenceEndsOf(this.classes);
  }

  get length(): number {
    return this.text.length;
  }
}

function sentenceEndsOf(classes: readonly CharacterClass[]): number[] {
  const ends: number[] = [];
  let start = 0;
  classes.forEach((each, at) => {
    const isLast = at === classes.length - 1;
    if (each !== "stop" && !isLast && at + 1 - start < LONGEST_SENTENCE) return;
    start = at + 1;
    ends.push(start);
  });
  return ends;
}
