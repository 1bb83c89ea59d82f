import path from "node:path";
import { app } from "electron";
import log from "electron-log/main";

/**
 * Keeps a log file in the program's own folder: one line a start, and errors. Never a document's text,
 * which is not ours to copy to another place.
 */
export function openLog(folder: string): void {
  log.transports.file.resolvePathFn = () => path.join(folder, "logs", "main.log");
  log.transports.console.level = "error";
  log.errorHandler.startCatching({ showDialog: false });
  const { electron, chrome, node } = process.versions;
  const system = `${process.platform} ${process.arch}`;
  log.info(
    `${app.name} ${app.getVersion()}, Electron ${electron}, Chrome ${chrome}, Node ${node}, ${system}`,
  );
}

/** Takes note of a bug: where it happened, and the error with its stack. */
export function logError(where: string, error: unknown): void {
  log.error(where, error);
}
