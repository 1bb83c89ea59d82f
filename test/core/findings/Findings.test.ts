import { describe, expect, it } from "vitest";
import { Findings, type Scope } from "../../../core/findings/Findings";
import { readFindings } from "../../../core/findings/readFindings";
import type { Annotation } from "../../../core/model/Annotation";
import { type DocumentId, GOLD } from "../../../core/model/ids";
import type { Layer } from "../../../core/model/Layer";
import { defaultProject, type Project } from "../../../core/model/Project";
import { layerOf, marked, sourceText } from "../../builders/marked";

const all = { rows: 50, columns: 50 };
const a = scopeOf("annotator-a");

function scopeOf(annotator: string, terms: Scope["terms"] = []): Scope {
  return { annotator: annotator as Scope["annotator"], terms };
}

/** Documents in the notation of `marked`, with the date that the project has of the first. */
function findingsOf(...notations: readonly string[]): Findings {
  const project = { ...defaultProject, documents: { d0: { date: "2022-03" } } } as Project;
  const findings = new Findings();
  notations.forEach((notation, index) => {
    const { source, layer } = marked(notation, `d${index}`);
    findings.add(readFindings(source, [layer], project));
  });
  return findings;
}

const phrases = (found: readonly { phrase: string }[]) => found.map(({ phrase }) => phrase);

describe("tables of counts", () => {
  const findings = findingsOf(
    "在𠮷镇[policy 推行《链长制》]，发展[industry 新能源汽车]、[industry 新能源汽\n车产业]。\n\n　　[industry 新材料]。",
    "做强[industry 新能源汽车]，[policy “湘商回郴”行动]。",
  );

  it("count each phrase once it is written in one way, over a line break too", () => {
    const { rows, total } = findings.table("industriesByCity", a, all);
    expect(rows).toEqual([
      { key: "新能源汽车", total: 2 },
      { key: "新材料", total: 1 },
      { key: "新能源汽车产业", total: 1 },
    ]);
    expect(total).toBe(4);
  });

  it("count phrases of one term together", () => {
    const terms = [{ label: "industry", name: "新能源汽车", variants: ["新能源汽车", "新能源汽车产业"] }];
    const { rows } = findings.table("industriesByCity", scopeOf("annotator-a", terms), all);
    expect(rows[0]).toEqual({ key: "新能源汽车", total: 3 });
  });

  it("give of a larger table the most frequent, and say how large it is", () => {
    const table = findings.table("industriesByCity", a, { rows: 1, columns: 1 });
    expect(table.rows).toHaveLength(1);
    expect(table.size).toEqual({ rows: 3, columns: 1 });
    expect(table.cells).toEqual([[2]]);
  });

  it("put policies under the kind that their names say", () => {
    const { rows } = findings.table("policyKindsByCity", a, all);
    expect(rows.map(({ key }) => key)).toEqual(["campaign", "mechanism"]);
  });

  it("count labels by the year of the document, the unknown one last", () => {
    const { columns, cells } = findings.table("labelsByYear", a, all);
    expect(columns).toEqual([
      { key: "2022", total: 4 },
      { key: "", total: 2 },
    ]);
    expect(cells).toEqual([
      [3, 1],
      [1, 1],
    ]);
  });

  it("count what is named beside what by the paragraph", () => {
    const { rows, columns, cells } = findings.table("industriesWithPolicies", a, all);
    expect(rows.map(({ key }) => key)).toEqual(["新能源汽车", "新能源汽车产业"]);
    expect(columns.map(({ key }) => key)).toEqual(["推行链长制", "湘商回郴行动"]);
    expect(cells).toEqual([
      [1, 1],
      [1, 0],
    ]);
  });

  it("show of columns that come equally often those that stand beside what the rows show", () => {
    const named = findingsOf(
      "[industry 茶]、[industry 酒]：[policy 甲办法]、[policy 丁办法]。\n\n　　[industry 茶]：[policy 乙办法]。\n\n　　[industry 米]：[policy 一办法]。",
    );
    const { rows, columns } = named.table("industriesWithPolicies", a, { rows: 2, columns: 3 });
    expect(rows.map(({ key }) => key)).toEqual(["茶", "米"]);
    expect(columns.map(({ key }) => key)).toEqual(["一办法", "丁办法", "乙办法"]);
    const narrow = named.table("industriesWithPolicies", a, { rows: 1, columns: 3 });
    expect(narrow.columns.map(({ key }) => key)).toEqual(["丁办法", "乙办法", "甲办法"]);
  });

  it("open the very passages that a cell, a row or a whole table counts", () => {
    const open = (row: string | null, column: string | null) =>
      findings.passages({ table: "industriesByCity", row, column }, a);
    expect(open("新能源汽车", "").map(({ document }) => document)).toEqual(["d0", "d1"]);
    expect(open("新能源汽车", null)[0]).toMatchObject({ start: 14, end: 19, id: "industry-14-19" });
    expect(open(null, null)).toHaveLength(4);
    expect(open("别的", null)).toEqual([]);
    const beside = { table: "industriesWithPolicies", row: "新能源汽车产业", column: "推行链长制" } as const;
    expect(phrases(findings.passages(beside, a))).toEqual(["推行链长制", "新能源汽车产业"]);
  });

  it("are empty of nothing", () => {
    const { rows, cells, total } = new Findings().table("labelsByYear", a, all);
    expect([rows, cells, total]).toEqual([[], [], 0]);
    expect(findingsOf("没有标注。").layers).toEqual([]);
  });
});

describe("layers of several people", () => {
  const { source, layer } = marked("发展[industry 新材料]、[industry 新能源]");
  const other = layerOf(source, layer.annotations.slice(0, 1), "annotator-b");
  const gold: Layer = { ...other, annotator: GOLD };
  const findings = new Findings();
  findings.add(readFindings(source, [layer, other, gold], defaultProject));

  it("are counted apart, gold first", () => {
    expect(findings.layers.map(({ annotator, annotations }) => [annotator, annotations])).toEqual([
      ["gold", 1],
      ["annotator-a", 2],
      ["annotator-b", 1],
    ]);
    expect(findings.table("industriesByCity", scopeOf("annotator-b"), all).total).toBe(1);
  });

  it("stand beside each other where annotators are counted", () => {
    const { columns } = findings.table("labelsByAnnotator", a, all);
    expect(columns.map(({ key, total }) => [key, total])).toEqual([
      ["annotator-a", 2],
      ["annotator-b", 1],
      ["gold", 1],
    ]);
  });

  it("stand in the order of their names, as years do in theirs, however much each has", () => {
    const more = layerOf(source, [...layer.annotations, ...other.annotations], "annotator-z");
    const few = layerOf(source, layer.annotations.slice(0, 1), "annotator-b");
    const uneven = new Findings();
    uneven.add(readFindings(source, [more, few], defaultProject));
    const { columns } = uneven.table("labelsByAnnotator", a, all);
    expect(columns.map(({ key }) => key)).toEqual(["annotator-b", "annotator-z"]);
  });
});

describe("targets", () => {
  const quantity = (value: number) => ({ comparator: ">=", value, unit: "projects" });
  const text = "𠮷镇到2025年引进项目12个以上。培育企业9家。建设学校";
  const source = sourceText(text);
  const [first, second, third] = marked(
    "𠮷镇到2025年[target 引进项目12个以上]。[target 培育企业9家]。[target 建设学校]",
  ).layer.annotations as [Annotation, Annotation, Annotation];
  const said = {
    ...first,
    attributes: { quantity: quantity(12), deadline: "2025", "proposed:deadline": true },
  };
  const findings = new Findings();
  const differing = { ...first, id: "other", attributes: { quantity: quantity(20), deadline: "2025" } };
  const layers = [layerOf(source, [said, second, third]), layerOf(source, [differing], "annotator-b")];
  findings.add(readFindings(source, layers, defaultProject));

  it("have the values that are said, and where nothing is said those that the words propose", () => {
    const [one, two, three] = findings.targets(a, null, "document", false);
    expect(one?.values).toMatchObject({ quantity: quantity(12), deadline: "2025", isConfirmed: false });
    expect(two?.values).toMatchObject({
      quantity: { comparator: "=", value: 9, unit: "enterprises" },
      isConfirmed: false,
    });
    expect(three?.values.quantity).toBeNull();
  });

  it("are sorted by their values either way, those without one last", () => {
    const words = (isDescending: boolean) => phrases(findings.targets(a, null, "value", isDescending));
    expect(words(false)).toEqual(["培育企业9家", "引进项目12个以上", "建设学校"]);
    expect(words(true)).toEqual(["引进项目12个以上", "培育企业9家", "建设学校"]);
  });

  it("are summed up by unit", () => {
    expect(findings.units(a)).toEqual([
      { unit: "enterprises", targets: 1, smallest: 9, largest: 9 },
      { unit: "projects", targets: 1, smallest: 12, largest: 12 },
      { unit: "", targets: 1, smallest: null, largest: null },
    ]);
    expect(phrases(findings.targets(a, "projects", "value", false))).toEqual(["引进项目12个以上"]);
  });

  it("compare multiples as they are meant, said or proposed", () => {
    const grown = findingsOf("[target 产值增\n长一倍]。[target 营收翻一番]。[target 税收增长三倍]");
    const rows = grown.targets(a, "times", "value", false);
    expect(rows.map(({ values }) => values.quantity?.value)).toEqual([2, 2, 4]);
    expect(grown.units(a)).toEqual([{ unit: "times", targets: 3, smallest: 2, largest: 4 }]);
  });

  it("are listed where no deadline is said or proposed, and where two gave different values", () => {
    expect(findings.worklist("no-deadline", a)).toEqual([]);
    const timeless = findingsOf("[target 引进项目12个]。到2025年，[target 培育企业9家]。");
    expect(timeless.worklist("no-deadline", a).map(({ finding }) => finding.phrase)).toEqual([
      "引进项目12个",
    ]);
    const [conflict] = findings.worklist("values-differ", a);
    expect([conflict?.finding.annotator, conflict?.others.map(({ annotator }) => annotator)]).toEqual([
      "annotator-a",
      ["annotator-b"],
    ]);
    expect(findings.worklist("no-industry", a)).toEqual([]);
  });
});

it("dates what a document says by its own date alone", () => {
  const project = { ...defaultProject, documents: { ["d1" as DocumentId]: { date: "2021" } } };
  const { source, layer } = marked("[industry 新材料]", "d1");
  expect(readFindings(source, [layer], project).findings[0]?.year).toBe("2021");
  expect(readFindings(source, [layer], defaultProject).findings[0]?.year).toBe("");
});
