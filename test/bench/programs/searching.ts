// Runs on Electron's Node: searches a large workspace through the worker, as the main process does. Prints
// what each took, as JSON.

import type { AnnotatorId, DocumentId } from "../../../core/model/ids";
import { utf16 } from "../../../core/text/offsets";
import type { ParsedRequest } from "../../../electron/ipc/contract";
import type { SearchPage, SearchProgress } from "../../../electron/ipc/search";
import { SearchWorker } from "../../../electron/search/SearchWorker";
import { plainQuery } from "../../builders/plainQuery";
import { annotator } from "../benchIds";
import type { SearchTimes } from "../measures/search";

const [folder = "", script = "", rounds = ""] = process.argv.slice(2);

const PLAIN = ["新能源", "的", "产业", "招商引资", "没有人写过的词", "郴州市", "2023", "项目", "人"];
const REGEX = ["\\d+[万亿]元", "(产业|行业)链", "《[^》]+》", "新.{0,4}源"];

type SearchQuery = ParsedRequest<"searchCorpus">["query"];

let told: (progress: SearchProgress) => void = () => undefined;
const worker = new SearchWorker({
  script,
  folder,
  progress: (progress) => told(progress),
  reportBug: (_, message) => console.error(message),
});
let ticket = 0;

async function measure(): Promise<SearchTimes> {
  const before = process.memoryUsage().rss;
  const loadMs = await timed(readAll);
  const memoryMb = (process.memoryUsage().rss - before) / 1e6;
  const times: SearchTimes = { ...emptyTimes(), loadMs, memoryMb };
  for (let round = 0; round < Number(rounds); round++) {
    for (const pattern of PLAIN) {
      times.plainMs.push(await timed(() => search({ pattern }, "document")));
      times.sortedMs.push(await timed(() => search({ pattern, ignoreWidth: true }, "right")));
      times.filteredMs.push(await timed(() => search({ pattern, labels: ["policy"] }, "document")));
    }
    for (const pattern of REGEX)
      times.regexMs.push(await timed(() => search({ pattern, syntax: "regex" }, "document")));
    for (const phrase of PLAIN) times.mentionsMs.push(await timed(() => mentions(phrase)));
    times.ledgerMs.push(await timed(ledger));
    await worker.ask("cancelSearch", { slot: "concordance" }, annotator);
  }
  return times;
}

const emptyTimes = () => ({
  plainMs: [],
  sortedMs: [],
  filteredMs: [],
  regexMs: [],
  mentionsMs: [],
  ledgerMs: [],
});

function readAll(): Promise<void> {
  worker.readAll();
  return new Promise((resolve) => {
    told = ({ slot, done, total }) => {
      if (slot === null && done === total) resolve();
    };
  });
}

async function search(query: Partial<SearchQuery>, order: "document" | "right"): Promise<SearchPage> {
  // Answers are kept for the last few queries only, and there are more between two of the same.
  const own = { ...plainQuery, ...query };
  const page = { offset: 0, limit: 100, contextLength: 30 };
  const call = { slot: "concordance", ticket: ++ticket, ...page, query: own, order } as const;
  const answer = await worker.ask("searchCorpus", call, annotator);
  if (answer.ok) return answer.value;
  throw new Error(JSON.stringify(answer.error));
}

async function mentions(phrase: string): Promise<void> {
  const tagged = {
    document: "doc-0" as DocumentId,
    start: utf16(0),
    end: utf16(2),
    label: "industry",
    phrase,
  };
  const page = { offset: 0, limit: 100, contextLength: 30, inLongerNames: false, documents: null };
  const answer = await worker.ask(
    "findMentions",
    { slot: "mentions", ticket: ++ticket, ...tagged, ...page },
    annotator,
  );
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
}

async function ledger(): Promise<void> {
  const page = { offset: 0, limit: 100, contains: "", documents: null, labels: null };
  // Other annotators each time, so that it is counted anew; "nobody" has no annotation.
  const annotators = [annotator, `nobody-${++ticket}` as AnnotatorId];
  const call = { slot: "ledger", ticket, ...page, annotators, choice: "all", order: "inconsistent" } as const;
  const answer = await worker.ask("phraseLedger", call, annotator);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const startMs = performance.now();
  await act();
  return performance.now() - startMs;
}

console.log(JSON.stringify(await measure()));
await worker.stop();
