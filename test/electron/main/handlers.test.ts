import { existsSync, readdirSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { formats } from "../../../core/formats/registry";
import type { Annotation } from "../../../core/model/Annotation";
import { layoutText } from "../../../core/text/layout/layoutText";
import { packLayout } from "../../../core/text/layout/packedLayout";
import { performTask } from "../../../electron/exporting/performTask";
import type { Exporter } from "../../../electron/exporting/protocol";
import type { ExportForm, ExportProgress } from "../../../electron/ipc/exporting";
import { ForeseenLayout } from "../../../electron/main/ForeseenLayout";
import { exportFolderName, exportHandlers } from "../../../electron/main/handlers/exportHandlers";
import { layerHandlers } from "../../../electron/main/handlers/layerHandlers";
import { settingsHandlers } from "../../../electron/main/handlers/settingsHandlers";
import { workspaceHandlers } from "../../../electron/main/handlers/workspaceHandlers";
import type { Session } from "../../../electron/main/Session";
import { LayerStore } from "../../../electron/storage/LayerStore";
import { ProjectFile } from "../../../electron/storage/ProjectFile";
import { openSettings } from "../../../electron/storage/SettingsStore";
import { annotation, layerOf, sourceText } from "../../builders/marked";
import {
  annotatorId,
  documentId,
  TemporaryFolder,
  workspaceWith,
  writeLayer,
} from "../storage/TemporaryFolder";

const text = "在郴州推行链长制。";
const source = sourceText(text);
const doc = documentId("doc");
const adding = (added: Annotation) => ({ added: [added], updated: [], removed: [], status: null });
const diff = adding(annotation(text, 5, 8, "policy"));

let folder: TemporaryFolder;
let profile: TemporaryFolder;
let session: Session;
beforeEach(async () => {
  folder = new TemporaryFolder();
  profile = new TemporaryFolder();
  const workspace = await workspaceWith(folder, text);
  const settings = await openSettings(profile.root, true);
  const versions = { app: "0.0.0", electron: "0" };
  session = {
    workspace,
    layers: new LayerStore(workspace, () => settings.value.annotator),
    project: new ProjectFile(workspace),
    settings,
    versions,
    layouts: new ForeseenLayout(),
    isScreenshot: false,
  };
});
afterEach(() => {
  folder.remove();
  profile.remove();
});

const nameMe = () => session.settings.change({ annotator: annotatorId("annotator-a") });
const open = () => workspaceHandlers(session).openDocument({ document: doc });
const save = (baseRevision = 0) => layerHandlers(session).saveLayer({ document: doc, baseRevision, diff });

describe("a document that was opened", () => {
  let handlers: ReturnType<typeof workspaceHandlers>;
  const mayHaveChanged = () => handlers.mayHaveChanged({ document: doc });
  beforeEach(async () => {
    await nameMe();
    handlers = workspaceHandlers(session);
    await handlers.openDocument({ document: doc });
  });

  it("has not changed when nobody but oneself has written", async () => {
    expect(await mayHaveChanged()).toEqual({ ok: true, value: false });
    await save();
    expect(await mayHaveChanged()).toEqual({ ok: true, value: false });
  });

  it("has changed when its text has another state", async () => {
    folder.write("seeds/doc.txt", `${text}\n`);
    expect(await mayHaveChanged()).toEqual({ ok: true, value: true });
  });

  it("has changed when somebody else has written one's layer, until it is opened again", async () => {
    writeLayer(folder, layerOf(source, [annotation(text, 5, 8, "policy")]));
    expect(await mayHaveChanged()).toEqual({ ok: true, value: true });
    await handlers.openDocument({ document: doc });
    expect(await mayHaveChanged()).toEqual({ ok: true, value: false });
  });

  it("may have changed when another annotator takes over", async () => {
    await session.settings.change({ annotator: annotatorId("annotator-b") });
    expect(await mayHaveChanged()).toEqual({ ok: true, value: true });
  });
});

describe("the workspace", () => {
  it("is opened with its documents, formats and the settings", async () => {
    folder.write("seeds/CON.txt", "x");
    const opened = await workspaceHandlers(session).openWorkspace(undefined);
    expect(opened).toMatchObject({
      ok: true,
      value: {
        projectProblem: null,
        documents: [{ document: "doc", title: "doc", bytes: 27 }],
        refused: [{ name: "CON.txt", problem: { code: "name-reserved" } }],
        settings: session.settings.value,
        isScreenshot: false,
      },
    });
  });

  it("that has gone since is missing", async () => {
    folder.remove();
    const opened = await workspaceHandlers(session).openWorkspace(undefined);
    expect(opened).toMatchObject({ ok: false, error: { code: "workspace-missing" } });
  });

  it("gives summaries in the order asked for", async () => {
    const names = Array.from({ length: 20 }, (_, i) => `doc-${19 - i}`);
    for (const name of names) folder.write(`seeds/${name}.txt`, name);
    const { summariseDocuments } = workspaceHandlers(session);
    const answered = await summariseDocuments({ documents: names.map(documentId) });
    expect(answered.ok && answered.value.map(({ document }) => document)).toEqual(names);
  });
});

describe("a document", () => {
  it("is opened with the annotator's stored layer and word of the others", async () => {
    await nameMe();
    writeLayer(folder, layerOf(source, [annotation(text, 1, 3)]));
    writeLayer(folder, layerOf(source, [], "annotator-b"));
    folder.write("annotations/doc/annotator-c.json", "{");
    expect(await open()).toMatchObject({
      ok: true,
      value: {
        source: { text },
        layout: packLayout(layoutText(text)),
        layer: { annotator: "annotator-a", revision: 1, annotations: [{ quote: "郴州" }] },
        layerProblem: null,
        others: [
          { annotator: "annotator-b", problem: null },
          { annotator: "annotator-c", problem: { code: "file-not-json" } },
        ],
      },
    });
  });

  it("is opened with an empty layer and the reason when the stored one is broken", async () => {
    await nameMe();
    folder.write("annotations/doc/annotator-a.json", "{");
    expect(await open()).toMatchObject({
      ok: true,
      value: { layer: { revision: 0, annotations: [] }, layerProblem: { code: "file-not-json" } },
    });
  });

  it("can be read before anybody is named, and nothing is saved then", async () => {
    expect(await open()).toMatchObject({ ok: true, value: { layer: { annotations: [] }, others: [] } });
    expect(await save()).toMatchObject({ ok: false, error: { code: "save-no-annotator" } });
    expect(existsSync(folder.at("annotations"))).toBe(false);
  });
});

describe("a layer", () => {
  it("is saved under the name in the settings", async () => {
    await nameMe();
    await open();
    expect(await save()).toMatchObject({ ok: true, value: { revision: 1 } });
    expect(Object.keys(folder.contents("annotations"))).toEqual(["doc/annotator-a.json"]);
  });

  it("opened under one name is not saved under another", async () => {
    await nameMe();
    await open();
    await session.settings.change({ annotator: annotatorId("annotator-b") });
    expect(await save()).toMatchObject({ error: { code: "save-revision-moved" } });
    expect(existsSync(folder.at("annotations"))).toBe(false);
  });
});

describe("the settings", () => {
  it("are changed one by one, and the theme is told", async () => {
    const themes: string[] = [];
    const { saveSettings } = settingsHandlers(session, (theme) => themes.push(theme));
    await saveSettings({ annotator: annotatorId("annotator-a"), theme: "dark" });
    const answered = await saveSettings({ language: "en", theme: undefined });
    expect(answered).toMatchObject({ value: { annotator: "annotator-a", theme: "dark", language: "en" } });
    expect(themes).toEqual(["dark", "dark"]);
  });
});

describe("an export", () => {
  let chosen: string | null;
  let asked: number;
  let revealed: string[];
  beforeEach(async () => {
    await nameMe();
    writeLayer(folder, layerOf(source, diff.added));
    [chosen, asked, revealed] = [profile.root, 0, []];
  });

  const handlers = (report: (event: string, progress: ExportProgress) => void = () => undefined) => {
    const chooseFolder = async () => {
      asked += 1;
      return chosen;
    };
    const reveal = async (place: string) => void revealed.push(place);
    const here: Exporter = {
      run: (kind, task, watch) => performTask(session.workspace.folder, kind, task, watch),
    };
    return exportHandlers(session, { exporting: here, looking: here }, { chooseFolder, reveal }, report);
  };

  const form = (format: string): ExportForm => ({
    ...{ format, layers: [annotatorId("annotator-a")], openCases: "omit", text: "raw" },
    ...{ flattening: "outermost", choices: {}, split: null },
  });
  const all = (format: string) => ({ form: form(format), scope: { kind: "corpus" } as const });

  it("goes to a new folder in the chosen one, which can then be shown", async () => {
    const { exportCorpus, revealExport } = handlers();
    const report = await exportCorpus(all("jsonl"));
    expect(report).toMatchObject({ ok: true, value: { documents: 1, annotations: 1 } });
    if (!report.ok || !report.value) throw new Error("no report");
    expect(report.value.folder).toMatch(/^jsonl-annotator-a-\d{8}-\d{6}$/);
    const row = JSON.parse(profile.read(`${report.value.folder}/corpus.jsonl`));
    expect(row).toMatchObject({ id: "doc", text, label: [[5, 8, "policy"]] });
    expect(await revealExport(undefined)).toEqual({ ok: true, value: null });
    expect(revealed).toEqual([profile.at(report.value.folder)]);
  });

  it("holds what was sent to be saved right before it", async () => {
    await open();
    const more = adding(annotation(text, 1, 3));
    void layerHandlers(session).saveLayer({ document: doc, baseRevision: 1, diff: more });
    expect(await handlers().exportCorpus(all("json"))).toMatchObject({ value: { annotations: 2 } });
  });

  const exported = () =>
    readdirSync(profile.root)
      .filter((name) => name !== "settings.json")
      .sort();

  it("is stopped by a cancel, which answers when nothing is left of it", async () => {
    const left: string[][] = [];
    const { exportCorpus, cancelExport } = handlers(() => {
      void cancelExport(undefined).then(() => left.push(exported()));
    });
    expect(await exportCorpus(all("json"))).toMatchObject({ error: { code: "export-cancelled" } });
    await expect.poll(() => left).toEqual([[]]);
    expect(await cancelExport(undefined)).toEqual({ ok: true, value: null });
  });

  it("says how far it is", async () => {
    const heard: unknown[] = [];
    const { exportCorpus, forecastExport } = handlers((...told) => heard.push(told));
    await forecastExport(all("json"));
    expect(heard.splice(0)).toEqual([["forecastProgress", { done: 1, total: 1 }]]);
    await exportCorpus(all("json"));
    expect(heard.at(-1)).toEqual(["exportProgress", { done: 1, total: 1 }]);
  });

  it("of the same second has a folder of its own", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date(2026, 0, 2, 3, 4, 5) });
    const { exportCorpus, revealExport } = handlers();
    for (let i = 0; i < 3; i++) await exportCorpus(all("json"));
    await revealExport(undefined);
    vi.useRealTimers();
    const name = "json-annotator-a-20260102-030405";
    expect(exported()).toEqual([name, `${name}-2`, `${name}-3`]);
    expect(revealed).toEqual([profile.at(`${name}-3`)]);
  });

  it("whose folder nobody chooses is no failure", async () => {
    chosen = null;
    expect(await handlers().exportCorpus(all("jsonl"))).toEqual({ ok: true, value: null });
  });

  it("in an unknown format is refused before a folder is asked for", async () => {
    const { exportCorpus } = handlers();
    expect(await exportCorpus(all("nope"))).toMatchObject({ error: { code: "format-unknown" } });
    expect(asked).toBe(0);
  });

  it("shows before what it would write, and counts what gets lost", async () => {
    const { previewExport, forecastExport, listFormats, listExportable } = handlers();
    const listed = await listFormats(undefined);
    const written = formats.filter(({ write }) => write).map(({ id }) => id);
    expect(listed.ok && listed.value.map(({ id }) => id)).toEqual(written);
    const preview = await previewExport({ form: form("jsonl"), document: doc });
    expect(preview).toMatchObject({
      ok: true,
      value: { files: [{ path: "corpus.jsonl", isShortened: false }] },
    });
    const [line = ""] = (preview.ok && preview.value.files[0]?.lines) || [];
    expect(JSON.parse(line)).toMatchObject({ text, label: [[5, 8, "policy"]] });
    expect(await forecastExport(all("jsonl"))).toMatchObject({
      ok: true,
      value: { documents: 1, annotations: 1, losses: [{ what: "annotator", count: 1 }, {}, {}, {}] },
    });
    expect(await listExportable(undefined)).toMatchObject({
      value: { annotators: [{ annotator: "annotator-a", documents: 1 }], reviewed: 0 },
    });
  });

  it("answers the latest of several looks alone", async () => {
    const { forecastExport } = handlers();
    const [first, second] = await Promise.all([forecastExport(all("jsonl")), forecastExport(all("json"))]);
    expect(first).toMatchObject({ ok: false, error: { code: "export-cancelled" } });
    expect(second).toMatchObject({ ok: true, value: { losses: [] } });
  });

  it("cannot be shown before there is one", async () => {
    await expect(handlers().revealExport(undefined)).rejects.toThrow("nothing has been exported yet");
  });

  it("has a folder named for people, in local time", () => {
    expect(exportFolderName("brat", "标注员甲", new Date(2026, 0, 2, 3, 4, 5))).toBe(
      "brat-标注员甲-20260102-030405",
    );
  });
});
