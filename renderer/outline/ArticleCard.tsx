import { useRef } from "react";
import { Button } from "react-aria-components";
import type { DocumentId } from "../../core/model/ids";
import { confirmArticle } from "../commands/outlining";
import { useTranslation } from "../i18n/useTranslation";
import type { ListedArticle } from "./listArticles";
import { editArticle } from "./outlineStore";
import { useIndexRead } from "./useIndexRead";

interface CardProps {
  readonly document: DocumentId;
  readonly articles: readonly ListedArticle[];
}

/** Who the article being read is about, to be confirmed as it is or after a correction. */
export function ArticleCard({ document, articles }: CardProps) {
  const { t } = useTranslation();
  const edit = useRef<HTMLButtonElement>(null);
  const article = articles[useIndexRead(articles)];
  if (!article) return null;
  const { start, title, person, role, city, isConfirmed } = article;
  const known = [city, role, person].filter((part) => part !== "");
  return (
    <section className="article-card" aria-label={t("outline.about")} data-testid="article-card">
      <p>{known.length > 0 ? <span lang="zh-CN">{known.join(" · ")}</span> : t("outline.nothingKnown")}</p>
      <div className="article-acts">
        {isConfirmed ? (
          <span className="article-confirmed">✓ {t("outline.isConfirmed")}</span>
        ) : (
          <Button
            className="button"
            isDisabled={known.length === 0}
            onPress={() => {
              // The button that was pressed goes away: whoever works by keys stays where they are.
              edit.current?.focus();
              void confirmArticle(document, { start, title, person, role, city });
            }}
          >
            {t("outline.confirm")}
          </Button>
        )}
        <Button ref={edit} className="button plain" onPress={() => editArticle(document, start)}>
          {t("outline.edit")}
        </Button>
      </div>
    </section>
  );
}
