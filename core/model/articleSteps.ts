import { failure } from "../errors";
import { err, ok, type Result } from "../result";
import type { Utf16Offset } from "../text/offsets";
import { type ConfirmedArticle, documentEntry, type Project, type ProjectDocument } from "./Project";
import type { ArticleStep } from "./ProjectChange";
import { withEntry, without } from "./projectEntry";

/** What is confirmed about the articles of a document, but that with this start. */
export const otherArticles = ({ articles = [] }: ProjectDocument, start: Utf16Offset) =>
  articles.filter((article) => article.start !== start);

/** What the project says of a document, with these articles in place of those confirmed. */
export function withArticles(entry: ProjectDocument, articles: readonly ConfirmedArticle[]): ProjectDocument {
  if (articles.length === 0) return without(entry, "articles");
  return { ...entry, articles: articles.toSorted((a, b) => a.start - b.start) };
}

/** The project with what was said of an article taken back or said again. Fails with `article-changed`. */
export function articleStepped(
  project: Project,
  { document, start, from, to }: ArticleStep,
): Result<Project> {
  const known = documentEntry(project, document).articles?.find((article) => article.start === start);
  if (!isSameArticle(known ?? null, from)) return err(failure("article-changed", {}));
  const changed = (entry: ProjectDocument) =>
    withArticles(entry, [...otherArticles(entry, start), ...(to ? [to] : [])]);
  return ok(withEntry(project, document, changed));
}

/** True when two say the same of an article. */
export function isSameArticle(a: ConfirmedArticle | null, b: ConfirmedArticle | null): boolean {
  if (a === null || b === null) return a === b;
  return (["start", "title", "person", "role", "city"] as const).every((part) => a[part] === b[part]);
}
