import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { defaultLabels } from "../../../core/model/LabelSet";
import type { LabelUsesProgress } from "../../../electron/ipc/project";
import { ForeseenLayout } from "../../../electron/main/ForeseenLayout";
import { projectHandlers } from "../../../electron/main/handlers/projectHandlers";
import { answer, type Handlers } from "../../../electron/main/requests";
import type { Session } from "../../../electron/main/Session";
import { LayerStore } from "../../../electron/storage/LayerStore";
import { ProjectFile } from "../../../electron/storage/ProjectFile";
import { openSettings } from "../../../electron/storage/SettingsStore";
import { annotation, sourceText } from "../../builders/marked";
import { annotatorId, documentId, TemporaryFolder, workspaceWith } from "../storage/TemporaryFolder";

const text = "在郴州推行链长制。";
const doc = documentId("doc");
let folder: TemporaryFolder;
let session: Session;
let reports: LabelUsesProgress[];
beforeEach(async () => {
  folder = new TemporaryFolder();
  const workspace = await workspaceWith(folder, text);
  session = {
    workspace,
    layers: new LayerStore(workspace, () => annotatorId("annotator-a")),
    project: new ProjectFile(workspace),
    settings: await openSettings(folder.at("profile"), false),
    versions: { app: "0.0.0", electron: "0" },
    layouts: new ForeseenLayout(),
    isScreenshot: false,
  };
  reports = [];
});
afterEach(() => folder.remove());

const handlers = () => projectHandlers(session, (progress) => reports.push(progress));

/** As the page would call it: the payload is parsed first. */
function call(method: "changeProject" | "findLabelUses" | "readProject", payload: unknown) {
  return answer(handlers() as Handlers, method, payload, () => undefined);
}

const without = (id: string) => ({
  kind: "labels-changed",
  base: defaultLabels,
  labels: defaultLabels.filter((label) => label.id !== id),
});

const broken = { kind: "break-corrected", document: "doc", sha256: "0".repeat(64), at: 3, as: "join" };
const article = { start: 0, title: "", person: "", role: "", city: "" };
const confirmed = (change: object) => ({
  kind: "article-confirmed",
  document: "doc",
  article: { ...article, ...change },
});
const level = { id: "level", names: { "zh-CN": "级别", en: "Level" }, kind: "choice", choices: ["省", "市"] };
const changedLabel = (change: object) => ({
  ...without("policy"),
  labels: [{ ...defaultLabels[0], ...change }],
});
/** So many code units, the first two of them one character. */
const long = (length: number) => `𠮷${"长".repeat(length - 2)}`;
const many = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));

describe("the project", () => {
  it("is changed and read as the page asks", async () => {
    const titled = { kind: "document-titled", document: "doc", title: "甲" };
    expect(await call("changeProject", titled)).toMatchObject({
      value: { documents: { doc: { title: "甲" } } },
    });
    expect(await call("readProject", undefined)).toMatchObject({
      value: { documents: { doc: { title: "甲" } } },
    });
    folder.write("annotations/project.json", "{");
    expect(await call("readProject", undefined)).toMatchObject({ error: { code: "save-file-broken" } });
  });

  it.each<[what: string, payload: unknown]>([
    ["of no kind", {}],
    ["of an unknown kind", { kind: "title-changed", title: "x" }],
    ["to a document elsewhere", { kind: "document-titled", document: "../a", title: "x" }],
    ["to a break before the text", { ...broken, at: -1 }],
    ["of no break", { kind: "breaks-stepped", document: "doc", sha256: "0".repeat(64), steps: [] }],
    ["with more than its kind has", { kind: "breaks-reset", document: "doc", path: "/etc" }],
    ["to a break behind every text", { ...broken, at: 9e15 }],
    ["to an endless title", { kind: "document-titled", document: "doc", title: long(1001) }],
    ["to an article behind every text", confirmed({ start: 50_000_001 })],
    ["to an article's endless title", confirmed({ title: long(1001) })],
    ["to an article's endless person", confirmed({ person: long(501) })],
    ["to an article's endless city", confirmed({ city: long(501) })],
    [
      "about an article behind every text",
      { kind: "article-unconfirmed", document: "doc", start: 50_000_001 },
    ],
    ["to an endless name", changedLabel({ names: { "zh-CN": long(501), en: "x" } })],
    ["to an endless key", changedLabel({ key: long(501) })],
    ["to an endless guideline", changedLabel({ guideline: { "zh-CN": "", en: long(20_001) } })],
    [
      "to very many labels",
      { ...without("policy"), labels: many(501, (i) => ({ ...defaultLabels[0], id: `l${i}` })) },
    ],
    ["to very many attributes", changedLabel({ attributes: many(101, (i) => ({ ...level, id: `a${i}` })) })],
    ["to very many choices", changedLabel({ attributes: [{ ...level, choices: many(1001, String) }] })],
    ["to an endless choice", changedLabel({ attributes: [{ ...level, choices: [long(501)] }] })],
    ["to labels without ids", { ...without("policy"), labels: [{ ...defaultLabels[0], id: "" }] }],
  ])("takes no change %s", async (_, payload) => {
    expect(await call("changeProject", payload)).toMatchObject({ ok: false, error: { code: "internal" } });
    expect(Object.keys(folder.contents())).toEqual(["seeds/doc.txt"]);
  });

  it.each<[what: string, payload: unknown]>([
    ["a break in the longest text", { ...broken, at: 50_000_000 }],
    ["a long title", { kind: "document-titled", document: "doc", title: long(1000) }],
    ["a long-winded article", confirmed({ title: long(1000), person: long(500), role: long(500) })],
    ["a long name", changedLabel({ names: { "zh-CN": long(500), en: "x" } })],
    ["a long guideline", changedLabel({ guideline: { "zh-CN": long(20_000), en: "" } })],
    ["many choices", changedLabel({ attributes: [{ ...level, choices: many(1000, String) }] })],
  ])("takes %s", async (_, payload) => {
    expect(await call("changeProject", payload)).toMatchObject({ ok: true });
  });

  it("keeps a label that a layer uses which is being saved just now", async () => {
    const annotator = annotatorId("annotator-a");
    await session.layers.load(sourceText(text), annotator);
    const added = [annotation(text, 5, 8, "policy")];
    void session.layers.save(doc, annotator, 0, { added, updated: [], removed: [], status: null });
    expect(await call("changeProject", without("policy"))).toMatchObject({ error: { code: "label-in-use" } });
    expect(reports.at(-1)).toEqual({ done: 1, total: 1 });
    expect(await call("findLabelUses", { labels: ["policy"] })).toMatchObject({
      value: [{ label: "policy", document: "doc", annotator: "annotator-a", annotations: 1 }],
    });
    expect(await call("changeProject", without("industry"))).toMatchObject({ ok: true });
  });

  it("is searched for one set of labels at a time", async () => {
    const { findLabelUses, cancelLabelUses } = handlers();
    for (let i = 0; i < 3; i++) folder.write(`annotations/doc-${i}/annotator-a.json`, "{}");
    const first = findLabelUses({ labels: ["policy"] });
    const second = findLabelUses({ labels: ["target"] });
    expect([await first, await second]).toMatchObject([
      { error: { code: "cancelled" } },
      { ok: true, value: [] },
    ]);
    const third = findLabelUses({ labels: ["policy"] });
    await cancelLabelUses(undefined);
    expect(await third).toMatchObject({ error: { code: "cancelled" } });
  });

  it("stays as it is when looking for a label's uses is stopped", async () => {
    const { changeProject, cancelLabelUses } = handlers();
    folder.write("annotations/doc/annotator-a.json", "{}");
    const change = changeProject({
      kind: "labels-changed",
      base: [...defaultLabels],
      labels: [defaultLabels[0]],
    } as never);
    await cancelLabelUses(undefined);
    expect(await change).toMatchObject({ error: { code: "cancelled" } });
    expect(Object.keys(folder.contents("annotations"))).toEqual(["doc/annotator-a.json"]);
  });
});
