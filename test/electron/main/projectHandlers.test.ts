import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { defaultLabels } from "../../../core/model/LabelSet";
import type { LabelUsesProgress } from "../../../electron/ipc/project";
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
    layers: new LayerStore(workspace),
    project: new ProjectFile(workspace),
    settings: await openSettings(folder.at("profile"), false),
    versions: { app: "0.0.0", electron: "0" },
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
    [
      "to a break before the text",
      { kind: "break-corrected", document: "doc", sha256: "0".repeat(64), at: -1, as: "join" },
    ],
    ["with more than its kind has", { kind: "breaks-reset", document: "doc", path: "/etc" }],
    ["to labels without ids", { ...without("policy"), labels: [{ ...defaultLabels[0], id: "" }] }],
  ])("takes no change %s", async (_, payload) => {
    expect(await call("changeProject", payload)).toMatchObject({ ok: false, error: { code: "internal" } });
    expect(Object.keys(folder.contents())).toEqual(["seeds/doc.txt"]);
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
