import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readFindings } from "../../../core/findings/readFindings";
import { tableSheet, targetSheet, worklistSheet } from "../../../core/findings/sheet";
import type { TargetRow } from "../../../core/findings/TargetRow";
import { oneSheetWorkbook } from "../../../core/formats/xlsx/oneSheet";
import { defaultProject } from "../../../core/model/Project";
import { marked } from "../../builders/marked";

const words = { headers: ["产业"], total: "合计", unknown: "未知", keys: { target: "目标" }, annotators: {} };

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

  it("calls annotators in its columns as it is told to, and a row of the same key as ever", () => {
    const key = { key: "target", total: 1 };
    const table = { rows: [key], columns: [key], cells: [[1]], size: { rows: 1, columns: 1 }, total: 1 };
    const [headers, , row] = tableSheet(table, { ...words, annotators: { target: "A" } });
    expect([headers?.[2], row?.[0]]).toEqual(["A", "目标"]);
  });
});

describe("findings as a sheet", () => {
  const { source, layer } = marked("到2025年[target 引进2亿元以上“𠮷字头”项目12个以上]。[policy 链长制]。");
  const { findings, worklist } = readFindings(source, [layer], defaultProject);
  const [target] = findings as TargetRow[];
  const places = { ...words, headers: ["document", "annotator", "city", "quote", "annotation_id", "value"] };

  it("have the words of a target as they stand, its values, and what the things counted must have", () => {
    const [, cells] = targetSheet(target ? [target] : [], places);
    expect(cells?.slice(3)).toEqual([
      ...["引进2亿元以上“𠮷字头”项目12个以上", target?.id],
      ...[">=", 12, "projects", "2025", "", "false"],
      ...[">=", 200_000_000, "CNY"],
    ]);
  });

  it("call their annotators as they are told to", () => {
    const hidden = { ...places, annotators: { "annotator-a": "B" } };
    const annotators = (rows: ReturnType<typeof targetSheet>) => rows.slice(1).map((cells) => cells[1]);
    expect(annotators(targetSheet(target ? [target] : [], hidden))).toEqual(["B"]);
    expect(new Set(annotators(worklistSheet(worklist, hidden)))).toEqual(new Set(["B"]));
  });

  it("have no columns for values where there are only policies", () => {
    const missing = worklist.filter(({ kind }) => kind === "no-industry");
    const [headers, cells] = worklistSheet(missing, places);
    expect(headers).toEqual(["document", "annotator", "city", "quote", "annotation_id"]);
    expect([cells?.length, cells?.[3]]).toEqual([5, "链长制"]);
  });
});

describe("a workbook of one sheet", () => {
  const files = unzipSync(
    oneSheetWorkbook(
      [
        ["名称", "数"],
        ["=1+1", 2],
        ["𠮷\n镇", 0.5],
      ],
      "各标签/年份的“标注数”",
    ),
  );
  const sheet = strFromU8(files["xl/worksheets/sheet1.xml"] ?? new Uint8Array());

  it("holds numbers as numbers and everything else as text, never as a formula", () => {
    expect(sheet).toContain('<c r="A2" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>');
    expect(sheet).toContain('<c r="B2"><v>2</v></c>');
    expect(sheet).toContain("𠮷\n镇");
    expect(sheet).not.toContain("<f>");
  });

  it("names its sheet, without what a name must not hold", () => {
    const workbook = strFromU8(files["xl/workbook.xml"] ?? new Uint8Array());
    expect(workbook).toContain('<sheet name="各标签 年份的 标注数" sheetId="1"');
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
