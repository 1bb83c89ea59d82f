import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { OffsetUnit } from "../../core/formats/CorpusFormat";
import type { Loss } from "../../core/formats/Loss";
import { REPORT_FILE } from "../../core/formats/sidecars";
import type { WriteOptions } from "../../core/formats/WriteOptions";

/** What an export says of itself. */
export interface ReportContent {
  readonly format: string;
  /** How the files count places in a text. */
  readonly offsetUnit: OffsetUnit;
  readonly layer: string;
  readonly options: WriteOptions;
  readonly documents: number;
  readonly annotations: number;
  /** Of gold: cases that nobody has settled, which are left out. */
  readonly openCases?: number;
  /** Annotations in the layer by label, those that became losses included. */
  readonly labels: Readonly<Record<string, number>>;
  readonly losses: readonly Loss[];
}

/**
 * Writes the report beside a finished corpus, with the SHA-256 of each of its files as they lie on the disk.
 *
 * @param generator - Name and version of the program.
 */
export async function writeReport(
  folder: string,
  paths: readonly string[],
  content: ReportContent,
  generator: string,
): Promise<void> {
  const { losses, ...facts } = content;
  const files: Record<string, string> = {};
  for (const path of paths) files[path] = await sha256Of(join(folder, path));
  const report = { generator, createdAt: new Date().toISOString(), ...facts, files, losses };
  const json = `${JSON.stringify(report, null, 2)}\n`;
  await writeFile(join(folder, REPORT_FILE), json, { flag: "wx", flush: true });
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const bytes of createReadStream(file)) hash.update(bytes);
  return hash.digest("hex");
}
