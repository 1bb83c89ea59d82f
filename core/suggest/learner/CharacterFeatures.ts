import { CLASS_COUNT, classNumber } from "../characterClasses";
import type { StudyText } from "../StudyText";
import { featureKey, hashOf, mix } from "./hashing";
import { NOWHERE, Surroundings } from "./Surroundings";

/** So many features each character has. */
export const FEATURES_OF_CHARACTER = 45;

/** Takes the key of a feature and gives its number. */
export type Numbering = (key: number) => number;

/** The most that is told apart of a distance, in code units: each up to 8, then in steps. */
const bucket = (distance: number) =>
  distance <= 8 ? distance : distance <= 12 ? 9 : distance <= 20 ? 10 : 11;

/**
 * What the learner sees of each character: characters and their classes around it, words around it, its place in
 * the item and the clause between marks, in quotes and after them. No word is listed: all are learnt.
 *
 * What helped was measured by leaving one of five documents out: words of the segmenter, the first and last
 * words of item and clause, and quotes. The marks at both ends of an item, joined with its length, made it learn
 * the training texts by heart.
 */
export class CharacterFeatures {
  private readonly around: Surroundings;
  private readonly wordHashes: Int32Array;
  private readonly classNumbers: Uint8Array;
  private readonly numbers = new Int32Array(FEATURES_OF_CHARACTER);
  private count = 0;

  constructor(
    private readonly study: StudyText,
    private readonly numbering: Numbering,
  ) {
    this.around = new Surroundings(study);
    this.classNumbers = Uint8Array.from(study.classes, classNumber);
    this.wordHashes = wordHashesOf(study);
  }

  /** The numbers of the features of the character at a place; the array is used again by the next call. */
  at(place: number): Int32Array {
    this.count = 0;
    this.putCharacters(place);
    this.putClasses(place);
    this.putWords(place);
    this.putItem(place);
    this.putQuote(place);
    return this.numbers;
  }

  private put(value: number): void {
    this.numbers[this.count] = this.numbering(featureKey(this.count + 1, value));
    this.count += 1;
  }

  private putCharacters(at: number): void {
    const [a3, a2, a1, own, b1, b2, b3] = [-3, -2, -1, 0, 1, 2, 3].map((by) => this.character(at + by)) as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    for (const one of [0, a3, a2, a1, own, b1, b2, b3]) this.put(one);
    this.put(mix(a2, a1));
    this.put(mix(a1, own));
    this.put(mix(own, b1));
    this.put(mix(b1, b2));
    this.put(mix(mix(a2, a1), own));
    this.put(mix(mix(a1, own), b1));
    this.put(mix(mix(own, b1), b2));
    this.put(mix(a1, b1));
  }

  private putClasses(at: number): void {
    const [a2, a1, own, b1, b2] = [-2, -1, 0, 1, 2].map((by) => this.classAt(at + by)) as [
      number,
      number,
      number,
      number,
      number,
    ];
    const three = (a1 * CLASS_COUNT + own) * CLASS_COUNT + b1;
    for (const value of [a1, own, b1, three]) this.put(value);
    this.put((three * CLASS_COUNT + a2) * CLASS_COUNT + b2);
  }

  private putWords(at: number): void {
    const { start, end, place } = this.wordAround(at);
    const [own, before, after] = [this.word(at), this.word(start - 1), this.word(end)];
    this.put(place * 16 + Math.min(end - start, 8));
    this.put(mix(own, place));
    this.put(mix(before, place));
    this.put(mix(after, place));
    this.put(mix(mix(before, own), place));
    this.put(mix(mix(own, after), place));
  }

  private putItem(at: number): void {
    const { around } = this;
    const [before, after] = [read(around.itemMarkBefore, at), read(around.itemMarkAfter, at)];
    const [from, to] = [read(around.clauseMarkBefore, at), read(around.clauseMarkAfter, at)];
    const [first, last] = [this.word(before + 1), this.word(after - 1)];
    this.put(first);
    this.put(mix(first, bucket(at - before - 1)));
    this.put(last);
    this.put(mix(last, bucket(after - at - 1)));
    const second = this.word(this.wordEnd(from + 1));
    this.put(this.word(from + 1));
    this.put(second);
    this.put(mix(this.word(from + 1), second));
    this.put(this.word(to - 1));
    this.put(mix(this.word(this.wordStart(to - 1) - 1), this.word(to - 1)));
  }

  private putQuote(at: number): void {
    const [open, close] = [read(this.around.quoteStart, at), read(this.around.quoteEnd, at)];
    const isInside = open !== NOWHERE;
    const mark = this.character(open);
    const place = this.wordAround(at).place;
    this.put(isInside ? mix(mark, bucket(at - open)) : 0);
    this.put(isInside ? mix(mark, bucket(close - at)) : 0);
    this.put(isInside ? bucket(close - open) : 0);
    this.put(isInside ? this.word(close + 1) : 0);
    this.put(isInside ? this.word(open - 1) : 0);
    this.put(isInside ? mix(this.classAt(at), mix(this.character(close + 1), this.character(open - 1))) : 0);
    const closed = read(this.around.closedBefore, at);
    this.put(closed === NOWHERE ? 0 : bucket(at - closed));
    this.put(closed === NOWHERE ? 0 : mix(bucket(at - closed), mix(this.word(at), place)));
    this.put(read(this.around.clauseHasDigit, at));
  }

  private character(at: number): number {
    return at < 0 || at >= this.study.length ? 0 : this.study.text.charCodeAt(at);
  }

  private classAt(at: number): number {
    return this.classNumbers[at] ?? 0;
  }

  /** A number for the word that holds a place; 1 outside the text. */
  private word(at: number): number {
    return this.wordHashes[at] ?? 1;
  }

  private wordStart(at: number): number {
    return this.study.wordStarts[at] ?? NOWHERE;
  }

  private wordEnd(at: number): number {
    return this.study.wordEnds[at] ?? this.study.length;
  }

  /** The word around a place, and whether that is its beginning 0, its middle 1, its end 2 or all of it 3. */
  private wordAround(at: number) {
    const [start, end] = [this.wordStart(at), this.wordEnd(at)];
    const place = end - start === 1 ? 3 : at === start ? 0 : at === end - 1 ? 2 : 1;
    return { start, end, place };
  }
}

/** The number of the word around each code unit, worked out once a word. */
function wordHashesOf({ text, wordStarts, wordEnds }: StudyText): Int32Array {
  const hashes = new Int32Array(text.length);
  for (let at = 0; at < text.length; ) {
    const end = Math.max(wordEnds[at] ?? 0, at + 1);
    hashes.fill(hashOf(text, wordStarts[at] ?? at, end), at, end);
    at = end;
  }
  return hashes;
}

function read(values: Int32Array | Uint8Array, at: number): number {
  return values[at] ?? NOWHERE;
}
