import { Button } from "react-aria-components";
import { useTranslation } from "../i18n/useTranslation";
import { InboxButton } from "../inbox/InboxButton";
import { CommandKey } from "../keys/KeyCaps";
import { ModeSwitch } from "../review/ModeSwitch";
import { useSettings } from "../state/settings";
import { WorkspaceMenu } from "../workspaces/WorkspaceMenu";
import { openDialog, openSettings } from "./dialogInUse";
import { SaveIndicator } from "./SaveIndicator";
import "./Header.css";

/** The top line: what is open, the way to everything, whether all is saved, who annotates. */
export function Header() {
  const { t } = useTranslation();
  const { annotator } = useSettings();
  return (
    <header className="header">
      <div className="header-start">
        <strong>{t("app.name")}</strong>
        <WorkspaceMenu />
        <ModeSwitch />
      </div>
      <Button className="button header-palette" onPress={() => openDialog("palette")}>
        <span>{t("commandPalette.open")}</span>
        <CommandKey id="palette" />
      </Button>
      <div className="header-end">
        <SaveIndicator />
        <InboxButton />
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
