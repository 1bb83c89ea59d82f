import { describe, expect, it } from "vitest";
import { ownJson } from "../../../core/formats/ownJson";
import { defaultProject } from "../../../core/model/Project";
import { formatLayerFile } from "../../../core/stored/layerFile";
import { formatProjectFile } from "../../../core/stored/projectFile";
import { annotation, layerOf, marked, sourceText } from "../../builders/marked";
import { describeConformance } from "./formatConformance";
import { type Files, fixtureFiles, readCorpus, writeCorpus } from "./memoryCorpus";

describeConformance({
  format: ownJson,
  slices: (files, document) => {
    const { text, layer } = JSON.parse(files.get(`documents/${document}.json`) as string);
    return layer.annotations.map((a: { start: number; end: number; label: string }) => [
      a.label,
      text.slice(a.start, a.end),
    ]);
  },
  wordsFor: (quote) => quote,
});

const rich = () => {
  const source = sourceText("湘商回郴项目100个以上\n𠮷", "002");
  const target = {
    ...annotation(source.text, 0, 12),
    note: "第一行\n\t第二行\u2028",
    attributes: { quantity: { comparator: ">=", value: 100 }, deadline: "2023", checked: [true, null] },
  };
  return { source, layer: { ...layerOf(source, [target]), status: "done" as const, revision: 17 } };
};

describe("ownJson", () => {
  it("reads a file of version 1", async () => {
    const [read] = await readCorpus(ownJson, fixtureFiles("json"));
    expect(read).toMatchObject({
      ok: true,
      value: {
        document: "frag",
        annotations: [
          { start: 7, end: 17, label: "policy", note: "备注：跨行 with spaces 😀" },
          { start: 8, end: 12, label: "industry" },
          { start: 28, end: 32, label: "policy" },
          { start: 41, end: 69, label: "target" },
          { start: 41, end: 49, label: "industry" },
          { start: 71, end: 79, label: "target" },
          { start: 75, end: 86, label: "industry" },
        ],
        layer: { annotator: "annotator-a", revision: 3, status: "done" },
      },
    });
  });

  it("gives back the stored layer letter by letter", async () => {
    const { source, layer } = rich();
    const [read] = await readCorpus(ownJson, writeCorpus(ownJson, [{ source, layer }]).files);
    const back = read?.ok ? read.value.layer : null;
    expect(back && formatLayerFile(back)).toBe(formatLayerFile(layer));
  });

  it("loses nothing", () => {
    const { written } = writeCorpus(ownJson, [rich()]);
    expect(written[0]?.losses).toEqual([]);
  });

  it("says in each file how offsets count, and keeps the project beside the documents", () => {
    const { files } = writeCorpus(ownJson, [marked("文", "project")]);
    expect([...files.keys()]).toEqual(["project.json", "documents/project.json"]);
    expect(files.get("project.json")).toBe(formatProjectFile(defaultProject));
    expect(JSON.parse(files.get("documents/project.json") as string)).toMatchObject({ offsetUnit: "utf16" });
  });

  it.each([
    { name: "cut short", edit: (json: string) => json.slice(0, -40), code: "file-not-json" },
    {
      name: "newer",
      edit: (json: string) => json.replace('"version": 1', '"version": 9'),
      code: "file-unknown-version",
    },
    {
      name: "in other units",
      edit: (json: string) => json.replace("utf16", "bytes"),
      code: "file-wrong-shape",
    },
    {
      name: "with another text",
      edit: (json: string) => json.replace("湘商", "浙商"),
      code: "layer-quote-differs",
    },
    {
      name: "with an offset outside",
      edit: (json: string) => json.replace('"end": 12', '"end": 99'),
      code: "layer-offset-outside",
    },
    {
      name: "with a key we do not know",
      edit: (json: string) => json.replace('"text":', '"x": 1, "text":'),
      code: "file-wrong-shape",
    },
  ])("refuses a document $name", async ({ edit, code }) => {
    const { files } = writeCorpus(ownJson, [rich()]);
    const path = "documents/002.json";
    const broken: Files = new Map([...files, [path, edit(files.get(path) as string)]]);
    expect(await readCorpus(ownJson, broken)).toMatchObject([
      { ok: false, error: { code, parameters: { file: path } } },
    ]);
  });
});
