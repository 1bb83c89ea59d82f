import { describe, expect, it } from "vitest";
import { detectFormat } from "../../../../core/formats/importing/detectFormat";
import { formats } from "../../../../core/formats/registry";
import { marked } from "../../../builders/marked";
import { fixtureFiles, writeCorpus } from "../memoryCorpus";

const detect = (files: ReadonlyMap<string, string>) =>
  detectFormat([...files.keys()].sort(), async (path) => files.get(path) ?? "");

const both = formats.filter(({ read, write }) => read && write);
const written = (format: (typeof both)[number]) =>
  writeCorpus(format, [marked("《[policy 数字经济\n发展规划]》，𠮷[industry 林业]。", "a")]).files;

describe("detectFormat", () => {
  it.each(both)("knows $id by its files alone", async (format) => {
    expect(await detect(written(format))).toBe(format.id);
  });

  it.each(both)("knows $id by the report of our own export", async (format) => {
    const report = `{\n  "generator": "x",\n  "format": "${format.id}",\n  "layer": "a"\n}`;
    expect(
      await detect(
        new Map([
          ["corpus.jsonl", "{}"],
          ["export-report.json", report],
        ]),
      ),
    ).toBe(format.id);
  });

  it.each([
    ["webanno-tsv", "webanno-tsv"],
    ["brat", "brat"],
    ["label-studio", "label-studio"],
    ["uima-json", "uima-json"],
    ["uima-xmi", "uima-xmi"],
    ["w3c", "w3c"],
    ["conll", "conll"],
    ["doccano", "doccano"],
    ["yedda", "yedda"],
  ])("knows the real files in %s", async (folder, format) => {
    expect(await detect(fixtureFiles(folder))).toBe(format);
  });

  it.each([
    ["words.ann", "在[@链长制#policy*]下", "yedda"],
    ["a.ann", "", "brat"],
    ["a.tsv", "#id=1\n#text=a\n", "webanno-tsv"],
    ["a.tsv", " # x.POS | PosValue\n#id=1\n", "webanno-tsv"],
    ["a.tsv", "在\tO\n链\tB-policy\n", "conll"],
    ["a.jsonl", '{"text":"在","spans":[]}', "spacy"],
    ["a.json", '{"text":"在","label":{"policy":{"在":[[0,0]]}}}', "cluener"],
    ["rows.jsonl", '{"id":1,"text":"\\"spans\\": []","label":[[0,1,"a"]]}', "doccano"],
    ["annotations.xlsx", "PK", "xlsx"],
    ["doc.docx", "PK", "docx"],
    ["data/train-00000.parquet", "PAR1", "huggingface"],
    ["train.jsonl", '{"text":"在","spans":[{"start":0,"end":1,"attributes":""}]}', "huggingface"],
    ["notes.txt", "在𠮷镇推行链长制。\n", null],
    ["picture.png", "\u0000", null],
  ])("takes %s that begins with %s for %s", async (path, head, format) => {
    expect(await detect(new Map([[path, head]]))).toBe(format);
  });

  it("goes by what most files are", async () => {
    const files = new Map([
      ["a.csv", "x,y"],
      ["b.xmi", "<xmi:XMI/>"],
      ["c.xmi", "<xmi:XMI/>"],
    ]);
    expect(await detect(files)).toBe("uima-xmi");
  });
});
