import { Header } from "react-aria-components";
import { useTranslation } from "../i18n/useTranslation";
import { OutlinePanel } from "../outline/OutlinePanel";
import { useWorkspace } from "../state/workspaceStore";
import { DocumentList } from "./DocumentList";
import { DocumentMenu } from "./DocumentMenu";
import { RemovedNotice } from "./RemovedNotice";
import "./documents.css";

/** The documents of the workspace, with how far each is and all are. */
export function DocumentPanel() {
  const { t } = useTranslation();
  const info = useWorkspace((state) => state.info);
  if (!info) return null;
  return (
    <nav className="document-panel" aria-labelledby="documents-heading">
      <Header className="panel-heading">
        <h2 id="documents-heading">{t("documents.heading")}</h2>
        <DocumentMenu />
      </Header>
      <DocumentList info={info} />
      <RemovedNotice />
      <OutlinePanel />
      <Total documents={info.documents.length} />
    </nav>
  );
}

/** Of all documents, also while some have not been read yet. */
function Total({ documents }: { documents: number }) {
  const { t } = useTranslation();
  const { known, done, annotations } = useWorkspace((state) => state.totals);
  const share = documents === 0 ? 0 : done / documents;
  return (
    <p className="document-total">
      <span className="total-track" aria-hidden="true">
        <span style={{ width: `${100 * share}%` }} />
      </span>
      {t("documents.total", { done, documents, count: annotations })}
      {known < documents && <small>{t("documents.counting", { known })}</small>}
    </p>
  );
}
