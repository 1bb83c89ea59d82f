import path from "node:path";
import { failure } from "../../../core/errors";
import type { CorpusImport } from "../../../core/formats/importing/CorpusImport";
import type { AnnotatorId } from "../../../core/model/ids";
import { tenASecond } from "../../../core/reportPace";
import { err, ok, type Result } from "../../../core/result";
import type { CorpusOffer, CorpusProgress, ImportLook, Some } from "../../ipc/layerImport";
import { annotatorsIn } from "../../layerImport/annotatorsIn";
import type { ImportThread } from "../../layerImport/ImportThread";
import type { ImportJob } from "../../layerImport/protocol";
import { importedLayers, importsIn, takeBack } from "../../layerImport/takeBack";
import type { Handlers } from "../requests";
import type { Session } from "../Session";
import { UnderWay } from "./UnderWay";

/** The parts of importing annotations that need a desktop. */
export interface LayerImportDesktop {
  /** Asks for files or for a folder; null when the user cancels. */
  readonly chooseCorpus: (what: "files" | "folder") => Promise<readonly string[] | null>;
}

type LayerImportHandlers = Pick<
  Handlers,
  | "chooseCorpus"
  | "offerDroppedCorpus"
  | "lookAtCorpus"
  | "importLayers"
  | "cancelLayerImport"
  | "listImports"
  | "takeBackLayers"
>;

/** As many are named one by one. */
const MOST_NAMED = 200;
const MOST_DROPPED_NAMES = 20;

/**
 * Imports annotations of files that the user chooses or drops, and takes imports back. The page knows the files
 * by a ticket; their paths stay here.
 *
 * @param report - Told how far it is.
 */
export function layerImportHandlers(
  { workspace, layers }: Pick<Session, "workspace" | "layers">,
  { chooseCorpus }: LayerImportDesktop,
  thread: Pick<ImportThread, "run" | "cancel">,
  report: (progress: CorpusProgress) => void,
): LayerImportHandlers {
  const takingBack = new UnderWay();
  let offered: { readonly ticket: number; readonly paths: readonly string[] } = { ticket: 0, paths: [] };
  const offer = async (paths: readonly string[]) => {
    offered = { ticket: offered.ticket + 1, paths };
    return offerOf(offered.ticket, paths);
  };
  const run = async (ticket: number, job: Omit<ImportJob, "paths">) => {
    if (ticket !== offered.ticket) return err(failure("import-gone", {}));
    const answer = await thread.run({ ...job, paths: offered.paths }, report);
    if (answer.isCutShort && job.annotator !== null) await takeBackAll(job.annotator);
    return answer.result;
  };
  /** What a thread that broke down has written: nobody but it has layers of this name. */
  const takeBackAll = async (annotator: AnnotatorId) => {
    const documents = (await workspace.listDocuments()).documents.map(({ document }) => document);
    await takeBack(workspace, { annotator, documents });
  };
  const look = async (found: Result<CorpusImport>): Promise<Result<ImportLook>> =>
    found.ok ? ok({ ...bounded(found.value), annotators: await annotatorsIn(workspace) }) : found;
  return {
    async chooseCorpus({ what }) {
      const paths = await chooseCorpus(what);
      return ok(paths === null ? null : await offer(paths));
    },
    offerDroppedCorpus: async ({ paths }) => ok(await offer(paths)),
    lookAtCorpus: async ({ ticket, format }) =>
      look(await run(ticket, { format, annotator: null, labels: {} })),
    async importLayers({ ticket, format, annotator, labels }) {
      // What the window has sent to be saved may be the annotator's first layer.
      await layers.settled();
      const found = await run(ticket, { format, annotator, labels });
      return look(found);
    },
    async cancelLayerImport() {
      await Promise.all([thread.cancel(), takingBack.cancel()]);
      return ok(null);
    },
    listImports: async () => ok(await importsIn(workspace)),
    async takeBackLayers({ annotator }) {
      await layers.settled();
      const tell = (done: number, total: number) => report({ done, total, counts: "count", format: null });
      return takingBack.run(async (signal) => {
        const imported = await importedLayers(workspace, annotator);
        return ok(await takeBack(workspace, imported, { signal, report: tenASecond(tell) }));
      });
    },
  };
}

async function offerOf(ticket: number, paths: readonly string[]): Promise<CorpusOffer> {
  // Loaded when first needed, as where formats are written.
  const { formats } = await import("../../../core/formats/registry");
  const names = paths.slice(0, MOST_DROPPED_NAMES).map((each) => path.basename(each));
  const readable = formats.filter(({ read }) => read !== null).map(({ id, name }) => ({ id, name }));
  return { ticket, names, count: paths.length, formats: readable };
}

function bounded({ lost, notRead, unmatched, ...whole }: CorpusImport): Omit<ImportLook, "annotators"> {
  const elsewise = lost.filter(({ what }) => what !== "label");
  return { ...whole, unmatched: some(unmatched), lost: some(elsewise), notRead: some(notRead) };
}

function some<T>(all: readonly T[]): Some<T> {
  return { count: all.length, first: all.slice(0, MOST_NAMED) };
}
