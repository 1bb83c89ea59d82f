import { Button } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { currentLanguage } from "../i18n/i18n";
import { CommandKey } from "../keys/KeyCaps";
import { useSettings } from "../state/settings";
import { useWorkspace } from "../state/workspaceStore";
import { openDialog, openSettings } from "./dialogInUse";
import { SaveIndicator } from "./SaveIndicator";
import "./Header.css";

/** The top line: what is open, the way to everything, whether all is saved, who annotates. */
export function Header() {
  const { t } = useTranslation();
  const { annotator } = useSettings();
  return (
    <header className="header">
      <ProjectName />
      <Button className="button header-palette" onPress={() => openDialog("palette")}>
        <span>{t("commandPalette.open")}</span>
        <CommandKey id="palette" />
      </Button>
      <div className="header-end">
        <SaveIndicator />
        <Button className="button chip" onPress={() => openDialog("export")}>
          {t("export.open")}
        </Button>
        <Button className="button chip" aria-label={t("settings.open")} onPress={() => openSettings("you")}>
          {annotator ?? t("settings.open")}
        </Button>
      </div>
    </header>
  );
}

function ProjectName() {
  const { t } = useTranslation();
  const info = useWorkspace((state) => state.info);
  return (
    <div className="header-start">
      <strong>{t("app.name")}</strong>
      <span className="header-project">
        {info?.project.title[currentLanguage()]} ·{" "}
        {t("app.documentCount", { count: info?.documents.length ?? 0 })}
      </span>
    </div>
  );
}
