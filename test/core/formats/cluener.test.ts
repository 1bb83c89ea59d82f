import { describe, expect, it } from "vitest";
import { cluener } from "../../../core/formats/cluener";
import { annotation, layerOf, marked, sourceText } from "../../builders/marked";
import { describeConformance, type Slice } from "./formatConformance";
import { slicesRead } from "./handmade";
import { fixtureFiles, readCorpus, writeCorpus } from "./memoryCorpus";

interface Row {
  readonly text: string;
  readonly label: Record<string, Record<string, [number, number][]>>;
}

const rowsOf = (file: string): Row[] =>
  file
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

/** As the baseline reads a row, which ends when words are not where they should be. */
function baselineSlices({ text, label }: Row): Slice[] {
  const words = Array.from(text);
  return Object.entries(label).flatMap(([name, byWords]) =>
    Object.entries(byWords).flatMap(([surface, places]) =>
      places.map(([first, last]): Slice => {
        const found = words.slice(first, last + 1).join("");
        if (found !== surface) throw new Error(`“${found}” is not “${surface}”`);
        return [name, found];
      }),
    ),
  );
}

describeConformance({
  format: cluener,
  slices: (files) => rowsOf(files.get("corpus.json") as string).flatMap(baselineSlices),
  wordsFor: (quote) => quote,
});

const read = (rows: string) => readCorpus(cluener, new Map([["d.json", rows]]));

describe("cluener", () => {
  it("reads the hand-made row", async () => {
    const [found] = await readCorpus(cluener, fixtureFiles("handmade/cluener"));
    expect(slicesRead(found)).toEqual([
      ["policy", "𠮷林省"],
      ["industry", "集成电路"],
    ]);
  });

  it("writes a row a line, joined where an annotation goes over its end", () => {
    const { files } = writeCorpus(cluener, [marked("\n甲𠮷[policy 乙]\n\n丙[target 丁\n戊]\n")]);
    const rows = (files.get("corpus.json") as string)
      .trimEnd()
      .split("\n")
      .map((row) => JSON.parse(row));
    expect(rows).toEqual([
      { id: "doc", text: "甲𠮷乙", label: { policy: { 乙: [[2, 2]] } }, before: "\n", after: "\n\n" },
      { id: "doc", text: "丙丁\n戊", label: { target: { "丁\n戊": [[1, 3]] } }, after: "\n" },
    ]);
  });

  it("keeps labels and words that every object has", async () => {
    const source = sourceText("constructor");
    const entry = { source, layer: layerOf(source, [annotation(source.text, 0, 11, "constructor")]) };
    const [found] = await readCorpus(cluener, writeCorpus(cluener, [entry]).files);
    expect(slicesRead(found)).toEqual([["constructor", "constructor"]]);
  });

  it("takes rows of others for documents, those without labels too", async () => {
    const found = await read('{"text":"甲","label":{}}\n\n{"id":7,"text":"乙"}\n{"id":7,"text":"丙"}\n');
    expect(found.map((each) => each.ok && [each.value.document, each.value.text])).toEqual([
      ["d-1", "甲"],
      ["7", "乙"],
      ["7", "丙"],
    ]);
  });

  it("finds out that a file counts in UTF-16 units", async () => {
    const [found] = await read('{"text":"𠮷林省","label":{"policy":{"林省":[[2,3]]}}}');
    expect(found).toMatchObject({ value: { foundUnit: "utf16", annotations: [{ start: 2, end: 4 }] } });
  });

  it.each([
    { name: "words that are elsewhere", rows: '{"text":"甲乙","label":{"a":{"甲":[[1,1]]}}}', line: 1 },
    {
      name: "an exclusive end",
      rows: '{"text":"甲"}\n{"text":"甲乙","label":{"a":{"甲":[[0,1]]}}}',
      line: 2,
    },
    { name: "an end outside the text", rows: '{"text":"甲","label":{"a":{"甲":[[0,9]]}}}', line: 1 },
    { name: "another shape", rows: '{"text":"甲","label":[]}', line: 1 },
    { name: "what is no JSON", rows: '{"text":', line: 1 },
  ])("refuses $name and names the line", async ({ rows, line }) => {
    expect((await read(rows)).at(-1)).toMatchObject({
      ok: false,
      error: { code: "import-malformed", parameters: { file: "d.json", line } },
    });
  });
});
