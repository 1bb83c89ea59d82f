import { describe, expect, it } from "vitest";
import { spacy } from "../../../../core/formats/spacy/spacy";
import { annotation, layerOf, marked, sourceText } from "../../../builders/marked";
import { describeConformance, type Slice } from "../formatConformance";
import { expectHandmade } from "../handmade";
import { type Files, fixtureFiles, readCorpus, writeCorpus } from "../memoryCorpus";

interface Row {
  readonly text: string;
  readonly meta: { readonly document: string };
  readonly tokens?: readonly { text: string; start: number; end: number; id: number; ws: boolean }[];
  readonly spans: readonly {
    start: number;
    end: number;
    token_start?: number;
    token_end?: number;
    label: string;
  }[];
}

const rowsOf = (files: Files): Row[] =>
  (files.get("corpus.jsonl") as string)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

/** By code points, as Python slices, and by tokens, as Prodigy shows them; both must agree. */
function slices(files: Files, document: string): Slice[] {
  const row = rowsOf(files).find(({ meta }) => meta.document === document) as Row;
  const points = Array.from(row.text);
  const joined = row.tokens?.map(({ text, ws }) => text + (ws ? " " : "")).join("");
  if (joined !== undefined && joined !== row.text) throw new Error("the tokens are not the text");
  return row.spans.map(({ start, end, token_start, token_end, label }) => {
    const words = points.slice(start, end).join("");
    const shown = row.tokens?.slice(token_start, (token_end ?? 0) + 1).map(({ text }) => text);
    if (shown && shown.join("") !== words) throw new Error(`tokens “${shown}”, text “${words}”`);
    return [label, words];
  });
}

describeConformance({ format: spacy, slices, wordsFor: (quote) => quote });
describeConformance({
  format: spacy,
  slices,
  wordsFor: (quote) => quote,
  options: { choices: { tokens: "none" } },
});

const read = (rows: string) => readCorpus(spacy, new Map([["d.jsonl", rows]]));

describe("spacy", () => {
  it.each(["prodigy.jsonl", "notokens.jsonl"])("reads the hand-made %s", async (name) => {
    const [found] = await readCorpus(spacy, fixtureFiles("handmade/spacy", name));
    expectHandmade(found);
    expect(found?.ok && found.value.document).toBe("d1");
  });

  it("keeps notes, attributes, times and who made them, and lists the rest", async () => {
    const source = sourceText("甲");
    const rich = { ...annotation("甲", 0, 1), note: "注", attributes: { a: { b: [1] } } };
    const { files, written } = writeCorpus(spacy, [{ source, layer: layerOf(source, [rich]) }]);
    expect((await readCorpus(spacy, files))[0]).toMatchObject({
      value: { annotations: [{ note: "注", attributes: { a: { b: [1] } } }] },
    });
    expect(files.get("corpus.jsonl")).toContain('"_annotator_id":"annotator-a"');
    expect(files.get("corpus.jsonl")).toContain('"created_at":"2026-01-02T03:04:05.000Z"');
    expect(written[0]?.losses.map(({ what }) => what)).toEqual(["status", "origin"]);
  });

  it("puts a script beside the rows that makes spaCy's own corpus of them", () => {
    const { files } = writeCorpus(spacy, [marked("甲")]);
    expect(files.get("make_docbin.py")).toContain('doc.spans["sc"] = spans');
  });

  it("finds out by its tokens that a file counts in UTF-16 units", async () => {
    const row = {
      text: "𠮷林",
      tokens: [
        { text: "𠮷", start: 0, end: 2, id: 0 },
        { text: "林", start: 2, end: 3, id: 1 },
      ],
      spans: [{ start: 2, end: 3, label: "a", token_start: 1, token_end: 1 }],
    };
    expect(await read(JSON.stringify(row))).toMatchObject([
      { value: { document: "d-1", foundUnit: "utf16", annotations: [{ start: 2, end: 3 }] } },
    ]);
  });

  it("leaves out what was rejected, and names keys it does not know", async () => {
    const [found] = await read(
      '{"text":"甲","spans":[{"start":0,"end":1,"label":"a"}],"answer":"reject","relations":[]}',
    );
    expect(found).toMatchObject({ value: { annotations: [] } });
    expect(found?.ok && found.value.notRead.map(({ what }) => what.en)).toEqual([
      "the key relations",
      "a in a row with the answer reject",
    ]);
  });

  it.each([
    {
      name: "an end outside the text",
      rows: '{"text":"𠮷","spans":[{"start":0,"end":2,"label":"a"}]}',
      line: 1,
    },
    { name: "an empty span", rows: '\n{"text":"甲","spans":[{"start":1,"end":1,"label":"a"}]}', line: 2 },
    {
      name: "words that are elsewhere",
      rows: '{"text":"甲乙","spans":[{"start":0,"end":1,"label":"a","text":"乙"}]}',
      line: 1,
    },
    {
      name: "tokens that are others",
      rows: '{"text":"甲乙","tokens":[{"text":"甲","start":0,"end":1},{"text":"乙","start":1,"end":2}],"spans":[{"start":0,"end":1,"label":"a","token_start":1,"token_end":1}]}',
      line: 1,
    },
    { name: "a row without text", rows: '{"spans":[]}', line: 1 },
    { name: "what is no JSON", rows: "{", line: 1 },
  ])("refuses $name and names the line", async ({ rows, line }) => {
    expect((await read(rows)).at(-1)).toMatchObject({
      ok: false,
      error: { code: "import-malformed", parameters: { file: "d.jsonl", line } },
    });
  });
});
