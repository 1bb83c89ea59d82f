import { describe, expect, it } from "vitest";
import { describeFailure } from "../../../core/errors";
import { doccano } from "../../../core/formats/doccano/doccano";
import { annotation, layerOf, marked, sourceText } from "../../builders/marked";
import { describeConformance, type Slice } from "./formatConformance";
import { expectHandmade } from "./handmade";
import { fixtureFiles, readCorpus, writeCorpus } from "./memoryCorpus";

interface Row {
  readonly id: string;
  readonly text: string;
  readonly label: readonly [number, number, string][];
}

const rowsOf = (file: string): Row[] =>
  file
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));

describeConformance({
  format: doccano,
  slices: (files, document) => {
    const row = rowsOf(files.get("doccano.jsonl") as string).find(({ id }) => id === document) as Row;
    const points = Array.from(row.text);
    return row.label.map(([start, end, label]): Slice => [label, points.slice(start, end).join("")]);
  },
  wordsFor: (quote) => quote,
});

const readText = (text: string, path = "rows.jsonl") => readCorpus(doccano, new Map([[path, text]]));

async function readFixture(name: string) {
  const read = await readCorpus(doccano, fixtureFiles("doccano", name));
  return read.map((each) => (each.ok ? each.value : each.error));
}

const wordsIn = ({ text, annotations }: { text: string; annotations: readonly Place[] }) =>
  annotations.map(({ start, end, label }) => `${label}: ${text.slice(start, end)}`);
type Place = { readonly start: number; readonly end: number; readonly label: string };

describe("doccano, reading", () => {
  it.each(["handmade-entities", "handmade-label"])(
    "reads %s, with 𠮷, nesting and a line break",
    async (name) => {
      const [read] = await readCorpus(doccano, fixtureFiles("doccano", name));
      expectHandmade(read);
    },
  );

  it.each(["export-relations", "import-relations"])("reads the entities of doccano's %s", async (name) => {
    const [read] = (await readFixture(name)) as [never];
    expect(wordsIn(read)).toEqual([
      "ORG: Google",
      "DATE: September 4, 1998",
      "PERSON: Larry Page",
      "PERSON: Sergey Brin",
    ]);
    expect(read).toMatchObject({ notRead: [{ what: { en: "the key relations" } }] });
  });

  it("reads the spans of doccano 1.0, whose labels have names or numbers", async () => {
    const words = ["JAPAN", "CHINA", "Nadim Ladki", "AL-AIN", "United Arab Emirates"];
    const [named] = (await readFixture("older-labels")) as [never];
    const [numbered] = (await readFixture("older-numbered")) as [never];
    const labels = ["LOC", "PER", "PER", "LOC", "LOC"];
    expect(wordsIn(named)).toEqual(words.map((each, i) => `${labels[i]}: ${each}`));
    expect(wordsIn(numbered)).toEqual(
      ["12", "13", "13", "12", "12"].map((label, i) => `${label}: ${words[i]}`),
    );
    expect([named, numbered]).toMatchObject([
      { notRead: [] },
      { notRead: [{ line: 1, what: { en: "the annotations of user 2" } }] },
    ]);
  });

  it("says that the classes of whole texts among them are left out", async () => {
    const text =
      '{"text":"甲乙","annotations":[{"label":2,"user":1},{"label":3,"start_offset":1,"end_offset":2,"user":1}]}';
    expect(await readText(text)).toMatchObject([
      {
        value: {
          annotations: [{ start: 1, end: 2, label: "3" }],
          notRead: [{ what: { en: "annotations of the whole text" } }],
        },
      },
    ]);
  });

  it("names the row of an array, and of a row on its own line the line alone", async () => {
    const message = async (text: string) => {
      const last = (await readText(text)).at(-1);
      return last?.ok === false ? describeFailure(last.error, "en") : "";
    };
    expect(await message('{"text":"甲"}\n{"label":[]}')).toBe("rows.jsonl, line 2: “text” is missing.");
    expect(await message('[{"text":"甲"},{"label":[]}]')).toBe(
      "rows.jsonl, line 1: row 2: “text” is missing.",
    );
  });

  it("reads entities given as lists, and says that classes of whole texts are left out", async () => {
    const read = await readFixture("export-intents");
    expect(read.map((each) => wordsIn(each as never))).toEqual([
      ["City: Find a flight from Memphis", "City: Tacoma"],
      ["City: Los Angeles"],
    ]);
    expect(read).toMatchObject([
      { notRead: [{ line: 1, what: { en: "the key cats" } }] },
      { notRead: [{ line: 2 }] },
    ]);
  });

  it("takes a row without spans for a text without annotations, and refuses one without a text", async () => {
    expect(await readFixture("import-intents")).toMatchObject([
      { annotations: [{ start: 0, end: 1 }] },
      { annotations: [] },
      { annotations: [{ start: 0, end: 1 }] },
      { annotations: [] },
      { code: "import-malformed", parameters: { line: 5 } },
    ]);
    expect((await readFixture("import-without-text")).at(-1)).toMatchObject({ parameters: { line: 3 } });
  });

  it("reads one array of rows, on one line or on many", async () => {
    const rows = [
      { text: "𠮷甲", label: [[1, 2, "policy"]] },
      { text: "乙", label: ["whole"] },
    ];
    const read = [
      await readText(JSON.stringify(rows), "rows.json"),
      await readText(`\uFEFF${JSON.stringify(rows, null, 2)}`, "rows.json"),
    ];
    for (const found of read)
      expect(found).toMatchObject([
        { value: { document: "rows-1", annotations: [{ start: 2, end: 3, label: "policy" }] } },
        {
          value: {
            document: "rows-2",
            annotations: [],
            notRead: [{ what: { en: "whole, a class of the whole text" } }],
          },
        },
      ]);
  });

  it.each([
    { name: "a line cut short", text: '{"text":"甲","label":[]}\n{"text":', line: 2 },
    { name: "rows cut short", text: '\n[\n{"text":"甲"},\n', line: 4 },
    { name: "an offset outside the text", text: '{"text":"𠮷","label":[[0,2,"policy"]]}', line: 1 },
    { name: "an empty span", text: '{"text":"甲","label":[[1,1,"policy"]]}', line: 1 },
    { name: "a span without a label", text: '{"text":"甲","label":[[0,1]]}', line: 1 },
    { name: "an empty label", text: '{"text":"甲","label":[[0,1,""]]}', line: 1 },
    {
      name: "half a position",
      text: '{"text":"甲","entities":[{"start_offset":0.5,"end_offset":1,"label":"a"}]}',
      line: 1,
    },
    { name: "no row", text: "\n7\n", line: 2 },
  ])("refuses $name and names the line", async ({ text, line }) => {
    expect((await readText(text)).at(-1)).toMatchObject({
      ok: false,
      error: { code: "import-malformed", parameters: { file: "rows.jsonl", line } },
    });
  });
});

describe("doccano, writing", () => {
  it("writes ASCII rows that keep the annotator, and the labels with colours and keys", () => {
    const { files } = writeCorpus(doccano, [marked("𠮷[policy 甲]", "a")]);
    expect(files.get("doccano.jsonl")).toBe(
      '{"id":"a","text":"\\ud842\\udfb7\\u7532","label":[[1,2,"policy"]],"Comments":[],"annotator":"annotator-a"}\n',
    );
    expect(JSON.parse(files.get("label_config.json") as string)).toEqual([
      { text: "target", suffix_key: "1", background_color: "#b03505", text_color: "#ffffff" },
      { text: "policy", suffix_key: "2", background_color: "#4b3fb5", text_color: "#ffffff" },
      { text: "industry", suffix_key: "3", background_color: "#007d6a", text_color: "#ffffff" },
    ]);
  });

  it("cuts a label at the hundred characters that doccano holds, and lists it", () => {
    const source = sourceText("甲");
    const long = "𠮷".repeat(101);
    const layer = layerOf(source, [annotation("甲", 0, 1, long, "a")]);
    const { written } = writeCorpus(doccano, [{ source, layer }]);
    const instead = "𠮷".repeat(100);
    expect(written[0]?.expected.annotations).toMatchObject([{ label: instead }]);
    expect(written[0]?.losses).toContainEqual({
      document: "doc",
      annotation: "a",
      what: "label-name",
      instead,
    });
  });

  it("lists what it cannot keep", () => {
    const source = sourceText("甲");
    const rich = { ...annotation("甲", 0, 1), note: "注", attributes: { a: 1 } };
    const { written } = writeCorpus(doccano, [{ source, layer: layerOf(source, [rich]) }]);
    expect(written[0]?.losses.map(({ what }) => what)).toEqual([
      "status",
      "times",
      "origin",
      "note",
      "attributes",
    ]);
  });
});
