import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { tableSheet } from "../../../core/findings/sheet";
import { oneSheetWorkbook } from "../../../core/formats/xlsx/oneSheet";

const words = { headers: ["产业"], total: "合计", unknown: "未知", keys: { target: "目标" } };

describe("a table of counts as a sheet", () => {
  it("has its totals, names for keys, and words for what is unknown", () => {
    const table = {
      rows: [
        { key: "target", total: 3 },
        { key: "", total: 1 },
      ],
      columns: [{ key: "constructor", total: 4 }],
      cells: [[3], [1]],
      size: { rows: 2, columns: 1 },
      total: 4,
    };
    expect(tableSheet(table, words)).toEqual([
      ["产业", "合计", "constructor"],
      ["合计", 4, 4],
      ["目标", 3, 3],
      ["未知", 1, 1],
    ]);
  });
});

describe("a workbook of one sheet", () => {
  const files = unzipSync(
    oneSheetWorkbook([
      ["名称", "数"],
      ["=1+1", 2],
      ["𠮷\n镇", 0.5],
    ]),
  );
  const sheet = strFromU8(files["xl/worksheets/sheet1.xml"] ?? new Uint8Array());

  it("holds numbers as numbers and everything else as text, never as a formula", () => {
    expect(sheet).toContain('<c r="A2" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>');
    expect(sheet).toContain('<c r="B2"><v>2</v></c>');
    expect(sheet).toContain("𠮷\n镇");
    expect(sheet).not.toContain("<f>");
  });

  it("has all parts that a spreadsheet asks for", () => {
    expect(Object.keys(files).sort()).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
    ]);
  });
});
