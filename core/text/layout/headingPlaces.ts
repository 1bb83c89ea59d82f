import { DIVIDED, ITEMIZED, TERMINATED } from "./lineEnds";

/** What of a paragraph tells whether it may be a heading. */
export interface Outward {
  /** Its words when it is short, else nothing. */
  readonly words: string;
  readonly length: number;
  readonly end: number;
  readonly sentences: number;
  readonly isByline: boolean;
  readonly isNotice: boolean;
}

/** A page's headings stand in so many lines together at most: two above the headline, and it in two. */
const MOST_TOGETHER = 4;
/** Of more lines together so many, before the author's name, may be a headline. */
const MOST_SIGNED = 3;

/**
 * For each paragraph 1 when it may be a heading: short, and without the full stop that others have. Where most
 * of a text has none (verse, a log, a table, a list of addresses) nothing stands out, and where many such lines
 * stand together they are a list.
 */
export function headingPlaces(paragraphs: readonly Outward[]): Uint8Array {
  const places = new Uint8Array(paragraphs.length);
  if (isMostlyOpen(paragraphs)) return places;
  const displays = paragraphs.map(isDisplay);
  for (let first = 0; first < paragraphs.length; first++) {
    if (!displays[first]) continue;
    let end = first;
    while (displays[end]) end++;
    places.fill(1, firstPlace(paragraphs, first, end), end);
    first = end;
  }
  return places.map((place, index) => (place && goesOn(paragraphs[index]) ? 0 : place));
}

/** Short, without a sentence in it and without an end to one, and neither byline nor notice. */
function isDisplay({ words, end, sentences, isByline, isNotice }: Outward): boolean {
  return words !== "" && end !== TERMINATED && sentences === 0 && !isByline && !isNotice;
}

/** By length, of which headings have little. */
function isMostlyOpen(paragraphs: readonly Outward[]): boolean {
  let open = 0;
  let all = 0;
  for (const { length, end } of paragraphs) {
    all += length;
    if (end !== TERMINATED) open += length;
  }
  return open * 2 > all;
}

/** The first of the lines from `first` to before `end` that may be a heading; `end` when none may. */
function firstPlace(paragraphs: readonly Outward[], first: number, end: number): number {
  if (end - first <= MOST_TOGETHER) return first;
  return paragraphs[end]?.isByline ? end - MOST_SIGNED : end;
}

/** A line of verse or an item of a list, which counts among those that stand together. */
function goesOn(paragraph: Outward | undefined): boolean {
  return paragraph?.end === DIVIDED || paragraph?.end === ITEMIZED;
}
