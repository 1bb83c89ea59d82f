import { lastAtMost } from "../../core/text/lastAtMost";
import type { Utf16Offset } from "../../core/text/offsets";
import type { ViewState } from "../state/viewStore";
import type { ListedArticle, ListedPart } from "./listArticles";

/** A row of the outline: an article, or one of its parts where the article is open. */
export interface OutlineRow {
  readonly start: Utf16Offset;
  readonly article: ListedArticle;
  /** Null for the article itself. */
  readonly part: ListedPart | null;
  /** Whether its parts are shown; null for what has none. */
  readonly isOpen: boolean | null;
  /** Its place among its siblings, from 1, and how many they are. */
  readonly position: number;
  readonly siblings: number;
}

/** The rows to show, in order of the text. */
export function rowsOf(
  articles: readonly ListedArticle[],
  isOpen: (article: ListedArticle) => boolean,
): OutlineRow[] {
  return articles.flatMap((article, index) => {
    const { parts, start } = article;
    const open = parts.length > 0 ? isOpen(article) : null;
    const head = { start, article, part: null, isOpen: open, position: index + 1, siblings: articles.length };
    return [head, ...(open ? partRows(article) : [])];
  });
}

function partRows(article: ListedArticle): OutlineRow[] {
  const { parts } = article;
  return parts.map((part, index) => ({
    start: part.start,
    article,
    part,
    isOpen: null,
    position: index + 1,
    siblings: parts.length,
  }));
}

/** Where in what is in view somebody reads, unless the caret is there: nearer to its top. */
const READING_LINE = 1 / 4;

/** The place being read: the caret while it is in view. */
export function placeRead({ caret, visible }: Pick<ViewState, "caret" | "visible">): number {
  if (!visible || (visible.start <= caret && caret <= visible.end)) return caret;
  return visible.start + (visible.end - visible.start) * READING_LINE;
}

/** The last of some rows or articles that begins at or before a place; the first when none does. */
export function indexAt(rows: readonly { readonly start: number }[], place: number): number {
  return lastAtMost(rows.length, (index) => rows[index]?.start ?? 0, place);
}
