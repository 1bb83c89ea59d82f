import { useTranslation } from "react-i18next";
import { useIsWaiting } from "../state/ownFirst";

/** Says why others' annotations are missing from what is listed or counted, while a project keeps some from the reader. */
export function OwnFirstNote() {
  const { t } = useTranslation();
  return useIsWaiting() && <p className="own-first-note">{t("search.ownFirst")}</p>;
}
