import { describe, expect, it } from "vitest";
import { failure } from "../../../../core/errors";
import { Findings, tableIds } from "../../../../core/findings/Findings";
import { readFindings } from "../../../../core/findings/readFindings";
import { defaultProject } from "../../../../core/model/Project";
import { err } from "../../../../core/result";
import type { ReportedFindings } from "../../../../electron/findings/protocol";
import { findingsHtml } from "../../../../electron/findings/report/findingsHtml";
import { marked } from "../../../builders/marked";

const { source, layer } = marked(
  "𠮷镇到2025年[target 引进项目不少于12个]，[policy <链长制>]，做强[industry 新材\n料]、[industry target]。",
);
const findings = new Findings();
findings.add(readFindings(source, [layer], defaultProject));
const scope = { annotator: layer.annotator, terms: [] };
const [counted] = findings.layers;
const reported: ReportedFindings = {
  layer: counted ?? { annotator: layer.annotator, annotations: 0, documents: 0 },
  tables: Object.fromEntries(
    tableIds.map((id) => [id, findings.table(id, scope, { rows: 9, columns: 9 })]),
  ) as ReportedFindings["tables"],
  units: findings.units(scope),
  targets: { rows: findings.targets(scope, null, "document", false), total: 1 },
};
const project = {
  ...defaultProject,
  terms: [{ label: "industry", name: "新材料", variants: ["新材料", "新型材料"] }],
};
const agreement = err(failure("agreement-one-annotator", { count: 1 }));
const written = (language: "en" | "zh-CN") =>
  findingsHtml({ findings: reported, agreement, project, language, version: "1.0", day: "2026-01-02" });

describe("the report of findings", () => {
  it("has tables, maps, targets with their values, terms, and why there is no agreement", async () => {
    const html = await written("en");
    expect(html).toContain("<td>≥ 12 projects *</td><td>2025 *</td>");
    expect(html.match(/<svg /g)?.length).toBe(6);
    expect(html).toContain("<li><span>新材料</span> <b>1</b></li>");
    // Words of the texts stay as they are, also those that are the id of a label.
    expect(html).toContain("<li><span>target</span> <b>1</b></li>");
    expect(html).toContain("<td>新材料、新型材料</td>");
    expect(html).toContain("Not measured: ");
    expect(html).toContain("Annotations of annotator-a: 4. Documents: 1.");
  });

  it("holds no script, nothing from elsewhere, and no markup of the texts", async () => {
    const html = await written("zh-CN");
    expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)|<链长制>/);
    expect(html).toContain("&lt;链长制&gt;");
    expect(html).toContain("≥ 12 项目 *");
    expect(html).toContain('lang="zh-CN"');
  });
});
