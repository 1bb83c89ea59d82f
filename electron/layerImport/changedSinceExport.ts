import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { parseJsonLine } from "../../core/formats/parseJson";
import { isSidecar, REPORT_FILE } from "../../core/formats/sidecars";
import { systemCode } from "../storage/systemError";
import type { OpenedCorpus } from "./openCorpora";

const reportSchema = z.looseObject({ files: z.record(z.string(), z.string()) });

/**
 * The files of a corpus that are no longer as the report of our own export beside them says it wrote them, those that
 * are missing from a whole folder among them. A format without quotes cannot tell of itself that a number in it was
 * changed; this can. None where there is no report; the report itself where it is broken.
 */
export async function changedSinceExport(corpus: OpenedCorpus): Promise<string[]> {
  const text = await corpus.text(REPORT_FILE);
  if (!text.ok) return [];
  const json = parseJsonLine(REPORT_FILE, 1, text.value);
  const report = reportSchema.safeParse(json.ok ? json.value : null);
  return report.success ? changedFiles(corpus, report.data.files) : [REPORT_FILE];
}

/** No file is read that is not in the corpus, whatever a report may name. */
async function changedFiles(
  { folder, isWhole, paths }: OpenedCorpus,
  files: Readonly<Record<string, string>>,
): Promise<string[]> {
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
