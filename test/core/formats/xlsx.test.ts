import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { defaultWriteOptions } from "../../../core/formats/WriteOptions";
import { XlsxWriter, xlsx } from "../../../core/formats/xlsx/xlsx";
import { parseAnnotatorId } from "../../../core/model/ids";
import { defaultProject } from "../../../core/model/Project";
import { annotation, layerOf, marked, sourceText } from "../../builders/marked";
import { describeConformance, type Slice } from "./formatConformance";
import { checkCorpus, type WrittenCorpus, writeCorpus } from "./memoryCorpus";

type Bytes = WrittenCorpus["bytes"];

const partsOf = (bytes: Bytes) => {
  const parts = unzipSync(bytes.get("annotations.xlsx") as Uint8Array);
  return new Map(Object.entries(parts).map(([name, part]) => [name, Buffer.from(part).toString("utf8")]));
};

const wordsIn = (text: string) =>
  text
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replace(/_x([0-9A-F]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));

/** The rows of a sheet by their headers, as any reader of workbooks finds them. */
function rowsIn(sheet: string): Record<string, string>[] {
  const rows = [...sheet.matchAll(/<row r="\d+">(.*?)<\/row>/gs)].map(([, row = ""]) => {
    const cells = row.matchAll(
      /<c r="([A-Z]+)\d+"[^>]*>(?:<is><t[^>]*>(.*?)<\/t><\/is>|<v>(.*?)<\/v>)<\/c>/gs,
    );
    return new Map([...cells].map(([, column = "", text, value]) => [column, wordsIn(text ?? value ?? "")]));
  });
  const [headers = new Map<string, string>(), ...rest] = rows;
  return rest.map((row) =>
    Object.fromEntries([...headers].map(([column, name]) => [name, row.get(column) ?? ""])),
  );
}

const sheetOf = (bytes: Bytes, number = 1) =>
  partsOf(bytes).get(`xl/worksheets/sheet${number}.xml`) as string;

describeConformance({
  format: xlsx,
  slices: (_, document, bytes) => {
    const rows = rowsIn(sheetOf(bytes)).filter((row) => row.document === document);
    return rows.map(({ label = "", quote = "" }): Slice => [label, quote]);
  },
  wordsFor: (quote) => quote,
});

describe("XLSX", () => {
  it("writes texts as inline strings and offsets as numbers, and no formula", () => {
    const source = sourceText("𠮷=1+1");
    const each = {
      ...annotation(source.text, 2, 6),
      note: '=HYPERLINK("x")',
      attributes: { deadline: "-1" },
    };
    const { bytes } = writeCorpus(xlsx, [{ source, layer: layerOf(source, [each]) }]);
    const sheet = sheetOf(bytes);
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(sheet).toContain('t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>');
    expect(sheet).toContain("<v>1</v>");
    expect(rowsIn(sheet)).toMatchObject([
      { quote: "=1+1", start_cp: "1", end_cp: "5", note: '=HYPERLINK("x")', deadline: "-1" },
    ]);
  });

  it("keeps words that look like its own escapes, and what XML cannot hold", () => {
    const words = "_x000B_\v_x005F_\0\uffff_x12_";
    const source = sourceText(words);
    const { bytes } = writeCorpus(xlsx, [
      { source, layer: layerOf(source, [annotation(words, 0, words.length)]) },
    ]);
    expect(sheetOf(bytes)).not.toMatch(/[\0\v\uffff]/);
    expect(rowsIn(sheetOf(bytes))).toMatchObject([{ quote: words }]);
  });

  it("cuts what is longer than a cell before a character of two units, and lists it", async () => {
    const text = `${"甲".repeat(32_766)}𠮷乙`;
    const source = sourceText(text);
    const long = { ...annotation(text, 0, text.length, "target", "a"), note: "注".repeat(40_000) };
    const { bytes, written } = writeCorpus(xlsx, [{ source, layer: layerOf(source, [long]) }]);
    expect(rowsIn(sheetOf(bytes))).toMatchObject([{ quote: "甲".repeat(32_766), note: "注".repeat(32_767) }]);
    expect(
      written[0]?.losses.slice(1).map(({ annotation: id, what, instead }) => [id, what, instead]),
    ).toEqual([
      ["a", "span", "its first 32,767 characters"],
      ["a", "note", "its first 32,767 characters"],
    ]);
    expect(await checkCorpus(xlsx, bytes)).toMatchObject([{ value: { slices: written[0]?.slices } }]);
  });

  it("begins another sheet when one is full, and names every one", async () => {
    const annotator = parseAnnotatorId("annotator-a");
    if (!annotator.ok) throw new Error("annotator-a");
    const context = { project: defaultProject, annotator: annotator.value, options: defaultWriteOptions };
    const writer = new XlsxWriter(context, { rows: 3, length: 1e6 });
    const entry = marked("[policy 甲][policy 乙][policy 丙][policy 丁][policy 戊]");
    const chunks = [...writer.open(), ...writer.document(entry).chunks, ...writer.close()];
    const bytes = new Map([
      ["annotations.xlsx", Buffer.concat(chunks.map(({ content }) => content as Uint8Array))],
    ]);
    const quotes = [1, 2, 3].map((number) => rowsIn(sheetOf(bytes, number)).map(({ quote }) => quote));
    expect(quotes).toEqual([["甲", "乙"], ["丙", "丁"], ["戊"]]);
    const parts = partsOf(bytes);
    expect(parts.get("xl/workbook.xml")?.match(/<sheet name="[^"]+"/g)).toHaveLength(3);
    expect(parts.get("[Content_Types].xml")?.match(/worksheet\+xml/g)).toHaveLength(3);
    const found = await checkCorpus(xlsx, bytes);
    expect(found[0]?.ok && found[0].value.slices.map(([, words]) => words)).toEqual([
      "甲",
      "乙",
      "丙",
      "丁",
      "戊",
    ]);
  });

  it("writes the same bytes for the same corpus", () => {
    const once = () => writeCorpus(xlsx, [marked("[policy 甲]")]).bytes;
    expect(once()).toEqual(once());
  });

  it("finds a workbook that was changed or cut short", async () => {
    const { bytes } = writeCorpus(xlsx, [marked("[policy 甲]")]);
    const whole = bytes.get("annotations.xlsx") as Uint8Array;
    const cut = new Map([["annotations.xlsx", whole.slice(0, -30)]]);
    expect(await checkCorpus(xlsx, cut)).toMatchObject([
      { error: { code: "import-malformed", parameters: { file: "annotations.xlsx" } } },
    ]);
    const flipped = whole.slice();
    flipped[60] = (flipped[60] ?? 0) ^ 0xff;
    const [found] = await checkCorpus(xlsx, new Map([["annotations.xlsx", flipped]]));
    expect(found).toMatchObject({ ok: false });
  });

  it("lists what it cannot keep", () => {
    expect(writeCorpus(xlsx, [marked("[policy 甲]")]).written[0]?.losses.map(({ what }) => what)).toEqual([
      "origin",
    ]);
  });
});
