import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { projectCommands } from "../commands/projectCommands";
import { textCommands } from "../commands/textCommands";
import { useTranslation } from "../i18n/useTranslation";
import type { Command } from "../keys/Command";
import { commandName } from "../keys/commandName";
import { useDocuments } from "../state/documentStore";

const renaming = projectCommands.filter(({ id }) => id === "renameDocument");
/** In the order of the menu. */
const inMenu: readonly Command[] = [...textCommands.slice(0, 1), ...renaming, ...textCommands.slice(1)];

/** What can be done with the list and with the document on screen. */
export function DocumentMenu() {
  const { t } = useTranslation();
  // Another document may have no folder whose name could be changed.
  useDocuments((state) => state.current);
  return (
    <MenuTrigger>
      <Button className="button plain document-menu-button" aria-label={t("documents.menu")}>
        <span aria-hidden="true">⋯</span>
      </Button>
      <Popover className="popover workspace-menu document-menu" placement="bottom end">
        <DocumentMenuItems />
      </Popover>
    </MenuTrigger>
  );
}

function DocumentMenuItems() {
  const { t } = useTranslation();
  const act = (id: string) => inMenu.find((command) => command.id === id)?.run();
  return (
    <Menu aria-label={t("documents.menu")} onAction={(key) => act(String(key))}>
      {inMenu.map((command) => (
        <MenuItem
          key={command.id}
          id={command.id}
          className="menu-item"
          isDisabled={command.isAvailable?.() === false}
        >
          {commandName(command)}
        </MenuItem>
      ))}
    </Menu>
  );
}
