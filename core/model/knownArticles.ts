import type { TextLayout } from "../text/layout/TextLayout";
import type { Article } from "../text/outline/Outline";
import { outlineOf } from "../text/outline/outlineOf";
import { ReflowedText } from "../text/reflow/ReflowedText";
import type { Span } from "../text/Span";
import { type ConfirmedArticle, documentEntry, type Project } from "./Project";
import { readSource } from "./readSource";
import type { SourceText } from "./SourceText";

/** An article's range in its text, and what is known of it. */
export interface KnownArticle extends ConfirmedArticle, Span {}

/**
 * The articles of a raw text in its order, each as an analyst confirmed it, else as the program reads it. Takes
 * many times as long as reading the text's bytes.
 */
export function knownArticles(source: SourceText, project: Project): KnownArticle[] {
  const { layout, repaired } = readSource(project, source);
  return articlesAsKnown(source, project, layout, new ReflowedText(source.text, layout, repaired));
}

/** As {@link knownArticles}, of a text that has been read already. */
export function articlesAsKnown(
  { text, document }: SourceText,
  project: Project,
  layout: TextLayout,
  reflowed: ReflowedText,
): KnownArticle[] {
  const confirmed = confirmedByStart(documentEntry(project, document).articles ?? []);
  return outlineOf(text, layout, reflowed).articles.map((article) => ({
    ...(confirmed.get(article.start) ?? articleAsRead(article, reflowed)),
    end: article.end,
  }));
}

/** Confirmed articles by where they begin, which is what names an article. */
export function confirmedByStart(
  articles: readonly ConfirmedArticle[],
): ReadonlyMap<number, ConfirmedArticle> {
  return new Map(articles.map((article) => [article.start, article]));
}

/** What the program read about an article from the text. */
export function articleAsRead(
  { start, title, person, role, city }: Article,
  reflowed: ReflowedText,
): ConfirmedArticle {
  return { start, title: title ? reflowed.quote(title) : "", person, role, city };
}
