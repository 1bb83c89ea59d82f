import { featureKey, mix } from "./hashing";
import type { PossiblePassage } from "./possiblePassages";
import type { Words } from "./Words";

/** Takes the key of a feature and gives its number. */
export type Numbering = (key: number) => number;

/** Features of different kinds of things have kinds from these on. */
const KINDS = { start: 0, end: 100, word: 200, passage: 300 } as const;

/** Lengths in code units: each up to 8, then in steps. */
const STEPS = [11, 15, 20, 30] as const;

/** Room for class numbers and the like, so that two make one number. */
const ROOM = 16;

/**
 * What the learner sees: of each boundary of words as a start and as an end, of each word inside a passage, and of
 * each passage as a whole. No word is listed: all are learnt.
 *
 * What helped was measured by leaving one of five documents out. The words inside carry most; the wording of the
 * whole and words joined with its length made it learn the training texts by heart, as phrases tagged before did,
 * which the memory tells of.
 */
export class PassageFeatures {
  private numbers: number[] = [];
  private kind = 0;

  constructor(
    private readonly words: Words,
    private readonly numbering: Numbering,
  ) {}

  /** Of a boundary at which a passage may begin. */
  start(at: number): readonly number[] {
    const { words } = this;
    const [itemStart, itemEnd] = [words.itemStarts[at] ?? 0, words.itemEnds[at] ?? 0];
    const [clauseStart, clauseEnd] = [words.clauseStarts[at] ?? 0, words.clauseEnds[at] ?? 0];
    const place = words.place(at);
    const [classBefore, classHere] = [words.classAt(place - 1), words.classAt(place)];
    this.begin(KINDS.start);
    this.putAround(at, words.classAt(place + 1));
    this.put(mix(Math.min(at - itemStart, 5), words.classAt(words.place(itemStart) - 1)));
    this.put(words.word(itemEnd - 1));
    this.put(mix(words.word(itemEnd - 1), at === itemStart ? 1 : 0));
    this.put(words.word(clauseStart));
    this.put(mix(words.word(clauseStart), Math.min(at - clauseStart, 6)));
    this.put(mix(words.word(clauseEnd - 1), classBefore));
    this.put(mix(words.word(at - 1), classHere));
    this.put(mix(words.word(at - 2), classHere));
    return this.numbers;
  }

  /** Of a boundary at which a passage may end. */
  end(at: number): readonly number[] {
    const { words } = this;
    const itemEnd = words.itemEnds[at] ?? 0;
    const clauseEnd = words.clauseEnds[at] ?? 0;
    const place = words.place(at);
    const lastOfClause = words.word(clauseEnd - 1);
    this.begin(KINDS.end);
    this.putAround(at, words.classAt(place - 2));
    this.put(Math.min(itemEnd - at, 5) * ROOM + words.classAt(words.place(itemEnd)));
    this.put(words.word(words.itemStarts[at] ?? 0));
    this.put(mix(words.word(words.clauseStarts[at] ?? 0), at === clauseEnd ? 1 : 0));
    this.put(lastOfClause);
    this.put(mix(lastOfClause, Math.min(clauseEnd - at, 6)));
    this.put(mix(words.word(at - 1), words.classAt(place)));
    return this.numbers;
  }

  /** Of a word that a passage holds. */
  word(at: number): readonly number[] {
    const { words } = this;
    const place = words.place(at);
    this.begin(KINDS.word);
    this.put(words.word(at));
    this.put(words.character(place));
    this.put(words.character(words.place(at + 1) - 1));
    this.put(words.classAt(place));
    this.put(mix(words.word(at), words.word(at + 1)));
    this.put(mix(words.character(place), words.character(place + 1)));
    return this.numbers;
  }

  /** Of a passage as a whole. */
  passage({ start, end, digits, items, pairs }: PossiblePassage): readonly number[] {
    const { words } = this;
    const [from, to] = [words.place(start), words.place(end)];
    const [first, last] = [words.word(start), words.word(end - 1)];
    const [before, after] = [words.word(start - 1), words.word(end)];
    const marks = words.classAt(from) * ROOM + words.classAt(to - 1);
    const marksAround = mix(words.classAt(from - 1), words.classAt(to));
    const reach = this.reachOf(start, end);
    this.begin(KINDS.passage);
    this.put(step(to - from));
    this.put(step(end - start));
    this.put(reach * ROOM + step(to - from));
    this.put(mix(marks, Math.min(pairs, 2)));
    this.put(mix(marks, marksAround));
    this.put(mix(first, last));
    this.put(mix(last, reach));
    this.put(mix(before, last));
    this.put(mix(before, after));
    this.put(mix(words.character(from), words.character(to - 1)));
    this.put(Math.min(digits, 2) * 4 + Math.min(items, 3));
    this.put(mix(Math.min(digits, 2), last));
    this.put(mix(mix(before, words.classAt(from)), mix(words.classAt(to - 1), words.classAt(to))));
    this.put(mix(last, Math.min(items, 2) * 4 + Math.min(pairs, 2)));
    return this.numbers;
  }

  /** Which of an item's and a clause's bounds a passage reaches. */
  private reachOf(start: number, end: number): number {
    const { itemStarts, itemEnds, clauseStarts, clauseEnds } = this.words;
    const reached = [
      start === itemStarts[start],
      end === itemEnds[end],
      start === clauseStarts[start],
      end === clauseEnds[end],
    ];
    return reached.reduce((sum, is, bit) => sum + (is ? 1 << bit : 0), 0);
  }

  /** Words, characters and classes around a boundary. */
  private putAround(at: number, classNear: number): void {
    const { words } = this;
    const place = words.place(at);
    const [w2, w1, own, next] = [words.word(at - 2), words.word(at - 1), words.word(at), words.word(at + 1)];
    const [c1, c0] = [words.character(place - 1), words.character(place)];
    const classes = words.classAt(place - 1) * ROOM + words.classAt(place);
    for (const value of [0, w1, own, mix(w1, own), mix(w2, w1), mix(own, next), c1, c0]) this.put(value);
    this.put(mix(words.character(place - 2), c1));
    this.put(mix(c0, words.character(place + 1)));
    this.put(classes);
    this.put(classes * ROOM + classNear);
  }

  private begin(kind: number): void {
    this.numbers = [];
    this.kind = kind;
  }

  private put(value: number): void {
    this.kind += 1;
    this.numbers.push(this.numbering(featureKey(this.kind, value)));
  }
}

function step(length: number): number {
  if (length <= 8) return length;
  return 9 + STEPS.filter((most) => length > most).length;
}
