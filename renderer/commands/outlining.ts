import type { TFunction } from "i18next";
import { failure } from "../../core/errors";
import { isSameArticle } from "../../core/model/articleSteps";
import type { DocumentId } from "../../core/model/ids";
import { type ConfirmedArticle, documentEntry } from "../../core/model/Project";
import type { ArticleStep } from "../../core/model/ProjectChange";
import { isArticleBounded, projectBounds } from "../../core/model/projectBounds";
import type { Utf16Offset } from "../../core/text/offsets";
import { span } from "../../core/text/Span";
import { useEditor } from "../annotate/editorInUse";
import { articleName } from "../outline/articleName";
import { indexAt, placeRead } from "../outline/outlineRows";
import { editArticle, leaveArticle, useOutlineState } from "../outline/outlineStore";
import { announce, notify } from "../state/announcements";
import { history } from "../state/history";
import { changeProject } from "../state/project";
import { clearSelection, useView } from "../state/viewStore";
import { useWorkspace } from "../state/workspaceStore";

/** Puts the caret at a place of the text, shows it, and gives the text the keys. */
export function goTo(start: Utf16Offset, name: (t: TFunction<"window">) => string): void {
  const { editor } = useEditor.getState();
  if (!editor) return;
  clearSelection(start);
  const place = span(start, start);
  editor.setSelection(place);
  editor.scrollToSpan(place);
  editor.focus();
  announce((t) => t("outline.jumped", { text: name(t) }));
}

/** Stores what an analyst says an article is about; the form closes when that is done. */
export async function confirmArticle(document: DocumentId, article: ConfirmedArticle): Promise<void> {
  const { title, name } = projectBounds;
  if (!isArticleBounded(article)) return notify(failure("article-too-long", { title, name }));
  const from = confirmedAt(document, article.start);
  if (!(await changeProject({ kind: "article-confirmed", document, article }))) return;
  record({ kind: "article-stepped", document, start: article.start, from, to: article });
  leaveArticle();
  announce((t) => t("outline.confirmed", { text: articleName(t, article) }));
}

/** Shows again what the program read about an article. */
export async function takeBackArticle(document: DocumentId, start: Utf16Offset): Promise<void> {
  const from = confirmedAt(document, start);
  if (!(await changeProject({ kind: "article-unconfirmed", document, start }))) return;
  record({ kind: "article-stepped", document, start, from, to: null });
  leaveArticle();
  announce((t) => t("outline.takenBack"));
}

function confirmedAt(document: DocumentId, start: Utf16Offset): ConfirmedArticle | null {
  const project = useWorkspace.getState().info?.project;
  const articles = project && documentEntry(project, document).articles;
  return articles?.find((article) => article.start === start) ?? null;
}

function record(step: ArticleStep): void {
  if (!isSameArticle(step.from, step.to)) history.record(step);
}

/** True while the window shows an outline. */
export function hasOutlineShown(): boolean {
  return useOutlineState.getState().shown !== null;
}

/** Opens the form of the article being read. */
export function editArticleRead(): void {
  const { shown } = useOutlineState.getState();
  const article = shown?.articles[indexAt(shown.articles, placeRead(useView.getState()))];
  if (shown && article) editArticle(shown.document, article.start);
}
