import type { CorpusSource } from "./CorpusFormat";

/** Name of the report that lies beside every export. */
export const REPORT_FILE = "export-report.json";
/** Name of the data card that lies beside every export. */
export const DATA_CARD_FILE = "DATACARD.md";
/** Folder of the maps between reflowed and raw texts. */
export const OFFSET_MAPS = "offset-maps";

/** True for files that lie beside a corpus and are none of its documents: our own, and hidden ones of other programs. */
export function isSidecar(path: string): boolean {
  const [folder, ...rest] = path.split("/");
  const isBeside = path === REPORT_FILE || path === DATA_CARD_FILE;
  return isBeside || (folder === OFFSET_MAPS && rest.length > 0) || /(^|\/)[.]/.test(path);
}

/** A corpus as readers are to see it, so that a report is not taken for a document. */
export function withoutSidecars(source: CorpusSource): CorpusSource {
  return { ...source, paths: source.paths.filter((path) => !isSidecar(path)) };
}
