import { Button } from "react-aria-components";
import type { SourceText } from "../../core/model/SourceText";
import { useTranslation } from "../i18n/useTranslation";
import { openDialog } from "../shell/dialogInUse";
import { useRepairs } from "./useRepairs";
import "./repairs.css";

/** How much of the text is read otherwise than the file has it, and the way to the list; nothing where nothing is. */
export function RepairCount({ source }: { source: SourceText }) {
  const { t } = useTranslation();
  const { listed, stale } = useRepairs(source);
  const count = listed.length + stale;
  if (count === 0) return null;
  return (
    <Button className="button repair-count" onPress={() => openDialog("repairs")}>
      {t("repairs.count", { count })}
    </Button>
  );
}
