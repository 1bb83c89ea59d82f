import { type Span, sliceSpan, span, trimSpan, widenToCharacters } from "../Span";
import { closingMark, isLooseMark, openingMark } from "./marks";

const STRAIGHT = '"';

/**
 * What a selection would be tagged as: whole characters, without white space, punctuation or a lone quote
 * or bracket at the ends. A pair that belongs to the selection stays whole (“五个一”专班, 《办法》), as names are
 * written with theirs. What holds nothing but punctuation and white space becomes empty: it names nothing.
 */
export function trimmedSpan(text: string, selection: Span): Span {
  const place = trimSpan(text, widenToCharacters(text, selection));
  if (!/[^\p{P}\s]/u.test(sliceSpan(text, place))) return span(place.start, place.start);
  const isStray = strayMarks(text, place);
  let { start, end }: { start: number; end: number } = place;
  while (start < end && isStray(start)) start++;
  while (start < end && isStray(end - 1)) end--;
  return start < end ? span(start, end) : place;
}

/** Tells which characters of a span may not stand at an end of a name. */
function strayMarks(text: string, place: Span): (at: number) => boolean {
  const lone = loneMarks(text, place);
  return (at) => isLooseMark(text.charAt(at)) || /\s/.test(text.charAt(at)) || lone.has(at);
}

/** Where a span holds half of a pair. Straight quotes count as opening and closing in turn. */
export function loneMarks(text: string, { start, end }: Span): ReadonlySet<number> {
  const lone = new Set<number>();
  const open: number[] = [];
  const waiting = new Map<string, number>();
  const count = (mark: string, by: 1 | -1) => waiting.set(mark, (waiting.get(mark) ?? 0) + by);
  const close = (opening: string) => {
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      count(text.charAt(at), -1);
      if (text[at] === opening) return;
      lone.add(at);
    }
  };
  for (let at: number = start; at < end; at++) {
    const mark = text.charAt(at);
    const opening = mark === STRAIGHT && waiting.get(STRAIGHT) ? STRAIGHT : openingMark(mark);
    if (opening && waiting.get(opening)) close(opening);
    else if (opening) lone.add(at);
    else if (mark === STRAIGHT || closingMark(mark)) {
      open.push(at);
      count(mark, 1);
    }
  }
  for (const at of open) lone.add(at);
  return lone;
}
