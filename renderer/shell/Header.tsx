import { useTranslation } from "react-i18next";
import { currentLanguage } from "../i18n/i18n";
import { useWorkspace } from "../state/workspaceStore";
import { ExportDialog } from "./ExportDialog";
import { SaveIndicator } from "./SaveIndicator";
import { SettingsDialog } from "./SettingsDialog";
import "./Header.css";

/** The top line: what is open, whether it is saved, who annotates. */
export function Header() {
  const { t } = useTranslation();
  const info = useWorkspace((state) => state.info);
  return (
    <header className="header">
      <strong>{t("app.name")}</strong>
      <span className="header-project">
        {info?.project.title[currentLanguage()]} ·{" "}
        {t("app.documentCount", { count: info?.documents.length ?? 0 })}
      </span>
      <span className="header-gap" />
      <SaveIndicator />
      <ExportDialog />
      <SettingsDialog />
    </header>
  );
}
