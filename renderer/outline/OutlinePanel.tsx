import { useEffect, useState } from "react";
import { useTranslation } from "../i18n/useTranslation";
import { nextPaint } from "../nextPaint";
import { useDocuments } from "../state/documentStore";
import { ArticleCard } from "./ArticleCard";
import { ArticleDialog } from "./ArticleDialog";
import { hasOutline } from "./listArticles";
import { OutlineTree } from "./OutlineTree";
import { useOutlineState } from "./outlineStore";
import { useArticles } from "./useArticles";
import "./outline.css";

/** A panel that comes back, as from the review, is drawn at once. */
let wasTextSeen = false;

/**
 * The articles of the document shown with their questions and sections, and what the one being read is about. At a
 * start after the text, as to find the articles takes as long as to draw it.
 */
export function OutlinePanel() {
  const [isTextSeen, setTextSeen] = useState(wasTextSeen);
  useEffect(() => {
    void nextPaint().then(() => {
      wasTextSeen = true;
      setTextSeen(true);
    });
  }, []);
  return isTextSeen && <Articles />;
}

function Articles() {
  const { t } = useTranslation();
  const current = useDocuments((state) => state.current);
  const articles = useArticles();
  const isShown = hasOutline(articles);
  useEffect(() => {
    useOutlineState.setState({ shown: current && isShown ? { document: current, articles } : null });
  }, [current, isShown, articles]);
  if (!current || !isShown) return null;
  return (
    <section className="outline" aria-labelledby="outline-heading">
      <h2 id="outline-heading">{t("outline.heading")}</h2>
      <OutlineTree key={current} articles={articles} />
      <ArticleCard key={`card ${current}`} document={current} articles={articles} />
      <ArticleDialog articles={articles} />
    </section>
  );
}
