// Runs on Electron's Node: exports a workspace through the thread, as the main process does. Prints what it took, as JSON.
import { stat } from "node:fs/promises";
import path from "node:path";
import { isSidecar } from "../../../core/formats/sidecars";
import { ExportThread } from "../../../electron/exporting/ExportThread";
import { openCorpusFolder } from "../../../electron/storage/corpusSource";
import { annotator } from "../benchIds";
import type { ExportTimes } from "../measures/export";

const [folder = "", script = "", out = "", format = ""] = process.argv.slice(2);

const BYTES_PER_MB = 1e6;
const SAMPLE_MS = 10;
const MICROSECONDS = 1e6;

/** The most memory that the process holds until it is asked, over what it held when this was called. */
function watchMemory(): () => number {
  const before = process.memoryUsage.rss();
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, SAMPLE_MS);
  return () => {
    clearInterval(timer);
    return (most - before) / BYTES_PER_MB;
  };
}

/** Of the corpus alone, without the report and the data card. */
async function writtenMb(): Promise<number> {
  const { paths } = await openCorpusFolder(out);
  const files = paths.filter((each) => !isSidecar(each));
  const sizes = await Promise.all(files.map(async (each) => (await stat(path.join(out, each))).size));
  return sizes.reduce((sum, size) => sum + size, 0) / BYTES_PER_MB;
}

async function measure(): Promise<ExportTimes> {
  const thread = new ExportThread({ script, folder });
  const mostMb = watchMemory();
  const startMs = performance.now();
  const report = await thread.run("export", { format, layers: [annotator], documents: null, out });
  const seconds = (performance.now() - startMs) / 1000;
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  const memoryMb = mostMb();
  const { user, system } = process.cpuUsage();
  thread.stop();
  return { seconds, cpuSeconds: (user + system) / MICROSECONDS, memoryMb, writtenMb: await writtenMb() };
}

// A thread that is unreferenced does not keep the process.
const alive = setInterval(() => undefined, 1000);
console.log(JSON.stringify(await measure()));
clearInterval(alive);
