import type { TextLayout } from "../layout/TextLayout";
import { ReflowedText } from "../reflow/ReflowedText";
import { type Span, span } from "../Span";
import { findSections } from "./findSections";
import { findTurns } from "./findTurns";
import type { Article, Outline } from "./Outline";
import { officeHolderIn } from "./officeHolder";
import { headingSpan, isText, type Part, partsOf } from "./Part";
import { personOf } from "./personOf";
import { splitArticles } from "./splitArticles";

export type { Article, Outline, Section, Turn } from "./Outline";

/**
 * The articles of a text with their titles, persons, turns and sections.
 *
 * A text without titles is one article without; one without paragraphs has none. Takes time in proportion
 * to the text.
 *
 * @param reflowed - The same text and layout reflowed, where the caller has it already.
 */
export function outlineOf(
  text: string,
  layout: TextLayout,
  reflowed: ReflowedText = new ReflowedText(text, layout),
): Outline {
  const articles = splitArticles(partsOf(layout, reflowed));
  return { articles: articles.flatMap((parts) => articleOf(parts, reflowed)) };
}

function articleOf(parts: readonly Part[], reflowed: ReflowedText): Article[] {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return [];
  const text = parts.filter(isText);
  const turns = findTurns(text, saysInterview(parts));
  return [
    {
      ...span(first.start, last.end),
      ...headingsOf(parts),
      ...personOf(parts, turns),
      body: text.map(({ start, end }) => span(start, end)),
      turns,
      sections: findSections(text, reflowed),
    },
  ];
}

/** How many paragraphs of every kind say what an article is. */
const LEAD = 6;

function saysInterview(parts: readonly Part[]): boolean {
  return parts.slice(0, LEAD).some(({ words }) => /专访|访谈|对话|问答|采访/u.test(words));
}

/** A column of a paper has no longer name (对话, 两会特刊), in characters. */
const LONGEST_COLUMN = 4;

/** Of several titles the one that names somebody is the line above the headline or below it; short ones are columns. */
function headingsOf(parts: readonly Part[]): {
  title: Span | null;
  kicker: Span | null;
  byline: Span | null;
} {
  const titles = parts.filter(({ kind }) => kind === "title");
  const kicker = titles.find(({ words }) => officeHolderIn(words));
  const rest = titles.filter((title) => title !== kicker);
  const headlines = rest.filter(({ words }) => words.length > LONGEST_COLUMN);
  const below = headlines.find(({ start }) => !kicker || start > kicker.start);
  const title = below ?? headlines[0] ?? rest[0] ?? kicker;
  const byline = parts.find(({ kind }) => kind === "byline");
  return {
    title: title ? headingSpan(title) : null,
    kicker: kicker && kicker !== title ? headingSpan(kicker) : null,
    byline: byline ? span(byline.start, byline.end) : null,
  };
}
