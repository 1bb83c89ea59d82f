import { Button } from "react-aria-components";
import { documentTitle } from "../../core/model/Project";
import { useTranslation } from "../i18n/useTranslation";
import { useWorkspace } from "../state/workspaceStore";
import { putBack, useRemoved } from "./removing";

/** Below the list: what was removed last, and the way back. */
export function RemovedNotice() {
  const { t } = useTranslation();
  const last = useRemoved((state) => state.last);
  const project = useWorkspace(({ info }) => info?.project);
  if (!last || !project) return null;
  return (
    <p className="removed-notice">
      <span>{t("importing.removed", { title: documentTitle(project, last.document) })}</span>
      <Button className="button" onPress={() => void putBack(last.file)}>
        {t("importing.undo")}
      </Button>
      <Button
        className="button plain"
        aria-label={t("buttons.close")}
        onPress={() => useRemoved.setState({ last: null })}
      >
        ×
      </Button>
    </p>
  );
}
