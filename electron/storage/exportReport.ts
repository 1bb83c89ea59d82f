import { createHash } from "node:crypto";
import { open, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CorpusFacts, PieceFacts } from "../../core/formats/dataCard/CorpusFacts";
import { DATA_CARD_FILE, REPORT_FILE } from "../../core/formats/sidecars";
import { openCorpusFolder } from "./corpusSource";
import type { LossLog } from "./exporting/LossLog";

const READ_BYTES = 1 << 20;

/** What an export says of itself. */
export interface ReportContent {
  readonly facts: CorpusFacts;
  /** Whose layers, in the order asked for. */
  readonly layers: readonly string[];
  readonly pieces: readonly PieceFacts[];
}

/** Writes the data card into the folder of a finished corpus. */
export async function writeDataCard(folder: string, card: string): Promise<void> {
  await writeFile(join(folder, DATA_CARD_FILE), card, { flag: "wx", flush: true });
}

/**
 * Writes the report beside a finished corpus, with the SHA-256 of each of its files as they lie on the disk, and every
 * loss, straight from the log. Says how many files it lists.
 */
export async function writeReport(folder: string, content: ReportContent, losses: LossLog): Promise<number> {
  const { paths } = await openCorpusFolder(folder);
  const listed = paths.filter((path) => !path.startsWith("."));
  const files: Record<string, string> = {};
  const buffer = Buffer.allocUnsafe(READ_BYTES);
  for (const path of listed) files[path] = await sha256Of(join(folder, path), buffer);
  const head = JSON.stringify({ ...reportHead(content), files }, null, 2).slice(0, -2);
  const report = await open(join(folder, REPORT_FILE), "wx");
  try {
    await report.appendFile(`${head},\n  "losses": [\n`);
    for await (const piece of losses.read()) await report.appendFile(piece);
    await report.appendFile("\n  ]\n}\n");
    await report.sync();
  } finally {
    await report.close();
  }
  return listed.length;
}

function reportHead({ facts, layers, pieces }: ReportContent) {
  const { generator, createdAt, format, offsetUnit, options } = facts;
  return {
    ...{ generator, createdAt, format: format.id, offsetUnit },
    ...(layers.length === 1 ? { layer: layers[0] } : { layers }),
    options,
    ...{ documents: facts.documents, characters: facts.characters, annotations: facts.annotations },
    ...(facts.openCases !== null && { openCases: facts.openCases }),
    ...(facts.openCases !== null && { openCasesMarked: facts.hasOpenCases }),
    labels: sorted(facts.labels),
    annotators: facts.annotators,
    madeBetween: facts.madeBetween,
    ...(facts.agreement.length > 0 && { agreement: facts.agreement }),
    ...(facts.split && { split: splitOf(facts, pieces) }),
    lossCounts: facts.losses.map(({ what, instead, count }) => ({ what, instead, count })),
  };
}

function splitOf({ split, parts }: CorpusFacts, pieces: readonly PieceFacts[]) {
  return {
    ...split,
    stratifiedBy: "label",
    parts: Object.fromEntries(
      parts.map(({ name, labels, ...facts }) => [name, { ...facts, labels: sorted(labels) }]),
    ),
    pieces,
  };
}

const sorted = (counts: ReadonlyMap<string, number>) => Object.fromEntries([...counts].sort());

/** @param buffer - Filled over and over: a stream would take a new one of this size for each of ten thousand files. */
async function sha256Of(path: string, buffer: Buffer): Promise<string> {
  const hash = createHash("sha256");
  const file = await open(path);
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, null);
      if (bytesRead === 0) return hash.digest("hex");
      hash.update(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}
