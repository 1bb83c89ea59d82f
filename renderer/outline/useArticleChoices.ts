import { useMemo } from "react";
import { articlePlaces } from "../../core/text/outline/articlePlaces";
import type { Span } from "../../core/text/Span";
import { useTranslation } from "../i18n/useTranslation";
import { useDocuments } from "../state/documentStore";
import { articleName } from "./articleName";
import { useArticles } from "./useArticles";

/** An article of the text shown as it is chosen in a field. */
export interface ArticleChoice {
  /** Names it within its text. */
  readonly value: `article ${number}`;
  readonly name: string;
  /** From 1. */
  readonly number: number;
  readonly place: Span;
}

const NONE: readonly ArticleChoice[] = [];

/** What a field calls the article at a place. */
export function articleValue({ start }: Pick<Span, "start">): ArticleChoice["value"] {
  return `article ${start}`;
}

/** The articles of the text shown, to choose one of; none where there is but one. */
export function useArticleChoices(): readonly ArticleChoice[] {
  const { t } = useTranslation();
  const articles = useArticles();
  const text = useDocuments(({ opened, current }) => current && opened.get(current)?.source.text);
  return useMemo(() => {
    if (!text || articles.length < 2) return NONE;
    const places = articlePlaces(text, articles);
    return articles.flatMap((article, index) => {
      const place = places[index];
      const name = articleName(t, article);
      return place ? [{ value: articleValue(place), name, number: index + 1, place }] : [];
    });
  }, [t, articles, text]);
}
