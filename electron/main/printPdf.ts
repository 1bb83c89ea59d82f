import { mkdtemp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { app, BrowserWindow, session } from "electron";

/** Apart from the window's: its pages have no files but the one that is printed. */
const PARTITION = "printing";

/** Below each page, in the words of no language. Its classes are what Chromium fills in. */
const PAGE_NUMBER =
  '<div style="width: 100%; text-align: center; font: 8px sans-serif; color: #706d65">' +
  '<span class="pageNumber"></span> / <span class="totalPages"></span></div>';

/**
 * A page as PDF, printed by a window that is never shown and runs no script. The page goes through a file of its own,
 * as an address cannot hold a long one.
 *
 * @throws the system's error where there is no place for the file, and Electron's where it cannot print.
 */
export async function printPdf(html: string): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(app.getPath("temp"), "agreement-report-"));
  try {
    const file = path.join(folder, "report.html");
    await writeFile(file, html);
    return await print(pathToFileURL(file).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function print(address: string): Promise<Uint8Array> {
  const own = session.fromPartition(PARTITION);
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: url !== address }));
  const webPreferences = { session: own, sandbox: true, javascript: false, nodeIntegration: false };
  const window = new BrowserWindow({ show: false, webPreferences });
  try {
    await window.loadURL(address);
    return await window.webContents.printToPDF({
      ...{ printBackground: true, preferCSSPageSize: true, displayHeaderFooter: true },
      ...{ headerTemplate: "<span></span>", footerTemplate: PAGE_NUMBER },
    });
  } finally {
    window.destroy();
  }
}
