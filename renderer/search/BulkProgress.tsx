import { Button } from "react-aria-components";
import { useTranslation } from "../i18n/useTranslation";
import { useBulkRun } from "./bulkRun";

/** How far an act over many documents is, with a way out of it. */
export function BulkProgress() {
  const { t } = useTranslation();
  const { progress, cancel } = useBulkRun();
  if (!progress || progress.total === 0) return null;
  return (
    <span className="bulk-progress">
      <progress value={progress.done} max={progress.total} aria-label={t("search.searching")} />
      <span>{t("search.working", { ...progress })}</span>
      <Button className="button plain" onPress={cancel}>
        {t("buttons.cancel")}
      </Button>
    </span>
  );
}
