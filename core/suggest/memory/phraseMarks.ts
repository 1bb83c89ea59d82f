import type { PhraseUse, RememberedPlace } from "./PhraseMemory";

/** Where in a remembered phrase a code unit stands. */
const PLACE = { outside: 0, first: 1, inside: 2, last: 3, only: 4 } as const;

/** Longer phrases count as of this length. */
const LONGEST = 9;

/** Marks on a text, one number a code unit: where in a remembered phrase it stands, how trusted and how long that is. */
export interface PhraseMarks {
  readonly places: Uint8Array;
  readonly trusts: Uint8Array;
  readonly lengths: Uint8Array;
}

/** The marks that remembered phrases leave on a text of a length, as the learner sees them. */
export function phraseMarks(remembered: Iterable<RememberedPlace>, length: number): PhraseMarks {
  const marks = {
    places: new Uint8Array(length),
    trusts: new Uint8Array(length),
    lengths: new Uint8Array(length),
  };
  for (const { start, end, use } of remembered) {
    marks.places.fill(PLACE.inside, start, end);
    marks.places[end - 1] = PLACE.last;
    marks.places[start] = end - start === 1 ? PLACE.only : PLACE.first;
    marks.trusts.fill(trustIn(use), start, end);
    marks.lengths.fill(Math.min(end - start, LONGEST), start, end);
  }
  return marks;
}

/** 1 for a phrase that was mostly left untagged, up to 4 for one that was tagged again and again. */
function trustIn({ tagged, seen }: PhraseUse): number {
  const share = tagged / seen;
  if (share > 0.8) return tagged > 1 ? 4 : 3;
  return share > 0.4 ? 2 : 1;
}
