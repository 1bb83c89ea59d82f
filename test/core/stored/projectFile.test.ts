import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeFailure } from "../../../core/errors";
import { parseDocumentId } from "../../../core/model/ids";
import { defaultLabels } from "../../../core/model/LabelSet";
import { defaultProject, documentTitle, type Project } from "../../../core/model/Project";
import { formatProjectFile, parseProjectFile } from "../../../core/stored/projectFile";

const FILE = "annotations/project.json";
const json = formatProjectFile(defaultProject);

describe("a project's file", () => {
  it("is read as it was written, the default one with its three labels", () => {
    expect(parseProjectFile(FILE, json)).toStrictEqual({ ok: true, value: defaultProject });
    expect(defaultProject.labels).toEqual(defaultLabels);
    expect(json.endsWith("\n}\n")).toBe(true);
  });

  it("keeps grouped phrases and dates, which a file need not have", () => {
    const terms = [{ label: "industry", name: "新材料", variants: ["新材料产业", "𠮷材"] }];
    const documents = { a: { date: "2022-03" } };
    const project = { ...defaultProject, documents, terms } as Project;
    expect(parseProjectFile(FILE, formatProjectFile(project))).toStrictEqual({ ok: true, value: project });
    expect(json).not.toContain("terms");
  });

  it("keeps titles of documents whatever their names", () => {
    const names = fc.uniqueArray(fc.string({ unit: "binary" }).filter((name) => parseDocumentId(name).ok));
    fc.assert(
      fc.property(names, fc.string({ unit: "binary" }), (documents, title) => {
        const entries = [...documents, "__proto__"].map((name) => [name, { title }]);
        const project = { ...defaultProject, documents: Object.fromEntries(entries) } as Project;
        const written = formatProjectFile(project);
        expect(isDeepStrictEqual(parseProjectFile(FILE, written), { ok: true, value: project })).toBe(true);
      }),
    );
  });

  it("fails, and does not throw, wherever it is cut off", () => {
    const bytes = new TextEncoder().encode(json);
    for (let length = 0; length < bytes.length - 1; length++) {
      const result = parseProjectFile(FILE, new TextDecoder().decode(bytes.subarray(0, length)));
      expect([length, result.ok ? "ok" : result.error.code]).toEqual([length, "file-not-json"]);
    }
  });

  it.each<[what: string, text: string, message: string]>([
    ["empty", "", "is not complete JSON: line 1"],
    ["of a newer version", changed({ version: 4, more: 1 }), "has version 4; this program reads version 3"],
    ["of no version", changed({ version: undefined }), "at “version”"],
    ["with an unknown key", changed({ more: 1 }), "at “more”"],
    ["without labels", changed({ labels: [] }), "at “labels"],
    ["with one label twice", changed({ labels: [defaultLabels[0], defaultLabels[0]] }), "at “labels”"],
    ["with a label id of two words", withLabel({ id: "two words" }), "at “labels.0.id”"],
    [
      "with a colour in words",
      withLabel({ color: { light: "red", dark: "red" } }),
      "at “labels.0.color.light”",
    ],
    ["with a name in one language", withLabel({ names: { en: "Target" } }), "at “labels.0.names.zh-CN”"],
    ["with a title in one language", changed({ title: { en: "A" } }), "at “title.zh-CN”"],
    ["whose documents are a list", changed({ documents: [] }), "at “documents”"],
    ["with a document elsewhere", changed({ documents: { "../a": { title: "" } } }), "at “documents.../a”"],
    ["with a date in words", aboutA({ date: "今年" }), "at “documents.a.date”"],
    [
      "with a term of no phrase",
      changed({ terms: [{ label: "a", name: "b", variants: [] }] }),
      "at “terms.0",
    ],
    ["with a document whose title is no text", aboutA({ title: 1 }), "at “documents.a.title”"],
    [
      "with corrected breaks of no text",
      aboutA({ layout: { joins: [], splits: [] } }),
      "at “documents.a.layout.sha256”",
    ],
    [
      "with a break before the text",
      aboutA({ layout: { ...noBreaks, joins: [-1] } }),
      "at “documents.a.layout.joins.0”",
    ],
    [
      "with an article of no place",
      aboutA({ articles: [{ ...article, start: 0.5 }] }),
      "at “documents.a.articles.0.start”",
    ],
    [
      "with an article of no city",
      aboutA({ articles: [{ ...article, city: null }] }),
      "at “documents.a.articles.0.city”",
    ],
    ["with a document in a folder of no name", aboutA({ folder: "" }), "at “documents.a.folder”"],
    ["with an unknown encoding", aboutA({ encoding: "latin-1" }), "at “documents.a.encoding”"],
    [
      "with an original in another folder",
      aboutA({ original: { file: "../a.docx", sha256: noBreaks.sha256 } }),
      "at “documents.a.original.file”",
    ],
    [
      "with a repair that ends before it begins",
      aboutA({
        repairs: { sha256: noBreaks.sha256, items: [{ start: 2, end: 1, text: "", kind: "other" }] },
      }),
      "at “documents.a.repairs.items.0”",
    ],
    ["with a label of no attributes", withLabel({ attributes: undefined }), "at “labels.0.attributes”"],
    ["with an attribute of two words", withAttribute({ id: "two words" }), "at “labels.0.attributes.0.id”"],
    ["with an attribute of another kind", withAttribute({ kind: "date" }), "at “labels.0.attributes.0.kind”"],
    ["with a choice twice", withAttribute({ choices: ["省", "省"] }), "at “labels.0.attributes.0.choices”"],
    ["with one attribute twice", withLabel({ attributes: [level, level] }), "at “labels.0.attributes”"],
    ["with more about a document", changed({ documents: { a: { title: "", by: 1 } } }), "at “documents.a”"],
    [
      "nested deep",
      changed({ documents: 0 }).replace("0}", `${"[".repeat(100_000)}${"]".repeat(100_000)}}`),
      "at “documents",
    ],
  ])("is refused when it is %s", (_, text, message) => {
    const result = parseProjectFile(FILE, text);
    expect(result.ok ? "ok" : describeFailure(result.error)).toContain(message);
  });
});

describe("documentTitle", () => {
  it("is the project's, or the document's name where the project has none", () => {
    const project = parsed(changed({ documents: { a: { title: "访谈一" } } }));
    expect(documentTitle(project, id("a"))).toBe("访谈一");
    expect(documentTitle(project, id("b"))).toBe("b");
  });

  it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])("of %s is as of any other", (name) => {
    expect(documentTitle(defaultProject, id(name))).toBe(name);
    const entry = `"documents": { ${JSON.stringify(name)}: { "title": "访谈一" } }`;
    const project = parsed(json.replace('"documents": {}', entry));
    expect(documentTitle(project, id(name))).toBe("访谈一");
    expect(documentTitle(project, id("title"))).toBe("title");
    expect(Object.hasOwn(Object.prototype, "title")).toBe(false);
  });
});

const level = { id: "level", names: { "zh-CN": "级别", en: "Level" }, kind: "choice", choices: ["省", "市"] };
const noBreaks = { sha256: "0".repeat(64), joins: [], splits: [] };
const article = { start: 0, title: "", person: "", role: "", city: "" };

const withAttribute = (change: object) => withLabel({ attributes: [{ ...level, ...change }] });
const aboutA = (entry: object) => changed({ documents: { a: entry } });

function withLabel(change: object): string {
  return changed({ labels: [{ ...defaultLabels[0], ...change }] });
}

function changed(change: Record<string, unknown>): string {
  return JSON.stringify({ ...JSON.parse(json), ...change });
}

function parsed(text: string): Project {
  const result = parseProjectFile(FILE, text);
  if (!result.ok) throw new Error(describeFailure(result.error));
  return result.value;
}

function id(name: string) {
  const result = parseDocumentId(name);
  if (!result.ok) throw new Error(describeFailure(result.error));
  return result.value;
}
