import { useState } from "react";
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import type { RecentWorkspace } from "../../electron/ipc/workspaces";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { showSearchView } from "../search/searchStore";
import { useWorkspace } from "../state/workspaceStore";
import { client } from "../workbenchClient";
import { createExample, createWorkspace, openOtherWorkspace, openRecentWorkspace } from "./switching";
import "./workspaces.css";

/** The name of what is open; pressed, the way to other workspaces. */
export function WorkspaceMenu() {
  const { t } = useTranslation();
  const info = useWorkspace((state) => state.info);
  const [recent, setRecent] = useState<readonly RecentWorkspace[]>([]);
  const [current, setCurrent] = useState("");
  const read = async () => {
    const answer = await client.listWorkspaces();
    if (!answer.ok) return;
    setRecent(answer.value.recent);
    setCurrent(answer.value.current);
  };
  return (
    <MenuTrigger onOpenChange={(isOpen) => isOpen && void read()}>
      <Button className="button plain workspace-button">
        <span className="header-project">
          {info?.project.title[currentLanguage()]} ·{" "}
          {t("app.documentCount", { count: info?.documents.length ?? 0 })}
        </span>
        <span className="workspace-arrow" aria-hidden="true" />
      </Button>
      <Popover className="popover workspace-menu" placement="bottom start">
        <p className="workspace-current">{current}</p>
        <Menu aria-label={t("workspaces.menu")} onAction={(key) => act(String(key))}>
          <MenuItem className="menu-item" id="agreement">
            {t("commands.showAgreement")}
          </MenuItem>
          <MenuItem className="menu-item" id="findings">
            {t("commands.showFindings")}
          </MenuItem>
          <MenuItem className="menu-item" id="open">
            {t("workspaces.open")}
          </MenuItem>
          <MenuItem className="menu-item" id="create">
            {t("workspaces.create")}
          </MenuItem>
          <MenuItem className="menu-item" id="example">
            {t("workspaces.example")}
          </MenuItem>
          {recent.length > 0 && (
            <MenuSection>
              <Header className="menu-heading">{t("workspaces.recent")}</Header>
              {recent.map((workspace) => (
                <RecentItem key={workspace.id} workspace={workspace} />
              ))}
            </MenuSection>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function RecentItem({ workspace: { id, name, folder, isThere } }: { workspace: RecentWorkspace }) {
  const { t } = useTranslation();
  return (
    <MenuItem className="menu-item" id={RECENT + id} textValue={name} isDisabled={!isThere}>
      <span>{name}</span>
      <small>{isThere ? folder : t("workspaces.notThere", { folder })}</small>
    </MenuItem>
  );
}

/** Before the ids of recent workspaces, which so cannot be taken for the other entries. */
const RECENT = "recent:";

function act(key: string): void {
  if (key === "agreement" || key === "findings") showSearchView(key);
  else if (key === "open") openOtherWorkspace();
  else if (key === "create") createWorkspace();
  else if (key === "example") createExample();
  else openRecentWorkspace(key.slice(RECENT.length));
}
