import { type Span, span } from "../Span";

/**
 * The place of each article, from its beginning to the next one's: together they are the text to the letter, what stands
 * before the first article with it. The whole text where no articles are known; none of an empty text.
 */
export function articlePlaces(text: string, articles: readonly Pick<Span, "start">[]): Span[] {
  const borders = new Set<number>([0, ...articles.slice(1).map(({ start }) => start), text.length]);
  const [first = 0, ...ends] = borders;
  let start = first;
  return ends.map((end) => {
    const place = span(start, end);
    start = end;
    return place;
  });
}
