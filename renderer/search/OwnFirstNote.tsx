import { useTranslation } from "../i18n/useTranslation";
import { useIsWaiting } from "../state/ownFirst";
import { useWorkspace } from "../state/workspaceStore";

/** Says why others' annotations are missing from what is listed or counted, while a project keeps some from the reader. */
export function OwnFirstNote() {
  const { t } = useTranslation();
  const isUnread = useWorkspace(({ info }) => info?.projectProblem != null);
  const why = isUnread ? t("search.projectUnread") : t("search.ownFirst");
  return useIsWaiting() && <p className="own-first-note">{why}</p>;
}
