import { type CharacterClass, endsClause, endsItem } from "../characterClasses";
import type { StudyText } from "../StudyText";

/** No place: no quote around, no word before. */
export const NOWHERE = -1;

/** How far behind a closing quote its words still count as its continuation: “放管服”改革. */
const AFTER_QUOTE = 12;

/** For each code unit of a text, the marks around it; -1 and the text's length where there is none. */
export class Surroundings {
  /** The last mark before that ends an item or a clause, and the next one after. */
  readonly itemMarkBefore: Int32Array;
  readonly itemMarkAfter: Int32Array;
  readonly clauseMarkBefore: Int32Array;
  readonly clauseMarkAfter: Int32Array;
  /** The quotes around, themselves included. */
  readonly quoteStart: Int32Array;
  readonly quoteEnd: Int32Array;
  /** A closing quote shortly before, in the same item. */
  readonly closedBefore: Int32Array;
  /** 1 where the clause has a digit. */
  readonly clauseHasDigit: Uint8Array;

  constructor({ classes }: StudyText) {
    this.itemMarkBefore = lastBefore(classes, endsItem);
    this.itemMarkAfter = nextAfter(classes, endsItem);
    this.clauseMarkBefore = lastBefore(classes, endsClause);
    this.clauseMarkAfter = nextAfter(classes, endsClause);
    const quotes = quotesIn(classes);
    this.quoteStart = quotes.starts;
    this.quoteEnd = quotes.ends;
    this.closedBefore = closedBefore(classes, this.itemMarkBefore);
    this.clauseHasDigit = digitsIn(classes);
  }
}

type Test = (characterClass: CharacterClass) => boolean;

function lastBefore(classes: readonly CharacterClass[], test: Test): Int32Array {
  let last = NOWHERE;
  return Int32Array.from(classes, (each, at) => {
    const before = last;
    if (test(each)) last = at;
    return before;
  });
}

function nextAfter(classes: readonly CharacterClass[], test: Test): Int32Array {
  const found = new Int32Array(classes.length);
  let next = classes.length;
  for (let at = classes.length - 1; at >= 0; at--) {
    found[at] = next;
    if (test(classes[at] as CharacterClass)) next = at;
  }
  return found;
}

/** The innermost pair that opened last; a pair does not reach over a stop outside 《…》 much, so none is nested. */
function quotesIn(classes: readonly CharacterClass[]) {
  const starts = new Int32Array(classes.length).fill(NOWHERE);
  const ends = new Int32Array(classes.length).fill(NOWHERE);
  let open = NOWHERE;
  classes.forEach((each, at) => {
    if (each === "open") open = at;
    if (each !== "close" || open === NOWHERE) return;
    starts.fill(open, open, at + 1);
    ends.fill(at, open, at + 1);
    open = NOWHERE;
  });
  return { starts, ends };
}

function closedBefore(classes: readonly CharacterClass[], itemMarkBefore: Int32Array): Int32Array {
  const last = lastBefore(classes, (each) => each === "close");
  return last.map((quote, at) =>
    quote > (itemMarkBefore[at] ?? NOWHERE) && at - quote <= AFTER_QUOTE ? quote : NOWHERE,
  );
}

function digitsIn(classes: readonly CharacterClass[]): Uint8Array {
  const marks = new Uint8Array(classes.length);
  let start = 0;
  let hasDigit = false;
  classes.forEach((each, at) => {
    if (each === "digit") hasDigit = true;
    if (!endsClause(each) && at + 1 < classes.length) return;
    marks.fill(hasDigit ? 1 : 0, start, at + 1);
    start = at + 1;
    hasDigit = false;
  });
  return marks;
}
