import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Project } from "../../../core/model/Project";
import { checkLayer } from "../../../core/stored/checkLayer";
import { formatLayerFile, parseLayerFile } from "../../../core/stored/layerFile";
import { formatProjectFile, parseProjectFile } from "../../../core/stored/projectFile";
import { sourceText } from "../../builders/marked";

/** A workspace as version 1 wrote it. Its files are never edited: what was stored once must be read for ever. */
const folder = path.resolve(import.meta.dirname, "../../fixtures/stored/v1");
const bytesOf = (file: string) => readFileSync(path.join(folder, file));
const textOf = (file: string) => bytesOf(file).toString("utf8");

const LAYER = "annotations/001_made-up/annotator-a.json";
const PROJECT = "annotations/project.json";
const text = textOf("seeds/001_made-up.txt");

const shared = { origin: { kind: "manual" }, createdAt: "2026-01-02T03:04:05.000Z" };
const untouched = { attributes: {}, note: "", updatedAt: "2026-01-02T03:04:05.000Z", ...shared };
const around = { prefix: "在𠮷镇\n推行", suffix: "。\r\n" };

describe("files of version 1", () => {
  it("have the bytes they were written with", () => {
    const hashes = ["seeds/001_made-up.txt", LAYER, PROJECT].map((file) => sha256(bytesOf(file)));
    expect(hashes).toEqual([
      "64c1da4b1acf8305c8264b0fa819e1e1c2c369c41b62fae8a5c1f7a056dcf3f6",
      "db36382a4b5193916d16d61d7bd806dd14e47582cb459a5c36fa4553850a3bd9",
      "f89c249e62c335c13894864c918ada1f87392ade71af05ca11ce014e058c0c20",
    ]);
  });

  it("give the layer", () => {
    const annotations = [
      {
        ...shared,
        id: "policy-1-7",
        start: 1,
        end: 7,
        label: "policy",
        quote: "𠮷镇\n推行",
        prefix: "在",
        suffix: "链长制\u2028，氟化工。\r\n",
        attributes: {
          deadline: "2023",
          quantity: { comparator: ">=", value: 100, unit: "projects" },
          actors: ["郴州市", null, true],
        },
        note: "见“第二段”\n\\ 待定",
        updatedAt: "2026-02-03T04:05:06.789Z",
      },
      {
        id: "industry-7-15",
        start: 7,
        end: 15,
        label: "industry",
        quote: "链长制\u2028，氟化工",
        ...around,
        ...untouched,
      },
      {
        id: "target-7-15",
        start: 7,
        end: 15,
        label: "target",
        quote: "链长制\u2028，氟化工",
        ...around,
        ...untouched,
      },
    ];
    expect(parseLayerFile(LAYER, textOf(LAYER))).toEqual({
      ok: true,
      value: {
        document: "001_made-up",
        annotator: "annotator-a",
        revision: 17,
        text: { sha256: sha256(Buffer.from(text)), encoding: "utf-8", length: 18 },
        status: "done",
        annotations,
      },
    });
  });

  it("give a layer that fits its text, and the same bytes again", () => {
    const layer = parseLayerFile(LAYER, textOf(LAYER));
    if (!layer.ok) throw new Error(layer.error.code);
    expect(checkLayer(LAYER, layer.value, sourceText(text, "001_made-up"))).toBeNull();
    expect(formatLayerFile(layer.value)).toBe(textOf(LAYER));
  });

  it("give the project, whose labels had no attributes, and it is written as version 3", () => {
    const project = projectIn(textOf(PROJECT));
    const stored = JSON.parse(textOf(PROJECT));
    const labels = stored.labels.map((label: object) => ({ ...label, attributes: [] }));
    const { title, documents } = stored;
    expect(project).toStrictEqual({ title, labels, documents });
    expect(project).toMatchObject({
      title: { "zh-CN": "政策访谈", en: "Policy interviews" },
      documents: { "001_made-up": { title: "自拟短文" } },
    });
    expect(JSON.parse(formatProjectFile(project))).toStrictEqual({ version: 3, title, labels, documents });
  });
});

describe("a project file of version 2", () => {
  const json = readFileSync(path.resolve(folder, "../v2", PROJECT), "utf8");

  it("has the bytes it was written with, and is written as version 3", () => {
    expect(sha256(Buffer.from(json))).toBe(
      "7475ffed9fbc5cc2262c94d583e96b03e1ba771782365ad0ee8a9f780f9d4e35",
    );
    const written = json.replace('"version": 2', '"version": 3');
    expect(formatProjectFile(projectIn(json))).toBe(written);
  });

  it("gives attributes, corrected breaks and confirmed articles", () => {
    const { labels, documents } = projectIn(json);
    expect(labels.map(({ id, key, attributes }) => [id, key, attributes.map((each) => each.kind)])).toEqual([
      ["target", "Digit1", ["text", "choice", "flag"]],
      ["policy", "Digit2", []],
      ["industry", "", []],
    ]);
    expect(documents).toStrictEqual({
      "001_made-up": {
        title: "自拟短文",
        layout: { sha256: sha256(Buffer.from(text)), joins: [4], splits: [15] },
        articles: [{ start: 0, title: "在𠮷镇", person: "", role: "镇长", city: "𠮷镇" }],
      },
      "002_made-up": { layout: { sha256: "0".repeat(64), joins: [], splits: [7, 19] } },
    });
  });
});

describe("a project file of version 3", () => {
  const json = readFileSync(path.resolve(folder, "../v3", PROJECT), "utf8");

  it("has the bytes it was written with, and gives them again", () => {
    expect(sha256(Buffer.from(json))).toBe(
      "5d2a61b4fce644f2546598275e7d4aa345a141304c748591759840fe1eb00e95",
    );
    expect(formatProjectFile(projectIn(json))).toBe(json);
  });

  it("gives folders, encodings, originals and repairs", () => {
    const { documents } = projectIn(json) as { documents: Record<string, object> };
    expect(documents["001_made-up"]).toMatchObject({
      folder: "访谈/2023",
      repairs: {
        sha256: sha256(Buffer.from(text)),
        items: [
          { start: 1, end: 3, text: "吉", kind: "wrong-character" },
          { start: 15, end: 18, text: "", kind: "running-head" },
        ],
      },
    });
    expect(documents["002_made-up"]).toMatchObject({ encoding: "gb18030" });
    expect(documents["003_made-up"]).toStrictEqual({
      original: { file: "003_made-up.docx", sha256: "1".repeat(64) },
    });
  });
});

function projectIn(json: string): Project {
  const project = parseProjectFile(PROJECT, json);
  if (!project.ok) throw new Error(project.error.code);
  return project.value;
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
