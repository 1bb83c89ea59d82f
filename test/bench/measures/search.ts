import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { parseDocumentId } from "../../../core/model/ids";
import { newLayer } from "../../../core/model/Layer";
import { formatLayerFile } from "../../../core/stored/layerFile";
import { programEnvironment } from "../../app/harness/program";
import type { Bench } from "../Bench";
import { annotator } from "../benchIds";
import { makeCorpora, sha256Of } from "../corpus";
import { type Finding, finding } from "../Finding";
import { median, percentile } from "../statistics";

/** What reading the corpus and each search took. */
export interface SearchTimes {
  readonly loadMs: number;
  /** Memory of the process after reading, over before. */
  readonly memoryMb: number;
  readonly plainMs: number[];
  readonly sortedMs: number[];
  readonly filteredMs: number[];
  readonly regexMs: number[];
  readonly mentionsMs: number[];
  readonly ledgerMs: number[];
}

const DOCUMENTS = 10_000;
const SIZE = { characters: 4000, annotations: 100 };
const SEARCH_MS = 200;

/** Searching 40 million characters with a million annotations, through the worker. */
export async function measureSearch(bench: Bench): Promise<Finding[]> {
  const folder = bench.newFolder("corpus");
  writeCorpus(folder);
  const program = await bench.nodeProgram("programs/searching.ts");
  const worker = await bench.nodeProgram("../../electron/search/worker.ts");
  const env = { ...programEnvironment(), ELECTRON_RUN_AS_NODE: "1" };
  const args = [program, folder, worker, String(bench.options.repeats)];
  const { stdout } = await promisify(execFile)(bench.executable, args, { env });
  return findingsOf(JSON.parse(stdout));
}

function writeCorpus(folder: string): void {
  mkdirSync(path.join(folder, "seeds"));
  let number = 0;
  for (const { text, annotations } of makeCorpora(DOCUMENTS, SIZE)) {
    const document = parseDocumentId(`doc-${number++}`);
    if (!document.ok) throw new Error(document.error.code);
    const source = { document: document.value, text, sha256: sha256Of(text), encoding: "utf-8" } as const;
    const layer = { ...newLayer(source, annotator), revision: 1, annotations };
    writeFileSync(path.join(folder, "seeds", `${document.value}.txt`), text);
    mkdirSync(path.join(folder, "annotations", document.value), { recursive: true });
    const file = path.join(folder, "annotations", document.value, `${annotator}.json`);
    writeFileSync(file, formatLayerFile(layer));
  }
}

function findingsOf(times: SearchTimes): Finding[] {
  const row = (what: string, samples: number[], budgetMs: number | null) =>
    finding({
      what: `${what} in 10,000 documents, p95`,
      unit: "ms",
      measured: percentile(samples, 0.95),
      budget: budgetMs === null ? null : { atMost: budgetMs },
      samples,
      note: `p50 ${median(samples).toFixed(0)}`,
    });
  return [
    finding({ what: "read 10,000 documents for searching", unit: "s", measured: times.loadMs / 1000 }),
    finding({ what: "memory of 10,000 documents for searching", unit: "MB", measured: times.memoryMb }),
    row("search for words", times.plainMs, SEARCH_MS),
    row("search in either width, sorted", times.sortedMs, null),
    row("search with a label", times.filteredMs, null),
    row("search for an expression", times.regexMs, null),
    row("search for mentions", times.mentionsMs, null),
    row("count phrases", times.ledgerMs, null),
  ];
}
