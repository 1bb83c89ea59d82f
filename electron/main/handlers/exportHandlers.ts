import { failure } from "../../../core/errors";
import type { CorpusFormat } from "../../../core/formats/CorpusFormat";
import type { SplitOptions } from "../../../core/formats/splits/SplitOptions";
import { err, ok, type Result } from "../../../core/result";
import type { ExportAnswers, Exporter, ExportTasks, TaskKind } from "../../exporting/protocol";
import type {
  ExportForm,
  ExportFormat,
  ExportProgress,
  ExportResponses,
  ExportScope,
} from "../../ipc/exporting";
import type { ExportChoice } from "../../storage/exporting/ExportPlan";
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

/** What exports, and what says what an export would give, so that neither waits for the other. */
export interface Exporters {
  readonly exporting: Exporter;
  readonly looking: Exporter;
}

/**
 * Exports layers into a new folder inside one that the user chooses, and says before what that would give.
 *
 * @param report - Told how far an export is, or a forecast.
 */
export function exportHandlers(
  session: Session,
  { exporting, looking }: Exporters,
  { chooseFolder, reveal }: ExportDesktop,
  report: (event: "exportProgress" | "forecastProgress", progress: ExportProgress) => void,
): Pick<Handlers, keyof ExportResponses> {
  let lastFolder: string | null = null;
  const underWay = new UnderWay();
  const telling = (event: Parameters<typeof report>[0]) => (done: number, total: number) =>
    report(event, { done, total });
  const latest = { preview: new LatestTask(looking), forecast: new LatestTask(looking) };
  const chosen = (form: ExportForm, scope: ExportScope): ExportChoice => ({
    ...choiceOf(form, scope),
    reader: session.settings.value.annotator,
  });
  return {
    async exportCorpus({ form, scope }) {
      const known = (await registry()).findFormat(form.format);
      if (!known.ok) return known;
      const parent = await chooseFolder();
      if (parent === null) return ok(null);
      const name = form.layers.length === 1 ? (form.layers[0] ?? "") : "layers";
      const out = await freeFolder(parent, exportFolderName(form.format, name, new Date()));
      // What the window has sent to be saved belongs to the corpus.
      await session.layers.settled();
      const generator = `Annotation Workbench ${session.versions.app}`;
      const exported = await underWay.run((signal) =>
        exporting.run(
          "export",
          { ...chosen(form, scope), out, generator },
          { signal, progress: telling("exportProgress") },
        ),
      );
      if (exported.ok) lastFolder = out;
      return exported;
    },
    async previewExport({ form, document }) {
      await session.layers.settled();
      return latest.preview.run("preview", { choice: chosen(form, { kind: "corpus" }), document });
    },
    async forecastExport({ form, scope }) {
      await session.layers.settled();
      return latest.forecast.run("forecast", chosen(form, scope), telling("forecastProgress"));
    },
    async listFormats() {
      const { formats } = await registry();
      return ok(formats.filter(({ write }) => write !== null).map(exportFormat));
    },
    listExportable: () => looking.run("layers", null),
    async stopForecast() {
      latest.preview.cancel();
      latest.forecast.cancel();
      return ok(null);
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

/** Loaded when first needed: no start waits for what reads and writes eighteen formats. */
const registry = () => import("../../../core/formats/registry");

function exportFormat({ id, name, options = [], capabilities }: CorpusFormat): ExportFormat {
  const holdsOverlaps = capabilities.nested && capabilities.crossing;
  return { id, name, options, holdsOverlaps, keepsAttributes: capabilities.attributes };
}

/** Tasks of which the latest alone is wanted. */
class LatestTask {
  private underWay: AbortController | null = null;

  constructor(private readonly exporter: Exporter) {}

  /** @param tell - Heard as long as it is the latest. */
  async run<K extends TaskKind>(
    kind: K,
    task: ExportTasks[K],
    tell: (done: number, total: number) => void = () => {},
  ): Promise<Result<ExportAnswers[K]>> {
    this.cancel();
    const controller = new AbortController();
    this.underWay = controller;
    const { signal } = controller;
    const progress = (done: number, total: number) => !signal.aborted && tell(done, total);
    const result = await this.exporter.run(kind, task, { signal, progress });
    return signal.aborted ? err(failure("export-cancelled", {})) : result;
  }

  cancel(): void {
    this.underWay?.abort();
    this.underWay = null;
  }
}

/** What the storage is asked for. */
function choiceOf(
  { format, layers, openCases, text, flattening, choices, split }: ExportForm,
  scope: ExportScope,
): ExportChoice {
  return {
    ...{ format, layers, openCases, write: { text, flattening, choices } },
    documents: scope.kind === "document" ? [scope.document] : null,
    ...(scope.kind === "folder" && { folder: scope.folder }),
    ...(split && { split: splitOf(split) }),
  };
}

function splitOf({ train, dev, test, seed, by }: NonNullable<ExportForm["split"]>): SplitOptions {
  const sum = train + dev + test;
  return { shares: { train: train / sum, dev: dev / sum, test: test / sum }, seed, by };
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
