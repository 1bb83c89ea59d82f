import { describe, expect, it } from "vitest";
import { jsonl } from "../../../core/formats/jsonl";
import { annotation, layerOf, marked, sourceText } from "../../builders/marked";
import { describeConformance, type Slice } from "./formatConformance";
import { fixtureFiles, readCorpus, writeCorpus } from "./memoryCorpus";

interface Row {
  readonly id: string;
  readonly text: string;
  readonly label: readonly [number, number, string][];
}

const rowsOf = (file: string): Row[] =>
  file
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

describeConformance({
  format: jsonl,
  slices: (files, document) => {
    const row = rowsOf(files.get("corpus.jsonl") as string).find(({ id }) => id === document) as Row;
    const points = Array.from(row.text);
    return row.label.map(([start, end, label]): Slice => [label, points.slice(start, end).join("")]);
  },
  wordsFor: (quote) => quote,
});

const readText = (text: string) => readCorpus(jsonl, new Map([["corpus.jsonl", text]]));

describe("jsonl", () => {
  it("reads doccano's own export", async () => {
    const read = await readCorpus(jsonl, fixtureFiles("jsonl", "doccano-export"));
    expect(read).toMatchObject([
      {
        value: {
          document: "doccano-export-1",
          text: "EU rejects German call to boycott British lamb.",
          annotations: [
            { start: 0, end: 2, label: "ORG" },
            { start: 11, end: 17, label: "MISC" },
          ],
        },
      },
      { value: { text: "Peter Blackburn", annotations: [{ start: 0, end: 15, label: "PERSON" }] } },
      { value: { text: "President Obama", annotations: [{ start: 10, end: 15, label: "PERSON" }] } },
    ]);
  });

  it("keeps doccano's overlapping spans and names the keys it leaves out", async () => {
    const read = await readCorpus(jsonl, fixtureFiles("jsonl", "doccano-overlapping"));
    expect(read).toMatchObject([
      {
        value: {
          annotations: [
            { start: 0, end: 1 },
            { start: 0, end: 1 },
          ],
          notRead: [{ file: "doccano-overlapping.jsonl", line: 1, what: { en: "the key meta" } }],
        },
      },
    ]);
  });

  it("reads Chinese with characters of two code units", async () => {
    const [read] = await readCorpus(jsonl, fixtureFiles("jsonl", "handmade"));
    const { text, annotations } = read?.ok ? read.value : { text: "", annotations: [] };
    expect(annotations.map(({ start, end, label }) => [label, text.slice(start, end)])).toEqual([
      ["policy", "《数字经济发展规划》"],
      ["industry", "数字经济"],
      ["target", "数字经济核心产业增加值占\n国内生产总值比重达到10%😀"],
      ["industry", "数字经济核心产业"],
      ["industry", "集成电路、新型显示产业"],
      ["target", "重点发展集成电路"],
      ["policy", "𠮷林省"],
    ]);
  });

  it("writes one line of ASCII a document, offsets in code points", () => {
    const { files } = writeCorpus(jsonl, [marked("𠮷[policy 甲]\u007f", "a"), marked("", "b")]);
    expect(files.get("corpus.jsonl")).toBe(
      '{"id":"a","text":"\\ud842\\udfb7\\u7532\\u007f","label":[[1,2,"policy"]]}\n{"id":"b","text":"","label":[]}\n',
    );
  });

  it("lists what it cannot keep", () => {
    const source = sourceText("甲乙");
    const rich = { ...annotation("甲乙", 0, 1), note: "注", attributes: { a: 1 } };
    const layer = layerOf(source, [rich, annotation("甲乙", 1, 2)]);
    const { written } = writeCorpus(jsonl, [{ source, layer }, marked("")]);
    expect(written.map(({ losses }) => losses.map(({ what, annotation: id }) => [what, id]))).toEqual([
      [
        ["annotator", null],
        ["status", null],
        ["times", null],
        ["origin", null],
        ["note", "target-0-1"],
        ["attributes", "target-0-1"],
      ],
      [
        ["annotator", null],
        ["status", null],
      ],
    ]);
  });

  it.each([
    { name: "a line that is not JSON", text: '{"text":"甲","label":[]}\n{"text":', line: 2 },
    { name: "a row without a label", text: '\n{"text":"甲"}\n', line: 2 },
    { name: "an offset outside the text", text: '{"text":"𠮷","label":[[0,2,"policy"]]}', line: 1 },
    { name: "a backward span", text: '{"text":"甲乙","label":[[2,1,"policy"]]}', line: 1 },
    { name: "an empty span", text: '{"text":"甲乙","label":[[1,1,"policy"]]}', line: 1 },
    { name: "a negative offset", text: '{"text":"甲乙","label":[[-1,1,"policy"]]}', line: 1 },
    { name: "half a position", text: '{"text":"甲乙","label":[[0.5,1,"policy"]]}', line: 1 },
  ])("refuses $name and names the line", async ({ text, line }) => {
    expect((await readText(text)).at(-1)).toMatchObject({
      ok: false,
      error: { code: "import-malformed", parameters: { file: "corpus.jsonl", line } },
    });
  });

  it("reads past a byte order mark, \\r\\n and blank lines", async () => {
    const read = await readText('\uFEFF{"id":7,"text":"甲","label":[]}\r\n\r\n{"text":"乙","label":[]}\r\n');
    expect(read.map((each) => each.ok && each.value.document)).toEqual(["7", "corpus-3"]);
  });
});
