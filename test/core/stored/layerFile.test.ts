import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeFailure } from "../../../core/errors";
import type { Annotation } from "../../../core/model/Annotation";
import type { Layer } from "../../../core/model/Layer";
import { formatLayerFile, layerDiffSchema, parseLayerFile } from "../../../core/stored/layerFile";
import { arbitraryLayer } from "../../builders/arbitraryLayer";
import { layerOf, marked } from "../../builders/marked";

const FILE = "annotations/doc/annotator-a.json";
const { source, layer } = marked("在𠮷镇[policy 推行\n[target 链长制]]");
const json = formatLayerFile(layer);
const policy = layer.annotations[0] as Annotation;
const target = layer.annotations[1] as Annotation;

describe("a layer's file", () => {
  it.each<[what: string, origin: Annotation["origin"]]>([
    ["of its label", { kind: "suggestion", source: "memory", score: 0.875 }],
    ["of another label", { kind: "suggestion", source: "learner", score: 1, label: "target" }],
  ])("keeps that an annotation was suggested, %s", (_, origin) => {
    const suggested = layerOf(source, [{ ...policy, origin }]);
    expect(parseLayerFile(FILE, formatLayerFile(suggested))).toEqual({ ok: true, value: suggested });
  });

  it("has its keys in order, an annotation a block, and a final newline", () => {
    expect(formatLayerFile(layerOf(source, [policy]))).toBe(`{
  "version": 1,
  "document": "doc",
  "annotator": "annotator-a",
  "revision": 1,
  "text": {
    "sha256": "${source.sha256}",
    "encoding": "utf-8",
    "length": 10
  },
  "offsetUnit": "utf16",
  "status": "in-progress",
  "annotations": [
    {
      "id": "policy-4-10",
      "start": 4,
      "end": 10,
      "label": "policy",
      "quote": "推行\\n链长制",
      "prefix": "在𠮷镇",
      "suffix": "",
      "attributes": {},
      "note": "",
      "origin": {
        "kind": "manual"
      },
      "createdAt": "2026-01-02T03:04:05.000Z",
      "updatedAt": "2026-01-02T03:04:05.000Z"
    }
  ]
}
`);
  });

  it("says that there are no annotations in one line", () => {
    expect(formatLayerFile(layerOf(source, [])).split("\n").slice(-3)).toEqual([
      '  "annotations": []',
      "}",
      "",
    ]);
  });

  it("does not depend on the order in which an annotation's parts were set", () => {
    const reversed = Object.fromEntries(Object.entries(policy).reverse()) as unknown as Annotation;
    expect(formatLayerFile(layerOf(source, [reversed, target]))).toBe(json);
  });

  it("differs in an annotation's block alone when the annotation changes", () => {
    const to = { ...policy, note: "见第二段", attributes: { deadline: "2023" } };
    const [before, after] = [json, formatLayerFile(layerOf(source, [to, target]))].map((text) =>
      text.split("\n"),
    );
    const { removed, added } = changedLines(before as string[], after as string[]);
    expect(removed).toEqual(['      "attributes": {},', '      "note": "",']);
    expect(added).toEqual([
      '      "attributes": {',
      '        "deadline": "2023"',
      "      },",
      '      "note": "见第二段",',
    ]);
  });

  it("keeps the blocks of the other annotations when one is added or removed", () => {
    const alone = formatLayerFile(layerOf(source, [target])).split("\n");
    const blockOfTarget = alone.slice(alone.indexOf("    {"), alone.indexOf("    }"));
    expect(json).toContain(`${blockOfTarget.join("\n")}\n    }\n  ]\n`);
  });
});

describe("parseLayerFile", () => {
  it("reads what formatLayerFile wrote, whatever it holds", () => {
    fc.assert(
      fc.property(arbitraryLayer, (any) => {
        const written = formatLayerFile(any);
        const read = parseLayerFile(FILE, written);
        // Node's comparison, as vitest's takes an attribute called "constructor" for the class.
        expect(isDeepStrictEqual(read, { ok: true, value: any })).toBe(true);
        expect(formatLayerFile((read as { value: Layer }).value)).toBe(written);
      }),
    );
  });

  it("sorts annotations that something else has written in another order", () => {
    const shuffled = json.replace(/("annotations": )([\s\S]*)\n}\n$/, (_, name: string, list: string) => {
      return `${name}${JSON.stringify((JSON.parse(list) as unknown[]).reverse())}\n}`;
    });
    expect(shuffled.indexOf('"target-7-10"')).toBeLessThan(shuffled.indexOf('"policy-4-10"'));
    expect(parseLayerFile(FILE, shuffled)).toEqual({ ok: true, value: layer });
  });

  it("keeps an attribute called __proto__ as an attribute", () => {
    const text = json.replace('"attributes": {}', '"attributes": { "__proto__": { "isAdmin": true } }');
    const read = parseLayerFile(FILE, text);
    const attributes = read.ok ? read.value.annotations[0]?.attributes : undefined;
    expect(JSON.stringify(attributes)).toBe('{"__proto__":{"isAdmin":true}}');
    expect(attributes?.isAdmin).toBeUndefined();
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
  });

  it("fails, and does not throw, wherever the file is cut off", () => {
    const bytes = new TextEncoder().encode(json);
    for (let length = 0; length < bytes.length - 1; length++) {
      const cut = new TextDecoder().decode(bytes.subarray(0, length));
      const result = parseLayerFile(FILE, cut);
      expect([length, result.ok ? "ok" : result.error.code]).toEqual([length, "file-not-json"]);
    }
    expect(parseLayerFile(FILE, json.trimEnd())).toEqual({ ok: true, value: layer });
  });

  it.each<[what: string, text: string, message: string]>([
    ["empty", "", "is not complete JSON: line 1"],
    ["blank", " \n", "is not complete JSON: line 1"],
    ["no JSON", "<<<<<<< HEAD\n", "is not complete JSON: line 1"],
    ["a list", "[]", "is not in the expected form at “{}”"],
    ["null", "null", "is not in the expected form at “{}”"],
    [
      "of a newer version",
      changed({ version: 2, offsetUnit: "byte" }),
      "has version 2; this program reads version 1",
    ],
    ["of an older version", changed({ version: 0 }), "has version 0; this program reads version 1"],
    ["of no version", changed({ version: undefined }), "at “version”"],
    ["of a version in words", changed({ version: "1" }), "at “version”"],
    ["of a version that has no text", changed({ version: { toString: 1 } }), "at “version”"],
    ["with an unknown key", changed({ colour: "red" }), "at “colour”"],
    ["with no annotator", changed({ annotator: "" }), "at “annotator”"],
    ["of a document elsewhere", changed({ document: "../a" }), "at “document”"],
    ["in another unit", changed({ offsetUnit: "utf8" }), "at “offsetUnit"],
    ["of an unknown status", changed({ status: "almost" }), "at “status"],
    ["with a hash that is none", changed({ text: { ...layer.text, sha256: "A" } }), "at “text.sha256”"],
    ["with a negative revision", changed({ revision: -1 }), "at “revision"],
    ["whose annotations are no list", changed({ annotations: {} }), "at “annotations"],
  ])("refuses a file that is %s", (_, text, message) => {
    expect(failureOf(text)).toContain(message);
  });

  it.each<[what: string, change: Record<string, unknown>, message: string]>([
    ["with an unknown key", { colour: "red" }, "at “annotations.1.colour”"],
    ["without a note", { note: undefined }, "at “annotations.1.note"],
    ["that is empty", { start: 7, end: 7 }, "at “annotations.1”"],
    ["that ends before it starts", { start: 8, end: 7 }, "at “annotations.1”"],
    ["before the text", { start: -1 }, "at “annotations.1.start"],
    ["at half a character", { start: 6.5 }, "at “annotations.1.start"],
    ["beyond all numbers", { end: 2 ** 53 }, "at “annotations.1.end"],
    ["at a place in words", { start: "7" }, "at “annotations.1.start"],
    ["with an empty label", { label: "" }, "at “annotations.1.label"],
    ["with an id too long", { id: "a".repeat(101) }, "at “annotations.1.id"],
    ["of an unknown origin", { origin: { kind: "magic" } }, "at “annotations.1.origin.kind"],
    [
      "suggested with a score that is none",
      { origin: { kind: "suggestion", source: "memory", score: 2 } },
      "at “annotations.1.origin.score",
    ],
    ["made at no time", { createdAt: "yesterday" }, "at “annotations.1.createdAt"],
    ["made at a local time", { updatedAt: "2026-01-02T03:04:05+08:00" }, "at “annotations.1.updatedAt"],
    ["whose attributes are a list", { attributes: [] }, "at “annotations.1.attributes”"],
  ])("refuses an annotation %s", (_, change, message) => {
    expect(failureOf(changed({ annotations: [policy, { ...target, ...change }] }))).toContain(message);
  });

  it.each<[what: string, attributes: string]>([
    ["of lists 100,000 deep", `{ "a": ${"[".repeat(100_000)}${"]".repeat(100_000)} }`],
    ["of objects 100,000 deep", `${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}`],
    ["with 65 levels", `{ "a": ${"[".repeat(65)}${"]".repeat(65)} }`],
    ["with a number too large", '{ "a": 1e999 }'],
    ["of 10,001 values", `{ "a": [${"0,".repeat(10_000)}0] }`],
  ])("refuses attributes %s", (_, attributes) => {
    const text = json.replace('"attributes": {}', `"attributes": ${attributes}`);
    expect(failureOf(text)).toContain("at “annotations.0.attributes”");
  });

  it("takes attributes of 64 levels", () => {
    const deep = `{ "a": ${"[".repeat(63)}${"]".repeat(63)} }`;
    expect(parseLayerFile(FILE, json.replace('"attributes": {}', `"attributes": ${deep}`)).ok).toBe(true);
  });

  it.each([
    ["instead of the whole", "[".repeat(100_000)],
    ["closed, instead of the whole", "[".repeat(100_000) + "]".repeat(100_000)],
    [
      "in the version",
      json.replace('"version": 1', `"version": ${"[".repeat(100_000)}${"]".repeat(100_000)}`),
    ],
    ["in an unknown key", json.replace("{", `{ "a": ${"[".repeat(100_000)}${"]".repeat(100_000)},`)],
    ["in the annotations", json.replace("[", "[".repeat(100_000)).replace(/]/, "]".repeat(100_000))],
  ])("fails, and does not throw, on deep nesting %s", (_, text) => {
    expect(failureOf(text)).toMatch(/is not (complete JSON|in the expected form)/);
  });
});

describe("layerDiffSchema", () => {
  it("takes a diff as it crosses from the window", () => {
    const diff = { added: [policy], updated: [{ from: target, to: policy }], removed: [], status: null };
    expect(layerDiffSchema.parse(structuredClone(diff))).toEqual(diff);
  });

  const cycle: Record<string, unknown> = {};
  cycle.again = [cycle, cycle];

  it.each<[what: string, attributes: unknown]>([
    ["a date", { a: new Date(0) }],
    ["a map", new Map([["a", 1]])],
    ["undefined", { a: undefined }],
    ["no number", { a: Number.NaN }],
    ["a hole", { a: new Array(2) }],
    ["a big integer", { a: 1n }],
    ["itself, twice", cycle],
  ])("refuses attributes that hold %s, which no file could", (_, attributes) => {
    const diff = { added: [{ ...policy, attributes }], updated: [], removed: [], status: null };
    const paths = layerDiffSchema
      .safeParse(structuredClone(diff))
      .error?.issues.map(({ path }) => path.join("."));
    expect(paths).toEqual(["added.0.attributes"]);
  });
});

/** The layer's file with some of its top keys changed. */
function changed(change: Record<string, unknown>): string {
  return JSON.stringify({ ...JSON.parse(json), ...change });
}

function failureOf(text: string): string {
  const result = parseLayerFile(FILE, text);
  return result.ok ? "ok" : describeFailure(result.error);
}

/** The lines between those that both begin with and those that both end with. */
function changedLines(before: readonly string[], after: readonly string[]) {
  const start = before.findIndex((line, i) => line !== after[i]);
  const end = [...before].reverse().findIndex((line, i) => line !== after.at(-1 - i));
  return { removed: before.slice(start, before.length - end), added: after.slice(start, after.length - end) };
}
