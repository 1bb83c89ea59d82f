import { Menu } from "electron";

/**
 * On macOS the menu is where copying, hiding and ending live, so it gets the system's own entries. Elsewhere
 * the page has all there is to do, and a menu would take its keys.
 */
export function setMenu(platform: NodeJS.Platform = process.platform): void {
  const menu =
    platform === "darwin"
      ? Menu.buildFromTemplate([{ role: "appMenu" }, { role: "editMenu" }, { role: "windowMenu" }])
      : null;
  Menu.setApplicationMenu(menu);
}
