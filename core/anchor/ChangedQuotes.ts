import search from "approx-string-match";
import { type Candidate, type Choice, type Chooser, choose } from "./Chooser";
import type { Wanted } from "./Wanted";

/** Of ten characters three may be changed, missing or added: with more, it is another passage. */
const MOST_CHANGED = 0.3;
/** How far from where it is expected a changed quote is looked for, in code units. */
const REACH = 600;
/** An end may lie this far beside what the search found: there it cannot tell a changed character from a missing one. */
const END_REACH = 3;
/** So many code units beside an end tell where it lies. */
const END_CONTEXT = 12;

/** Looks for quotes of which some characters were changed, near where they are expected. */
export class ChangedQuotes {
  /** Comparisons that may still be made: a text made to be slow gives lost places, not a program that hangs. */
  private budget = 5_000_000;

  constructor(
    private readonly text: string,
    private readonly chooser: Chooser,
  ) {}

  /** The one place that reads like the quote and has its surroundings. */
  find(wanted: Wanted): Choice {
    const places = this.chooser.expected(wanted).flatMap((place) => this.near(wanted, place));
    const distinct = new Map(places.map((place) => [`${place.start} ${place.end}`, place]));
    return choose(withoutOverlaps([...distinct.values()]));
  }

  private near(wanted: Wanted, expected: number): Candidate[] {
    const { quote } = wanted;
    const most = Math.floor(quote.length * MOST_CHANGED);
    const from = Math.max(0, expected - REACH);
    const window = this.text.slice(from, expected + quote.length + REACH);
    return likelyParts(window, quote, most).flatMap(({ start: at, end: to }) => {
      this.budget -= (to - at) * Math.ceil(quote.length / 32);
      if (this.budget < 0) return [];
      const matches = search(window.slice(at, to), quote, most);
      return matches.map(({ start, end, errors }) =>
        this.judged(wanted, from + at + start, from + at + end, errors),
      );
    });
  }

  private judged(wanted: Wanted, foundStart: number, foundEnd: number, errors: number): Candidate {
    const start = beside(foundStart, (at) => runBefore(this.text, at, wanted.prefix));
    const end = beside(foundEnd, (at) => runAfter(this.text, at, wanted.suffix));
    const [from, to] = start < end ? [start, end] : [foundStart, foundEnd];
    const candidate = this.chooser.judge(wanted, from, to, false);
    return { ...candidate, score: candidate.score - errors / wanted.quote.length };
  }
}

/**
 * The parts of a window that can hold a quote with so many changes: cut into one piece more, one of its pieces
 * stands there as it was. @see Wu, Manber 1992, the same as a filter
 */
function likelyParts(window: string, quote: string, most: number): Range[] {
  if (most === 0) return [];
  const length = Math.floor(quote.length / (most + 1));
  const parts: Range[] = [];
  for (let piece = 0; piece <= most; piece++) {
    const words = quote.slice(piece * length, (piece + 1) * length);
    for (let at = window.indexOf(words); at >= 0; at = window.indexOf(words, at + 1)) {
      const start = at - piece * length;
      parts.push({ start: Math.max(0, start - most), end: start + quote.length + most });
    }
  }
  return joined(parts);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function joined(parts: readonly Range[]): Range[] {
  const ranges: Range[] = [];
  for (const part of parts.toSorted((a, b) => a.start - b.start)) {
    const last = ranges.at(-1);
    if (last && part.start <= last.end)
      ranges[ranges.length - 1] = { ...last, end: Math.max(last.end, part.end) };
    else ranges.push(part);
  }
  return ranges;
}

/** The place itself or one near it where more of the context follows at once. */
function beside(place: number, run: (at: number) => number): number {
  let best = place;
  for (let step = 1; step <= END_REACH; step++)
    for (const at of [place - step, place + step]) if (at >= 0 && run(at) > run(best)) best = at;
  return best;
}

function runAfter(text: string, at: number, suffix: string): number {
  let run = 0;
  while (run < Math.min(END_CONTEXT, suffix.length) && text[at + run] === suffix[run]) run++;
  return run;
}

function runBefore(text: string, at: number, prefix: string): number {
  let run = 0;
  while (run < Math.min(END_CONTEXT, prefix.length) && text[at - 1 - run] === prefix.at(-1 - run)) run++;
  return run;
}

/** Of places that overlap the best: they are one place found in several ways. */
function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates.toSorted((a, b) => b.score - a.score))
    if (!kept.some((other) => candidate.start < other.end && other.start < candidate.end))
      kept.push(candidate);
  return kept;
}
