import { existsSync, readdirSync } from "node:fs";
import { createMultibyteEncoder } from "@exodus/bytes/multi-byte.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Result } from "../../../core/result";
import { DirectReader } from "../../../electron/importing/DirectReader";
import type { FoundFile } from "../../../electron/importing/TextSource";
import { ForeseenLayout } from "../../../electron/main/ForeseenLayout";
import { importHandlers } from "../../../electron/main/handlers/importHandlers";
import { projectHandlers } from "../../../electron/main/handlers/projectHandlers";
import { textHandlers } from "../../../electron/main/handlers/textHandlers";
import type { Session } from "../../../electron/main/Session";
import { LayerStore } from "../../../electron/storage/LayerStore";
import { ProjectFile } from "../../../electron/storage/ProjectFile";
import { openSettings } from "../../../electron/storage/SettingsStore";
import { annotation, layerOf, sourceText } from "../../builders/marked";
import {
  annotatorId,
  documentId,
  readBytes,
  TemporaryFolder,
  workspaceWith,
  writeLayer,
} from "../storage/TemporaryFolder";

const text = "在𠮷镇推行链长制。";
const doc = documentId("doc");

/** Reads in this thread; what is being read when it is stopped fails, as it does in a thread that ends. */
class StoppingReader extends DirectReader {
  stops = 0;
  onTake: () => void = () => undefined;
  stop(): void {
    this.stops += 1;
  }
  override async take(file: FoundFile, encoding: Parameters<DirectReader["take"]>[1]) {
    this.onTake();
    return super.take(this.stops > 0 ? { ...file, path: `${file.path}.gone` } : file, encoding);
  }
}

let folder: TemporaryFolder;
let given: TemporaryFolder;
let session: Session;
let reader: StoppingReader;
beforeEach(async () => {
  [folder, given, reader] = [new TemporaryFolder(), new TemporaryFolder(), new StoppingReader()];
  const workspace = await workspaceWith(folder, text);
  const settings = await openSettings(given.root, true);
  session = {
    workspace,
    layers: new LayerStore(workspace, () => annotatorId("annotator-a")),
    project: new ProjectFile(workspace),
    settings,
    versions: { app: "0.0.0", electron: "0" },
    layouts: new ForeseenLayout(),
    isScreenshot: false,
  };
});
afterEach(() => {
  folder.remove();
  given.remove();
});

const adding = (names: readonly string[] | null) =>
  importHandlers(
    session,
    { chooseTexts: async () => names?.map((name) => given.at(name)) ?? null },
    reader,
    () => undefined,
  );
const keeping = () => textHandlers(session, reader);

function found<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

describe("files that are offered", () => {
  it("are named by numbers, previewed, and known where their bytes are there already", async () => {
    given.write("同.txt", text);
    given.write("新.txt", "新的文本。");
    given.write("a.exe", "x");
    const { chooseTexts, previewImport } = adding(["同.txt", "新.txt", "a.exe"]);
    const offer = found(await chooseTexts({ what: "files" }));
    expect(offer?.files.map(({ id, name, kind }) => [id, name, kind])).toEqual([
      [0, "同.txt", "text"],
      [1, "新.txt", "text"],
    ]);
    expect(JSON.stringify(offer)).not.toContain(given.root);
    expect(offer?.refused).toMatchObject([{ name: "a.exe", problem: { code: "import-unknown-kind" } }]);
    const look = (id: number) => previewImport({ ticket: offer?.ticket ?? 0, id, encoding: null });
    expect(await look(0)).toMatchObject({ value: { known: "doc", beginning: text, encoding: "utf-8" } });
    expect(await look(1)).toMatchObject({ value: { known: null, beginning: "新的文本。" } });
    expect(await look(2)).toMatchObject({ error: { code: "import-gone" } });
  });

  it("are gone when others have been chosen since, and none when nobody chooses", async () => {
    given.write("新.txt", "新");
    const { chooseTexts, offerDropped, importTexts } = adding(["新.txt"]);
    const first = found(await chooseTexts({ what: "files" }));
    await offerDropped({ paths: [given.at("新.txt")] });
    const request = { ticket: first?.ticket ?? 0, folder: "", files: [{ id: 0, encoding: null }] };
    expect(await importTexts(request)).toMatchObject({ error: { code: "import-gone" } });
    expect(await adding(null).chooseTexts({ what: "folder" })).toEqual({ ok: true, value: null });
    expect(readdirSync(folder.at("seeds"))).toEqual(["doc.txt"]);
  });

  it("that are stopped at keep no outcome, and can be added afterwards", async () => {
    for (const name of ["a", "b", "c"]) given.write(`${name}.txt`, `${name}。`);
    const { chooseTexts, importTexts, cancelImport } = adding(["a.txt", "b.txt", "c.txt"]);
    const offer = found(await chooseTexts({ what: "files" }));
    const files = [0, 1, 2].map((id) => ({ id, encoding: null }));
    let takes = 0;
    reader.onTake = () => {
      takes += 1;
      if (takes === 2) void cancelImport(undefined);
    };
    const request = { ticket: offer?.ticket ?? 0, folder: "组", files };
    const report = found(await importTexts(request));
    expect(report).toMatchObject({ isCancelled: true, outcomes: [{ id: 0, outcome: { kind: "added" } }] });
    expect(report.outcomes).toHaveLength(1);
    expect(readdirSync(folder.at("seeds")).sort()).toEqual(["a.txt", "doc.txt"]);
    reader.stops = 0;
    const rest = found(await importTexts({ ...request, files: files.slice(1) }));
    expect(rest.outcomes.map(({ outcome }) => outcome.kind)).toEqual(["added", "added"]);
  });
});

describe("a text of the workspace", () => {
  it("is moved to the bin and back, and never over another one", async () => {
    const { removeDocument, listTextBin, putTextBack } = keeping();
    const { file } = found(await removeDocument({ document: doc }));
    expect(existsSync(folder.at("seeds/doc.txt"))).toBe(false);
    expect(readBytes(folder, `seeds/.bin/${file}`).toString()).toBe(text);
    expect(found(await listTextBin(undefined)).map(({ document }) => document)).toEqual(["doc"]);
    folder.write("seeds/doc.txt", "另一篇。");
    expect(await putTextBack({ file })).toMatchObject({ error: { code: "document-exists" } });
    expect(folder.read("seeds/doc.txt")).toBe("另一篇。");
    found(await removeDocument({ document: doc }));
    expect(await putTextBack({ file })).toEqual({ ok: true, value: "doc" });
    expect(folder.read("seeds/doc.txt")).toBe(text);
    expect(await putTextBack({ file })).toMatchObject({ error: { code: "document-not-in-bin" } });
  });

  it("whose name ends in capitals goes to the bin too, and one that is not there does not", async () => {
    folder.write("seeds/大.TXT", text);
    const { removeDocument } = keeping();
    found(await removeDocument({ document: documentId("大") }));
    expect(existsSync(folder.at("seeds/大.TXT"))).toBe(false);
    expect(await removeDocument({ document: documentId("无") })).toMatchObject({
      error: { code: "document-unknown" },
    });
  });

  const sourced = (encoding: "gb18030" | "utf-8" | "big5") =>
    projectHandlers(session, () => undefined).changeProject({
      kind: "document-sourced",
      document: doc,
      encoding,
      original: null,
    });

  it("is read in another encoding while nobody has marked anything on it", async () => {
    folder.write("seeds/doc.txt", createMultibyteEncoder("gb18030")(text));
    const { previewDocument } = keeping();
    expect(await previewDocument({ document: doc, encoding: "gb18030" })).toMatchObject({
      value: { beginning: text, doubts: [] },
    });
    expect(await sourced("big5")).toMatchObject({ error: { code: "document-not-encoded" } });
    found(await sourced("gb18030"));
    expect(await session.workspace.readDocument(doc)).toMatchObject({ value: { text } });
  });

  it("keeps its encoding where an annotation of anybody would lose its place, and only there", async () => {
    const both = "推行";
    folder.write("seeds/doc.txt", both);
    writeLayer(folder, layerOf(sourceText(both), [annotation(both, 0, 2)], "annotator-b"));
    const before = folder.contents();
    expect(await sourced("gb18030")).toMatchObject({ error: { code: "encoding-in-use" } });
    expect(folder.contents()).toEqual(before);
    folder.write("seeds/doc.txt", "plain");
    writeLayer(folder, layerOf(sourceText("plain"), [annotation("plain", 0, 5)], "annotator-b"));
    found(await sourced("gb18030"));
  });
});
