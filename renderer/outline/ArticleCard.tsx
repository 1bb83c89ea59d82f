import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { DocumentId } from "../../core/model/ids";
import { confirmArticle } from "../commands/outlining";
import { useView } from "../state/viewStore";
import type { ListedArticle } from "./listArticles";
import { indexAt, placeRead } from "./outlineRows";
import { editArticle } from "./outlineStore";

interface CardProps {
  readonly document: DocumentId;
  readonly articles: readonly ListedArticle[];
}

/** Who the article being read is about, to be confirmed as it is or after a correction. */
export function ArticleCard({ document, articles }: CardProps) {
  const { t } = useTranslation();
  const read = useView((state) => indexAt(articles, placeRead(state)));
  const article = articles[read];
  if (!article) return null;
  const { start, title, person, role, city, isConfirmed } = article;
  const known = [city, role, person].filter((part) => part !== "");
  return (
    <section className="article-card" aria-label={t("outline.about")} data-testid="article-card">
      <p>{known.length > 0 ? known.join(" · ") : t("outline.nothingKnown")}</p>
      <div className="article-acts">
        {isConfirmed ? (
          <span className="article-confirmed">✓ {t("outline.isConfirmed")}</span>
        ) : (
          <Button
            className="button"
            isDisabled={known.length === 0}
            onPress={() => void confirmArticle(document, { start, title, person, role, city })}
          >
            {t("outline.confirm")}
          </Button>
        )}
        <Button className="button plain" onPress={() => editArticle(document, start)}>
          {t("outline.edit")}
        </Button>
      </div>
    </section>
  );
}
