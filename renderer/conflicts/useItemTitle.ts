import { useTranslation } from "../i18n/useTranslation";
import { useWorkspace } from "../state/workspaceStore";
import type { ConflictItem } from "./conflictStore";

/** What an item is about: a document's title, or the project. */
export function useItemTitle({ document }: ConflictItem): string {
  const { t } = useTranslation();
  const entries = useWorkspace(({ info }) => info?.documents);
  if (document === null) return t("conflicts.project");
  return entries?.find((entry) => entry.document === document)?.title ?? document;
}
