import { existsSync, readdirSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type AnnotatorId, GOLD } from "../../../core/model/ids";
import type { LayerStatus } from "../../../core/model/Layer";
import { emptyDiff } from "../../../core/model/LayerDiff";
import type { Comment } from "../../../core/review/Comment";
import { emptyReviewFile } from "../../../core/review/ReviewFile";
import { formatReviewFile } from "../../../core/stored/reviewFile";
import { utf16 } from "../../../core/text/offsets";
import { performTask } from "../../../electron/exporting/performTask";
import type { Exporter } from "../../../electron/exporting/protocol";
import { readCorpus } from "../../../electron/findings/readCorpus";
import type { ExportForm } from "../../../electron/ipc/exporting";
import { exportHandlers } from "../../../electron/main/handlers/exportHandlers";
import { reviewHandlers } from "../../../electron/main/handlers/reviewHandlers";
import { SearchCorpus } from "../../../electron/search/SearchCorpus";
import { readCompared } from "../../../electron/storage/readCompared";
import { readInbox } from "../../../electron/storage/readInbox";
import { Workspace } from "../../../electron/storage/Workspace";
import { annotation, layerOf, sourceText } from "../../builders/marked";
import { projectWith } from "../search/projectWith";
import { annotatorId, documentId, TemporaryFolder, writeLayer } from "./TemporaryFolder";

const text = "𠮷市发展新能源，\n好。";
const [me, other] = [annotatorId("annotator-a"), annotatorId("annotator-b")];
const document = documentId("doc");
const spanned = annotation(text, 5, 8, "industry");

let folder: TemporaryFolder;
let workspace: Workspace;
beforeEach(async () => {
  folder = new TemporaryFolder();
  folder.write("seeds/doc.txt", text);
  writeRule({ reviewers: [] });
  writeOwn("in-progress", 1);
  writeLayer(folder, { ...layerOf(sourceText(text), [spanned], other), status: "done" });
  writeReview();
  const opened = await Workspace.open(folder.root);
  if (!opened.ok) throw new Error(opened.error.code);
  workspace = opened.value;
});
afterEach(() => folder.remove());

function writeRule(ownLayerFirst: object | null): void {
  const project = JSON.parse(projectWith({}));
  folder.write(
    "annotations/project.json",
    JSON.stringify({ ...project, ...(ownLayerFirst && { ownLayerFirst }) }),
  );
}

function writeOwn(status: LayerStatus, revision: number): void {
  writeLayer(folder, { ...layerOf(sourceText(text), [spanned], me), status, revision });
}

/** Another's words that mention the reader. */
function writeReview(): void {
  const subject = { start: utf16(5), end: utf16(8), annotations: [] };
  const said = { id: "01A", thread: "01A", text: `@${me}`, subject, isResolved: null };
  const comments: Comment[] = [{ ...said, writtenAt: "2026-01-02T03:04:05.000Z" }];
  folder.write(
    `annotations/doc/reviews/${other}.json`,
    formatReviewFile({ ...emptyReviewFile(document, other), comments }),
  );
}

const settings = { value: { annotator: me } };
const tally = () => Promise.reject(new Error("not asked"));

/** Whose work is shown to the reader, by where it is shown. */
async function shown() {
  const handlers = reviewHandlers({ workspace, settings } as never, { tally }, () => undefined);
  const [review, files] = [
    await handlers.readReview({ document }),
    await handlers.readReviewFiles({ document }),
  ];
  const compared = await readCompared(workspace, {
    ...{ documents: [], annotators: [], manualOnly: false },
    reader: me,
  });
  const { findings } = await readCorpus(workspace, me, () => undefined);
  return {
    review: review.ok ? review.value.layers.length : review.error.code,
    threads: files.ok && files.value.length,
    inbox: (await readInbox(workspace, me, null)).documents.length,
    agreement: compared.ok ? compared.value.documents.length : compared.error.code,
    findings: findings.layers.map(({ annotator }) => annotator),
  };
}

const code = "review-own-first";
const nothingFor = (code: string) => ({
  ...{ review: code, threads: 0, inbox: 0, agreement: code, findings: [me] },
});
const nothing = nothingFor(code);
const everything = { review: 2, threads: 1, inbox: 1, agreement: 1, findings: [me, other] };

describe("where everybody annotates first", () => {
  it("others' work on a text is seen nowhere before one's own is done, and everywhere after", async () => {
    expect(await shown()).toEqual(nothing);
    writeOwn("done", 2);
    expect(await shown()).toEqual(everything);
  });

  it.each([
    ["who only reviews", { reviewers: [me] }],
    ["without the rule", null],
  ])("all is seen by one %s", async (_, rule) => {
    writeRule(rule);
    expect(await shown()).toEqual(everything);
  });

  it("counts while the project cannot be read, which may have the rule, and says so", async () => {
    folder.write("annotations/project.json", "{");
    expect(await shown()).toEqual(nothingFor("review-project-unread"));
    writeOwn("done", 2);
    expect(await shown()).toEqual(everything);
  });

  it("figures for nobody in particular are of all layers", async () => {
    const compared = await readCompared(workspace, { documents: [], annotators: [], manualOnly: false });
    expect(compared.ok && compared.value.annotators).toEqual([me, other]);
  });
});

describe("a search where everybody annotates first", () => {
  const layersIn = (corpus: SearchCorpus) => corpus.document(0)?.layers.map(({ annotator }) => annotator);

  it("finds one's own annotations alone until they are saved as done, and for another what they may see", async () => {
    const corpus = new SearchCorpus(workspace);
    corpus.showTo(me);
    await corpus.readAll();
    expect(layersIn(corpus)).toEqual([me]);
    const { revision } = corpus;
    const status = { from: "in-progress", to: "done" } as const;
    await corpus.saved({ document, annotator: me, revision: 2, diff: { ...emptyDiff, status } });
    expect(layersIn(corpus)).toEqual([me, other]);
    expect(corpus.revision).toBeGreaterThan(revision);
    corpus.showTo(annotatorId("annotator-c"));
    expect(layersIn(corpus)).toEqual([]);
  });

  it("goes by the rule as the project has it now", async () => {
    const corpus = new SearchCorpus(workspace);
    corpus.showTo(me);
    await corpus.readAll();
    writeRule(null);
    await corpus.projectChanged();
    expect(layersIn(corpus)).toEqual([me, other]);
  });
});

describe("an export where everybody annotates first", () => {
  const form = (...layers: AnnotatorId[]): ExportForm => ({
    ...{ format: "json", layers, openCases: "omit", text: "raw", flattening: "outermost" },
    ...{ choices: {}, split: null },
  });
  const scope = { kind: "corpus" } as const;

  function handlers() {
    const session = { workspace, settings, versions: { app: "0" }, layers: { settled: async () => {} } };
    const here: Exporter = { run: (kind, task, watch) => performTask(folder.root, kind, task, watch) };
    const desktop = { chooseFolder: async () => folder.at("out"), reveal: async () => {} };
    return exportHandlers(session as never, { exporting: here, looking: here }, desktop, () => {});
  }

  it.each([
    ["a colleague's layer", other],
    ["gold, which is made of it", annotatorId(GOLD)],
  ])("refuses %s, its preview and its count before one's own is done", async (_, layer) => {
    const refused = { ok: false, error: { code } };
    const { previewExport, forecastExport, exportCorpus } = handlers();
    expect(await previewExport({ form: form(layer), document })).toMatchObject(refused);
    expect(await forecastExport({ form: form(layer), scope })).toMatchObject(refused);
    expect(await exportCorpus({ form: form(layer), scope })).toMatchObject(refused);
    expect(existsSync(folder.at("out"))).toBe(false);
  });

  it("of several layers holds one's own, and says of how many texts others' are left out", async () => {
    const both = { form: form(me, other), scope };
    const own = { ok: true, value: { documents: 1, withheld: 1, annotations: 1 } };
    expect(await handlers().forecastExport(both)).toMatchObject(own);
    const report = await handlers().exportCorpus(both);
    expect(report).toMatchObject(own);
    const files = readdirSync(folder.at("out", report.ok && report.value ? report.value.folder : ""));
    expect(files.filter((name) => name.startsWith("annotator"))).toEqual([]);
  });

  it("holds everything once one's own is done, for who only reviews, and without the rule", async () => {
    const all = { ok: true, value: { documents: 1, withheld: 0, annotations: 2 } };
    const forecast = () => handlers().forecastExport({ form: form(me, other), scope });
    writeOwn("done", 2);
    expect(await forecast()).toMatchObject(all);
    writeOwn("in-progress", 3);
    writeRule({ reviewers: [me] });
    expect(await forecast()).toMatchObject(all);
    writeRule(null);
    expect(await forecast()).toMatchObject(all);
  });
});
