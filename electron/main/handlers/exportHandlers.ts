import path from "node:path";
import { failure } from "../../../core/errors";
import { findFormat } from "../../../core/formats/registry";
import type { AnnotatorId } from "../../../core/model/ids";
import { err, ok, type Result } from "../../../core/result";
import type { ExportReport } from "../../ipc/contract";
import { exportCorpus } from "../../storage/exportCorpus";
import type { Handlers } from "../requests";
import type { Session } from "../Session";

/** The parts of exporting that need a desktop. */
export interface ExportDesktop {
  /** Asks for the folder that exports go to; null when the user cancels. */
  readonly chooseFolder: () => Promise<string | null>;
  /** Shows a folder in the file manager. */
  readonly reveal: (folder: string) => Promise<void>;
}

/** Exports the annotator's layers into a new folder inside one that the user chooses. */
export function exportHandlers(
  session: Session,
  { chooseFolder, reveal }: ExportDesktop,
): Pick<Handlers, "exportCorpus" | "revealExport"> {
  let lastFolder: string | null = null;
  return {
    async exportCorpus({ format }) {
      const known = findFormat(format);
      const layer = session.settings.value.annotator;
      if (!known.ok) return known;
      if (layer === null) return err(failure("save-no-annotator", {}));
      const parent = await chooseFolder();
      if (parent === null) return ok(null);
      const out = path.join(parent, exportFolderName(format, layer, new Date()));
      const exported = await exportTo(out, session, format, layer);
      if (exported.ok) lastFolder = out;
      return exported;
    },
    async revealExport() {
      if (lastFolder === null) throw new Error("nothing has been exported yet");
      await reveal(lastFolder);
      return ok(null);
    },
  };
}

async function exportTo(
  out: string,
  { workspace, layers, versions }: Session,
  format: string,
  layer: AnnotatorId,
): Promise<Result<ExportReport>> {
  // What the window has sent to be saved belongs to the corpus.
  await layers.settled();
  const generator = `Annotation Workbench ${versions.app}`;
  return exportCorpus(workspace, { format, layer, documents: null, out, generator });
}

/** `brat-annotator-a-20260102-030405`, in local time: it is for people to read. */
export function exportFolderName(format: string, layer: string, now: Date): string {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(twoDigits);
  const [hour, minute, second] = [now.getHours(), now.getMinutes(), now.getSeconds()].map(twoDigits);
  return `${format}-${layer}-${year}${month}${day}-${hour}${minute}${second}`;
}

const twoDigits = (value: number) => String(value).padStart(2, "0");
