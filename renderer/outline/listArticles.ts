import { articleAsRead, confirmedByStart } from "../../core/model/knownArticles";
import type { ConfirmedArticle } from "../../core/model/Project";
import { splitsCharacter, type Utf16Offset } from "../../core/text/offsets";
import type { Article, Outline } from "../../core/text/outline/Outline";
import type { ReflowedText } from "../../core/text/reflow/ReflowedText";
import { compareSpans, type Span } from "../../core/text/Span";

/** A question or a section, as the outline names it. */
export interface ListedPart {
  readonly kind: "question" | "section";
  readonly start: Utf16Offset;
  readonly text: string;
}

/** An article with what is known about it: as an analyst confirmed it, else as the program read it. */
export interface ListedArticle extends ConfirmedArticle {
  readonly isConfirmed: boolean;
  readonly parts: readonly ListedPart[];
}

/** The articles of a text with what has been confirmed about them, in order. */
export function listArticles(
  { articles }: Outline,
  reflowed: ReflowedText,
  confirmed: readonly ConfirmedArticle[],
): ListedArticle[] {
  const known = confirmedByStart(confirmed);
  return articles.map((article) => ({
    ...(known.get(article.start) ?? articleAsRead(article, reflowed)),
    isConfirmed: known.has(article.start),
    parts: partsOf(article, reflowed),
  }));
}

/** True when the outline tells more than that there is a text. */
export function hasOutline(articles: readonly ListedArticle[]): boolean {
  return (
    articles.length > 1 || articles.some(({ title, person, parts }) => title || person || parts.length > 0)
  );
}

/** Longest name of a part in characters: a row shows less. */
const LONGEST = 120;

/** Questions and subheads; counted points stand for the parts of an article that has neither. */
function partsOf({ turns, sections }: Article, reflowed: ReflowedText): ListedPart[] {
  const questions = turns.filter(({ kind }) => kind === "question");
  const subheads = sections.filter(({ kind }) => kind === "subhead");
  const heads = questions.length + subheads.length > 0 ? subheads : sections;
  const named = (span: Span) => shortened(reflowed.quote(span));
  const parts = [
    ...questions.map((turn) => ({
      ...turn,
      kind: "question" as const,
      text: withoutLabel(named(turn), turn.speaker),
    })),
    ...heads.map((head) => ({ ...head, kind: "section" as const, text: named(head).replace(/。$/u, "") })),
  ];
  return parts.sort(compareSpans).map(({ kind, start, text }) => ({ kind, start, text }));
}

function shortened(words: string): string {
  return words.slice(0, splitsCharacter(words, LONGEST) ? LONGEST - 1 : LONGEST);
}

function withoutLabel(words: string, speaker: string | null): string {
  return speaker === null ? words : words.replace(/^[^：:]*[：:][\s*]*/u, "");
}
