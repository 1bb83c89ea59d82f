import { failure } from "../../../core/errors";
import { findFormat } from "../../../core/formats/registry";
import { tenASecond } from "../../../core/reportPace";
import { err, ok } from "../../../core/result";
import type { ExportProgress } from "../../ipc/contract";
import { type ExportOptions, exportCorpus } from "../../storage/exportCorpus";
import { freeFolder } from "../../storage/targetFolder";
import type { Handlers } from "../requests";
import type { Session } from "../Session";
import { UnderWay } from "./UnderWay";

/** The parts of exporting that need a desktop. */
export interface ExportDesktop {
  /** Asks for the folder that exports go to; null when the user cancels. */
  readonly chooseFolder: () => Promise<string | null>;
  /** Shows a folder in the file manager. */
  readonly reveal: (folder: string) => Promise<void>;
}

/**
 * Exports the annotator's layers into a new folder inside one that the user chooses.
 *
 * @param report - Told how far that is.
 */
export function exportHandlers(
  session: Session,
  { chooseFolder, reveal }: ExportDesktop,
  report: (progress: ExportProgress) => void,
): Pick<Handlers, "exportCorpus" | "cancelExport" | "revealExport"> {
  let lastFolder: string | null = null;
  const underWay = new UnderWay();
  return {
    async exportCorpus({ format }) {
      const known = findFormat(format);
      const layer = session.settings.value.annotator;
      if (!known.ok) return known;
      if (layer === null) return err(failure("save-no-annotator", {}));
      const parent = await chooseFolder();
      if (parent === null) return ok(null);
      const out = await freeFolder(parent, exportFolderName(format, layer, new Date()));
      const progress = tenASecond((done, total) => report({ done, total }));
      const exported = await underWay.run((signal) =>
        exportTo(session, { format, layers: [layer], out, signal, progress }),
      );
      if (exported.ok) lastFolder = out;
      return exported;
    },
    async cancelExport() {
      await underWay.cancel();
      return ok(null);
    },
    async revealExport() {
      if (lastFolder === null) throw new Error("nothing has been exported yet");
      await reveal(lastFolder);
      return ok(null);
    },
  };
}

async function exportTo(
  { workspace, layers, versions }: Session,
  options: Pick<ExportOptions, "format" | "layers" | "out" | "signal" | "progress">,
) {
  // What the window has sent to be saved belongs to the corpus.
  await layers.settled();
  const generator = `Annotation Workbench ${versions.app}`;
  return exportCorpus(workspace, { ...options, documents: null, generator });
}

/** `brat-annotator-a-20260102-030405`, in local time: it is for people to read. */
export function exportFolderName(format: string, layer: string, now: Date): string {
  return folderNameAt(`${format}-${layer}`, now);
}

/** The name of a folder made at a moment, in local time. */
export function folderNameAt(name: string, now: Date): string {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(twoDigits);
  const [hour, minute, second] = [now.getHours(), now.getMinutes(), now.getSeconds()].map(twoDigits);
  return `${name}-${year}${month}${day}-${hour}${minute}${second}`;
}

const twoDigits = (value: number) => String(value).padStart(2, "0");
