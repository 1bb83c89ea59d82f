import type { TFunction } from "i18next";
import type { ConfirmedArticle } from "../../core/model/Project";

/** What lists call an article: its city and its title, or what there is of them. */
export function articleName(t: TFunction<"window">, { title, person, city }: ConfirmedArticle): string {
  const name = title || person || t("outline.untitled");
  return city ? t("outline.article", { city, title: name }) : name;
}
