import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join, relative, sep } from "node:path";
import { z } from "zod";
import { parseJsonLine } from "../../core/formats/parseJson";
import { isSidecar, REPORT_FILE } from "../../core/formats/sidecars";
import { corpusIn } from "../storage/corpusSource";
import { systemCode } from "../storage/systemError";
import type { OpenedCorpus } from "./openCorpora";

const reportSchema = z.looseObject({ files: z.record(z.string(), z.string()) });

/** A file may lie in a layer's folder, and there in that of a part, below the report. */
const FOLDERS_ABOVE = ["", "..", "../.."];

/**
 * The files of a corpus that are no longer as the report of our own export beside them says it wrote them, those that
 * are missing from a whole folder among them. A format without quotes cannot tell of itself that a number in it was
 * changed, or that rows are gone; this can. Null where there is no report; the report itself where it is broken.
 */
export async function changedSinceExport(corpus: OpenedCorpus): Promise<string[] | null> {
  for (const above of FOLDERS_ABOVE) {
    const folder = join(corpus.folder, above);
    const files = await reportedFiles(folder);
    if (files === "broken" && above === "") return [REPORT_FILE];
    if (typeof files === "string") continue;
    const own = filesIn(files, relative(folder, corpus.folder));
    // A report further up that knows none of the files is of another corpus.
    if (above === "" || corpus.paths.some((path) => Object.hasOwn(own, path)))
      return changedFiles(corpus, own);
  }
  return null;
}

type Hashes = Readonly<Record<string, string>>;

/** The hashes in the report of a folder, where there is one and it can be read. */
async function reportedFiles(folder: string): Promise<Hashes | "none" | "broken"> {
  const text = await corpusIn(folder).text(REPORT_FILE);
  if (!text.ok) return "none";
  const json = parseJsonLine(REPORT_FILE, 1, text.value);
  const report = reportSchema.safeParse(json.ok ? json.value : null);
  return report.success ? report.data.files : "broken";
}

/** Those below a folder, as they are called in it. */
function filesIn(files: Hashes, folder: string): Hashes {
  if (folder === "") return files;
  const prefix = `${folder.split(sep).join("/")}/`;
  const own = Object.entries(files).filter(([path]) => path.startsWith(prefix));
  return Object.fromEntries(own.map(([path, sha256]) => [path.slice(prefix.length), sha256]));
}

/** No file is read that is not in the corpus, whatever a report may name. */
async function changedFiles({ folder, isWhole, paths }: OpenedCorpus, files: Hashes): Promise<string[]> {
  const given = new Set(paths);
  const changed: string[] = [];
  for (const [path, sha256] of Object.entries(files)) {
    const isMissing = isWhole && !isSidecar(path) && !given.has(path);
    if (isMissing || (given.has(path) && (await sha256At(join(folder, path))) !== sha256)) changed.push(path);
  }
  return changed;
}

/** Null for a file that can no longer be read. */
async function sha256At(file: string): Promise<string | null> {
  const hash = createHash("sha256");
  try {
    for await (const bytes of createReadStream(file)) hash.update(bytes);
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return null;
  }
  return hash.digest("hex");
}
