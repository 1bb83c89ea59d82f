import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CountTable } from "../../../core/findings/countTable";
import { type Findings, type TableId, tableIds } from "../../../core/findings/Findings";
import { type SheetCell, type SheetKind, tableSheet } from "../../../core/findings/sheet";
import { CsvParser } from "../../../core/formats/table/CsvParser";
import type { AnnotatorId } from "../../../core/model/ids";
import { FindingsDesk } from "../../../electron/findings/FindingsDesk";
import type { FindingsCall } from "../../../electron/findings/protocol";
import { readCorpus } from "../../../electron/findings/readCorpus";
import type { SheetRequest } from "../../../electron/ipc/findings";
import { findingsHandlers } from "../../../electron/main/handlers/findingsHandlers";
import { Workspace } from "../../../electron/storage/Workspace";
import { TemporaryFolder } from "../storage/TemporaryFolder";

// What follows was counted by hand from the layers of two seeds: the articles and paragraphs are those a person
// sees in the texts, with what an extraction cut apart put together again.
const scope = { annotator: "annotator-a" as AnnotatorId, terms: [] };
const whole = { rows: 1000, columns: 1000 };
let findings: Findings;
let handlers: ReturnType<typeof findingsHandlers>;
const folder = new TemporaryFolder();
beforeAll(async () => {
  const opened = await Workspace.open(path.resolve(import.meta.dirname, "../../.."));
  if (!opened.ok) throw new Error(opened.error.code);
  const workspace = opened.value;
  ({ findings } = await readCorpus(workspace, null, () => {}));
  handlers = handlersOf(workspace);
  await handlers.readFindings(undefined);
});
afterAll(() => folder.remove());

/** What the window asks, answered here rather than in a thread, with files written where nobody is asked. */
function handlersOf(workspace: Workspace): ReturnType<typeof findingsHandlers> {
  const desk = new FindingsDesk(workspace, () => {});
  const ask = (method: string, request: unknown, terms: unknown) =>
    desk.answer({ id: 1, method, request, terms, reader: null } as FindingsCall);
  const session = {
    workspace,
    layers: { settled: async () => {} },
    settings: { value: { annotator: null } },
  };
  type Given = Parameters<typeof findingsHandlers>;
  const [given, thread] = [session, { ask }] as unknown as [Given[0], Given[1]];
  const chooseFile = async (name: string) => path.join(folder.root, name);
  return findingsHandlers(given, thread, {} as Given[2], { chooseFile } as Given[3], () => {});
}

const words = { headers: ["name"], total: "total", unknown: "unknown", keys: {}, annotators: {} };

/** The rows of a file that the window saves. */
async function saved(of: SheetRequest["of"], kind: SheetKind): Promise<string[][]> {
  const { annotator } = scope;
  const written = await handlers.saveFindings({ kind, annotator, name: "sheet", of, words });
  const file = written.ok ? written.value?.file : null;
  if (!file) throw new Error("not saved");
  return rowsIn[kind](readFileSync(file));
}

const rowsIn: Readonly<Record<SheetKind, (bytes: Uint8Array) => string[][]>> = {
  csv: (bytes) => {
    const parser = new CsvParser(",");
    const lines = new TextDecoder().decode(bytes).trimEnd().split("\r\n");
    return lines.flatMap((line) => {
      const row = parser.add(line);
      return row && "cells" in row ? [[...row.cells]] : [];
    });
  },
  xlsx: (bytes) => {
    const sheet = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    const rows = [...sheet.matchAll(/<row[^>]*>(.*?)<\/row>/gs)];
    return rows.map(([, row = ""]) =>
      [...row.matchAll(/<c [^>]*>(?:<v>|<is><t[^>]*>)(.*?)<\/[vt]>/gs)].map(([, cell = ""]) => cell),
    );
  },
};

const asText = (rows: readonly (readonly SheetCell[])[]) => rows.map((row) => row.map(String));

/** The rows of a table that count something twice or more: name, total, and the columns with what they count. */
function rowsOf({ rows, columns, cells }: CountTable, least = 2): string[] {
  return rows
    .filter(({ total }) => total >= least)
    .map(({ key, total }, at) => {
      const counted = columns.flatMap((column, place) => {
        const count = cells[at]?.[place] ?? 0;
        return count > 0 ? [`${column.key || "-"} ${count}`] : [];
      });
      return `${key} ${total}: ${counted.sort().join(", ")}`;
    });
}

const table = (id: TableId) => findings.table(id, scope, whole);
const totals = ({ columns }: CountTable) => columns.map(({ key, total }) => `${key || "-"} ${total}`);

describe("what the window counts, beside a spreadsheet made by hand from two seeds", () => {
  it("has the same industries by city", () => {
    const counted = table("industriesByCity");
    expect([counted.total, counted.size.rows]).toEqual([161, 118]);
    expect(totals(counted)).toEqual(["南昌 52", "咸宁 39", "郴州 39", "昌都 31"]);
    expect(rowsOf(counted)).toEqual([
      "电子信息 8: 南昌 5, 咸宁 3",
      "汽车 5: 南昌 5",
      "生物医药 5: 南昌 2, 昌都 3",
      "医疗器械 4: 南昌 4",
      "大健康 3: 南昌 1, 咸宁 2",
      "抽水蓄能 3: 咸宁 2, 郴州 1",
      "文化旅游 3: 昌都 2, 郴州 1",
      "新能源 3: 昌都 1, 郴州 2",
      "新能源汽车 3: 南昌 3",
      "有色金属 3: 昌都 1, 郴州 2",
      "清洁能源 3: 咸宁 2, 昌都 1",
      "光电 2: 南昌 2",
      "农特产品深加工 2: 昌都 2",
      "新一代信息技术 2: 咸宁 1, 郴州 1",
      "新材料 2: 郴州 2",
      "汽车及零部件 2: 南昌 2",
      "汽车整车 2: 南昌 2",
      "汽车零部件 2: 南昌 2",
      "特色农牧业 2: 昌都 2",
      "航空 2: 南昌 2",
      "装备制造 2: 咸宁 1, 郴州 1",
      "食品饮料 2: 咸宁 2",
    ]);
  });

  it("has the same policies by city, and by the kind that a person says they are", () => {
    const counted = table("policiesByCity");
    expect([counted.total, counted.size.rows]).toEqual([94, 86]);
    expect(totals(counted)).toEqual(["昌都 37", "郴州 24", "南昌 21", "咸宁 12"]);
    expect(rowsOf(counted)).toEqual([
      "产业链招商 3: 南昌 2, 昌都 1",
      "产业链精准招商 3: 昌都 2, 郴州 1",
      "4+4+X新型产业体系 2: 南昌 2",
      "三主三新三优现代化产业体系 2: 郴州 2",
      "六保 2: 南昌 2",
      "六稳 2: 南昌 2",
    ]);
    expect(rowsOf(table("policyKindsByCity"), 1)).toEqual([
      "promotion 17: 南昌 8, 昌都 8, 郴州 1",
      "other 15: 南昌 1, 咸宁 2, 昌都 10, 郴州 2",
      "mechanism 12: 南昌 2, 咸宁 1, 昌都 4, 郴州 5",
      "campaign 9: 昌都 2, 郴州 7",
      "document 9: 南昌 4, 咸宁 1, 昌都 1, 郴州 3",
      "slogan 7: 南昌 4, 郴州 3",
      "service 6: 咸宁 2, 昌都 4",
      "event 5: 咸宁 1, 昌都 4",
      "measure 5: 昌都 3, 郴州 2",
      "area 3: 咸宁 3",
      "plan 3: 南昌 2, 郴州 1",
      "body 2: 咸宁 1, 昌都 1",
      "strategy 1: 咸宁 1",
    ]);
  });

  it("has the same targets with values", () => {
    const rows = findings.targets(scope, null, "document", false);
    const lines = rows.flatMap(({ words, city, values: { quantity, threshold, deadline, actor } }) => {
      const said = [quantity, threshold].map((each) =>
        each ? `${each.comparator} ${each.value} ${each.unit}` : "",
      );
      return quantity ? [[words, ...said, deadline, actor, city].join(" | ")] : [];
    });
    expect(rows).toHaveLength(45);
    expect(lines).toEqual([
      "实现三个高质量跨越式发展目标 | = 3 goals |  |  | 南昌市 | 南昌",
      "主营业务收入超2500亿级产业2个 | = 2 industries | > 250000000000 CNY | 2023 | 南昌市 | 南昌",
      "千亿级产业3个 | = 3 industries | >= 100000000000 CNY | 2023 | 南昌市 | 南昌",
      "500亿级产业3个 | = 3 industries | >= 50000000000 CNY | 2023 | 南昌市 | 南昌",
      "做强产值超千亿元的汽车产业集群 | > 100000000000 CNY |  |  | 南昌市 | 南昌",
      "医疗器械产业千亿目标 | = 100000000000 CNY |  |  | 南昌市进贤县 | 南昌",
      "新引进“三类500强”项目12个以上 | >= 12 projects |  | 2023 | 郴州市 | 郴州",
      "湘商回郴项目100个以上 | >= 100 projects |  | 2023 | 郴州市 | 郴州",
      "2亿元以上重大招商项目180个以上 | >= 180 projects | >= 200000000 CNY | 2023 | 郴州市 | 郴州",
      "投资总额1000亿元以上 | >= 100000000000 CNY |  | 2023 | 郴州市 | 郴州",
      "打造千亿级装备制造产业集群 | >= 100000000000 CNY |  |  | 郴州市 | 郴州",
      "新签约50亿元重大项目不少于5个 | >= 5 projects | = 5000000000 CNY | 2023 | 咸宁市 | 咸宁",
      "10亿元以上重大产业项目不少于20个 | >= 20 projects | >= 1000000000 CNY | 2023 | 咸宁市 | 咸宁",
    ]);
  });

  it("has the same counts by label, annotator and year", () => {
    expect(rowsOf(table("labelsByAnnotator"))).toEqual([
      "industry 322: annotator-a 161, annotator-b 161",
      "policy 201: annotator-a 94, annotator-b 107",
      "target 91: annotator-a 45, annotator-b 46",
    ]);
    expect(rowsOf(table("labelsByYear"))).toEqual([
      "industry 161: - 161",
      "policy 94: - 94",
      "target 45: - 45",
    ]);
  });

  it("has the same industries beside policies in a paragraph, in as many", () => {
    const counted = table("industriesWithPolicies");
    expect([counted.total, counted.size]).toEqual([9, { rows: 65, columns: 34 }]);
    const named = ({ key, total }: { key: string; total: number }) => `${key} ${total}`;
    expect(counted.rows.filter(({ total }) => total > 1).map(named)).toEqual([
      "文化旅游 3",
      "新能源 3",
      "生物医药 3",
      "农特产品深加工 2",
      "新材料 2",
      "有色金属 2",
      "清洁能源 2",
      "特色农牧业 2",
      "电子信息 2",
      "装备制造 2",
    ]);
    const twice = counted.rows.flatMap(({ key }, at) =>
      counted.columns.flatMap((column, place) =>
        counted.cells[at]?.[place] === 2 ? [`${key} · ${column.key}`] : [],
      ),
    );
    expect(twice).toEqual(["新能源 · 三主三新三优现代化产业体系", "新材料 · 三主三新三优现代化产业体系"]);
  });

  it("has the same work to do", () => {
    const count = (kind: "no-deadline" | "no-industry" | "values-differ") =>
      findings.worklist(kind, scope).length;
    expect([count("no-deadline"), count("no-industry"), count("values-differ")]).toEqual([35, 57, 1]);
  });

  it.each(["csv", "xlsx"] as const)("saves each of these tables whole as %s", async (kind) => {
    for (const id of tableIds)
      expect(await saved({ kind: "table", table: id }, kind)).toEqual(asText(tableSheet(table(id), words)));
    const [headers, totals, first] = await saved({ kind: "table", table: "industriesByCity" }, kind);
    expect(headers).toEqual(["name", "total", "南昌", "咸宁", "郴州", "昌都"]);
    expect(totals).toEqual(["total", "161", "52", "39", "39", "31"]);
    expect(first).toEqual(["电子信息", "8", "5", "3", "0", "0"]);
  });

  it("saves every target with its values, and every thing to do", async () => {
    const [, ...targets] = await saved({ kind: "targets" }, "csv");
    expect(targets).toHaveLength(45);
    const large = targets.find(([, , , quote]) => quote === "2亿元以上重大招商项目180个以上");
    expect(large?.slice(5)).toEqual([
      ...[">=", "180", "projects", "2023", "郴州市", "true"],
      ...[">=", "200000000", "CNY"],
    ]);
    const counts: number[] = [];
    for (const list of ["no-deadline", "no-industry", "values-differ"] as const)
      counts.push((await saved({ kind: "worklist", list }, "csv")).length);
    // With their headers; of the target whose values differ both annotators' are there.
    expect(counts).toEqual([36, 58, 3]);
  });
});
