import { Header, ListBox, ListBoxItem, type Selection } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { describeFailure } from "../../core/errors";
import type { DocumentId } from "../../core/model/ids";
import type { DocumentEntry, RefusedFile, WorkspaceInfo } from "../../electron/ipc/contract";
import { showDocument } from "../commands/navigating";
import { currentLanguage } from "../i18n/i18n";
import { useDocuments } from "../state/documentStore";
import { useWorkspace } from "../state/workspaceStore";
import { ProgressRing } from "./ProgressRing";
import "./documents.css";

/** The documents of the workspace, with how far each is. */
export function DocumentPanel() {
  const { t } = useTranslation();
  const info = useWorkspace((state) => state.info);
  if (!info) return null;
  return (
    <nav className="document-panel" aria-labelledby="documents-heading">
      <Header className="panel-heading">
        <h2 id="documents-heading">{t("documents.heading")}</h2>
      </Header>
      <div className="document-scroll">
        <DocumentList info={info} />
        {info.refused.map((file) => (
          <RefusedRow key={file.name} file={file} />
        ))}
      </div>
      <Total />
    </nav>
  );
}

function DocumentList({ info }: { info: WorkspaceInfo }) {
  const { t } = useTranslation();
  const current = useDocuments((state) => state.current);
  const show = (keys: Selection) => {
    const [document] = keys === "all" ? [] : [...keys];
    if (document !== undefined) void showDocument(document as DocumentId);
  };
  return (
    <ListBox
      aria-labelledby="documents-heading"
      className="document-list"
      data-testid="document-list"
      items={info.documents}
      dependencies={[t]}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={current ? [current] : []}
      onSelectionChange={show}
      renderEmptyState={() => <p className="empty">{t("documents.empty")}</p>}
    >
      {(entry) => (
        <ListBoxItem id={entry.document} className="document-item" textValue={entry.title}>
          <DocumentRow entry={entry} />
        </ListBoxItem>
      )}
    </ListBox>
  );
}

function DocumentRow({ entry }: { entry: DocumentEntry }) {
  const { t } = useTranslation();
  const summary = useWorkspace(({ summaries }) => summaries.get(entry.document));
  const count = summary?.annotations ?? 0;
  return (
    <>
      <ProgressRing
        progress={summary?.progress ?? 0}
        isDone={summary?.status === "done"}
        hasProblem={Boolean(summary?.problem)}
      />
      <span className="document-title">
        {entry.title}
        <small>
          {summary?.problem
            ? describeFailure(summary.problem, currentLanguage())
            : t("documents.characters", { count: summary?.characters ?? 0 })}
        </small>
      </span>
      <span className="document-count" title={t("documents.annotationCount", { count })}>
        {summary ? count : "…"}
        <span className="visually-hidden">{t("documents.annotationCount", { count })}</span>
      </span>
    </>
  );
}

function RefusedRow({ file }: { file: RefusedFile }) {
  const { t } = useTranslation();
  return (
    <p className="document-item refused" role="note" aria-label={t("documents.refused")}>
      <ProgressRing progress={0} hasProblem />
      <span className="document-title">
        {file.name}
        <small>{describeFailure(file.problem, currentLanguage())}</small>
      </span>
    </p>
  );
}

function Total() {
  const { t } = useTranslation();
  const summaries = useWorkspace((state) => state.summaries);
  const all = [...summaries.values()];
  const done = all.filter(({ status }) => status === "done").length;
  const count = all.reduce((sum, { annotations }) => sum + annotations, 0);
  return <p className="document-total">{t("documents.total", { done, documents: all.length, count })}</p>;
}
