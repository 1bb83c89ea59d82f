import type { Passage } from "../Passage";

/** What a character is to a passage of one label: outside, its beginning, inside, its end, or all of it. */
export const OUTSIDE = 0;
export const BEGIN = 1;
export const INSIDE = 2;
export const END = 3;
export const SINGLE = 4;

/** So many states there are. */
export const STATES = 5;

/** Which states may follow each, by number. */
export const FOLLOWERS: readonly (readonly number[])[] = [
  [OUTSIDE, BEGIN, SINGLE],
  [INSIDE, END],
  [INSIDE, END],
  [OUTSIDE, BEGIN, SINGLE],
  [OUTSIDE, BEGIN, SINGLE],
];

/** True for states that a sentence may begin with. */
export function mayStart(state: number): boolean {
  return state === OUTSIDE || state === BEGIN || state === SINGLE;
}

/** True for states that a sentence may end with. */
export function mayEnd(state: number): boolean {
  return state === OUTSIDE || state === END || state === SINGLE;
}

/**
 * The states of the characters of a text with passages of one label. Of passages that overlap the longest is
 * kept; one that reaches over a sentence's end is left out, as sentences are learnt one by one.
 */
export function statesOf(
  passages: readonly Passage[],
  length: number,
  sentenceEnds: readonly number[],
): Uint8Array {
  const states = new Uint8Array(length);
  const inner = new Set(sentenceEnds);
  const longestFirst = [...passages].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const passage of longestFirst)
    if (isFree(states, passage) && !crosses(inner, passage)) fill(states, passage);
  return states;
}

function isFree(states: Uint8Array, { start, end }: Passage): boolean {
  return end > start && states.subarray(start, end).every((state) => state === OUTSIDE);
}

function crosses(ends: ReadonlySet<number>, { start, end }: Passage): boolean {
  for (let at = start + 1; at < end; at++) if (ends.has(at)) return true;
  return false;
}

function fill(states: Uint8Array, { start, end }: Passage): void {
  if (end - start === 1) {
    states[start] = SINGLE;
    return;
  }
  states.fill(INSIDE, start, end);
  states[start] = BEGIN;
  states[end - 1] = END;
}
