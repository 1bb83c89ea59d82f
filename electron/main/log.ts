import path from "node:path";
import { app } from "electron";

/** The library brings Node's HTTP with it, for which a start does not wait. */
const library = async () => (await import("electron-log/main")).default;

/**
 * Keeps a log file in the program's own folder: one line a start, and errors. Never a document's text,
 * which is not ours to copy to another place.
 */
export async function openLog(folder: string): Promise<void> {
  const log = await library();
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
  void library().then((log) => log.error(where, error));
}
