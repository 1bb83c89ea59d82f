import { classNumber, endsClause, endsItem } from "../characterClasses";
import type { StudyText } from "../StudyText";
import { hashOf } from "./hashing";

/** What stands for a word before the text and after it. */
const BEFORE = 1;
const AFTER = 2;

/**
 * The words of a text by number. A boundary has the number of the word that follows it: boundary 0 is before the
 * first word, boundary `count` after the last.
 */
export class Words {
  readonly count: number;
  /** The place of each boundary, in code units. */
  readonly places: Int32Array;
  /** For each boundary, those around it at which an item of a list and a clause begin and end. */
  readonly itemStarts: Int32Array;
  readonly itemEnds: Int32Array;
  readonly clauseStarts: Int32Array;
  readonly clauseEnds: Int32Array;
  private readonly hashes: Int32Array;
  private readonly classes: Uint8Array;

  constructor(readonly study: StudyText) {
    const starts = wordPlaces(study);
    this.count = starts.length;
    this.places = Int32Array.from([...starts, study.length]);
    this.classes = Uint8Array.from(study.classes, classNumber);
    this.hashes = Int32Array.from(starts, (start, word) =>
      hashOf(study.text, start, this.places[word + 1] ?? study.length),
    );
    const marks = starts.map((start) => study.classes[start] ?? "other");
    const endsItems = marks.map(endsItem);
    const endsClauses = marks.map(endsClause);
    this.itemStarts = lastAfter(endsItems);
    this.itemEnds = nextFrom(endsItems);
    this.clauseStarts = lastAfter(endsClauses);
    this.clauseEnds = nextFrom(endsClauses);
  }

  /** A number for a word. */
  word(number: number): number {
    return number < 0 ? BEFORE : (this.hashes[number] ?? AFTER);
  }

  /** The place of a boundary, in code units. */
  place(boundary: number): number {
    return this.places[boundary] ?? this.study.length;
  }

  /** The character at a place; 0 outside the text. */
  character(place: number): number {
    return place < 0 || place >= this.study.length ? 0 : this.study.text.charCodeAt(place);
  }

  /** The number of the class of the character at a place; 0 outside the text. */
  classAt(place: number): number {
    return this.classes[place] ?? 0;
  }
}

function wordPlaces({ wordStarts, length }: StudyText): number[] {
  const places: number[] = [];
  for (let place = 0; place < length; place++) if (wordStarts[place] === place) places.push(place);
  return places;
}

/** For each boundary the last one, itself included, that follows a mark; 0 where there is none. */
function lastAfter(isMark: readonly boolean[]): Int32Array {
  const found = new Int32Array(isMark.length + 1);
  for (let word = 0; word < isMark.length; word++)
    found[word + 1] = isMark[word] ? word + 1 : (found[word] ?? 0);
  return found;
}

/** For each boundary the next one, itself included, that is followed by a mark; the text's end where there is none. */
function nextFrom(isMark: readonly boolean[]): Int32Array {
  const found = new Int32Array(isMark.length + 1).fill(isMark.length);
  for (let word = isMark.length - 1; word >= 0; word--)
    found[word] = isMark[word] ? word : (found[word + 1] ?? isMark.length);
  return found;
}
