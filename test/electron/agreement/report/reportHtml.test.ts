import { parse } from "parse5";
import { expect, it } from "vitest";
import { defaultBootstrap } from "../../../../core/agreement/bootstrap";
import { corpusAgreement } from "../../../../core/agreement/corpus/corpusAgreement";
import { defined, undefinedFor } from "../../../../core/agreement/Figure";
import { defaultGamma } from "../../../../core/agreement/gamma/gamma";
import type { Language } from "../../../../core/errors";
import type { AnnotatorId } from "../../../../core/model/ids";
import { defaultProject } from "../../../../core/model/Project";
import { reportHtml } from "../../../../electron/agreement/report/reportHtml";

const sampling = { gamma: { ...defaultGamma, samples: 3 }, bootstrap: defaultBootstrap };
const annotators = ["annotator-a", "annotator-b"];
/** A document's id may hold what markup is made of. */
const ID = "d & <script>alert(1)</script>";
const units = [
  { start: 0, end: 4, label: "policy", madeAt: "2026-03-02T08:00:00.000Z" },
  { start: 6, end: 9, label: "target", madeAt: "2026-03-04T08:00:00.000Z" },
];
const layers = [
  { annotator: "annotator-a", reach: 30, units },
  { annotator: "annotator-b", reach: 30, units: units.slice(0, 1) },
];

const reasons = [{ reason: "wrong-boundary", count: 1 } as const];
const score = {
  right: 2,
  wrong: 1,
  missed: 0,
  precision: defined(2 / 3),
  recall: defined(1),
  f1: defined(0.8),
};
const undecided = undefinedFor("none-judged");
const nothing = {
  ...{ right: 0, wrong: 0, missed: 0 },
  precision: undecided,
  recall: undecided,
  f1: undecided,
};

function page(language: Language): Promise<string> {
  const agreement = corpusAgreement([{ document: ID, start: 0, length: 30, layers }], annotators, sampling);
  const [first, second] = annotators as AnnotatorId[];
  const pair = { annotators: [first, second] as [AnnotatorId, AnnotatorId] };
  const confusion = [{ ...pair, counts: [{ first: "target", second: null, count: 1 }] }];
  const report = {
    known: annotators as AnnotatorId[],
    article: null,
    agreement,
    sampling,
    leftOut: null,
    completeness: [],
    confusion,
    attributes: [],
    namesHidden: false,
    decisions: {
      cases: { decided: 3, open: 1 },
      unread: [],
      annotators: [
        {
          ...score,
          annotator: first as AnnotatorId,
          open: 1,
          labels: [{ ...score, label: "policy" }],
          reasons,
        },
        { ...nothing, annotator: second as AnnotatorId, open: 1, labels: [], reasons: [] },
      ],
    },
  };
  return reportHtml({ report, project: defaultProject, language, version: "1.2.3", day: "2026-03-05" });
}

it("is a page that holds no script and refers to nothing outside", async () => {
  const html = await page("en");
  expect(html).not.toMatch(/<script|<link|<img|@import|url\(|https?:|onload|href=/);
  expect(html).toContain("d &amp; &lt;script&gt;");
  expect(html).toContain("default-src 'none'");
  const complaints: string[] = [];
  parse(html, { onParseError: ({ code }) => complaints.push(code) });
  expect(complaints).toEqual([]);
});

it("has every chart as a drawing with a name, and the figures with how they were sampled", async () => {
  const html = await page("en");
  expect([...html.matchAll(/<svg role="img" aria-label="([^"]*)"/g)].map(([, name]) => name)).toEqual([
    "By label",
    "Documents of the lowest F1",
    "Annotators against each other",
    "Over time",
  ]);
  // 2·1 / (2 + 1).
  expect(html).toContain('<th scope="row">F1, same place and label</th><td>0.667</td>');
  expect(html).toContain("3 samples, sampler statistical, seed 1");
  expect(html).toContain("Annotation Workbench 1.2.3");
});

it("holds annotators against the decisions, with dashes where nothing is decided", async () => {
  const html = await page("en");
  const cells = (...all: (string | number)[]) => all.map((cell) => `<td>${cell}</td>`).join("");
  expect(html).toContain(`annotator-a</th>${cells(2, 1, 0, "0.667", "1.000", "0.800", 1)}</tr>`);
  expect(html).toContain(`· Policy</th>${cells(2, 1, 0, "0.667", "1.000", "0.800", "")}</tr>`);
  expect(html).toContain(`annotator-b</th>${cells(0, 0, 0, "—", "—", "—", 1)}</tr>`);
  expect(html).toContain("3 of 4 cases of all annotators are decided");
  expect(html).toContain('<th scope="col">Wrong boundary</th>');
});

it("speaks Chinese where that is asked for", async () => {
  const html = await page("zh-CN");
  expect(html).toContain('<html lang="zh-CN">');
  expect(html).toContain('<th scope="row">政策</th>');
  expect(html).not.toMatch(/>Policy<|What it says|Undefined/);
});
