import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { emptyReviewFile } from "../../core/review/ReviewFile";
import { reviewCases } from "../../core/review/reviewCases";
import { formatLayerFile } from "../../core/stored/layerFile";
import { formatReviewFile } from "../../core/stored/reviewFile";
import {
  accept,
  decision,
  layer,
  longer,
  policy,
  reviewedSource,
  reviewedText,
  type Tag,
} from "../builders/reviewing";
import { runWorkbench } from "../electron/cli/runWorkbench";
import { annotatorId } from "../electron/storage/TemporaryFolder";
import { seriousProblems } from "./harness/accessibility";
import { command } from "./harness/commandPalette";
import { openDocument } from "./harness/documents";
import { RunningWorkbench } from "./harness/RunningWorkbench";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const { document } = reviewedSource;
const workspace = new TemporaryWorkspace({ [document]: reviewedText });
const exports = workspace.beside("exports");
const reviewer = annotatorId("annotator-r");
const industry: Tag = [20, 23, "industry"];
const layers = [
  layer("a", [policy, industry]),
  layer("b", [longer, industry]),
  layer("c", [], "in-progress"),
];
let workbench: RunningWorkbench;

beforeAll(async () => {
  mkdirSync(exports);
  for (const each of layers) workspace.writeLayerFile(document, formatLayerFile(each), each.annotator);
  const [apart] = reviewCases(layers, []);
  const decisions = [decision(apart ?? null, accept(policy)), decision(null, accept([12, 16, "target"]))];
  const folder = workspace.at("annotations", document, "reviews");
  mkdirSync(folder);
  writeFileSync(
    path.join(folder, `${reviewer}.json`),
    formatReviewFile({ ...emptyReviewFile(document, reviewer), decisions }),
  );
  workspace.writeSettings({ annotator: reviewer });
  workbench = await RunningWorkbench.start(workspace, `--export-folder=${exports}`);
  await openDocument(workbench.page, document, reviewedText);
});
afterAll(async () => {
  await workbench.end();
  workspace.remove();
});

async function showAgreement(): Promise<void> {
  await command(workbench.page, "Agreement");
  await workbench.page.locator('[aria-busy="false"] [data-testid="figures"]').waitFor();
}

/** The cells of a row, a reason why there is no figure included. */
const row = (judged: string) => workbench.page.locator(`tr[data-judged="${judged}"] td`).allTextContents();
const undecided = "—Undefined: no decision says anything of it yet";
const nothingAccepted = "—Undefined: nothing is accepted yet that could have been found";

it("shows each annotator against the decisions, by label too, and what is open beside it", async () => {
  const { page } = workbench;
  await showAgreement();
  expect(await row("annotator-a")).toEqual(["1", "0", "1", "1.000", "0.500", "0.667", "1"]);
  expect(await row("annotator-b")).toEqual(["0", "1", "2", "0.000", "0.000", "0.000", "1"]);
  expect(await row("annotator-b target")).toEqual(["0", "0", "1", undecided, "0.000", "0.000", ""]);
  // Not begun: nothing is decided of them, and they have missed nothing.
  expect(await row("annotator-c")).toEqual(["0", "0", "0", undecided, nothingAccepted, undecided, "0"]);
  expect(await page.getByTestId("decided-cases").textContent()).toContain("2 of 3 cases of all annotators");
  const reasons = page.getByRole("table", { name: "Why they were wrong" });
  expect(await reasons.locator("thead th").allTextContents()).toEqual(["Annotator", "Wrong boundary"]);
  expect(await seriousProblems(page)).toEqual([]);
});

it("opens the cases behind a number, and says in the queue which they are", async () => {
  const { page } = workbench;
  await page.getByRole("button", { name: "Look at 1 case: annotator-b, Wrong boundary" }).click();
  await page.getByText("Case 1 of 1").waitFor();
  const state = page.getByLabel("How far decided").locator("option:checked");
  expect(await state.textContent()).toBe("annotator-b · Wrong · Wrong boundary");
  expect(await page.getByTestId("case").textContent()).toContain("annotator-b");
  await showAgreement();
  await page.getByRole("button", { name: "Look at the cases behind annotator-a, Recall: 0.500" }).click();
  await page.getByText("Case 1 of 2").waitFor();
  expect(await state.textContent()).toBe("annotator-a · Right + Missed");
  await showAgreement();
  await page.getByRole("button", { name: "Look at the cases behind annotator-b, Precision: 0.000" }).click();
  await page.getByText("Case 1 of 1").waitFor();
  await showAgreement();
  await page.getByRole("button", { name: "Look at 2 cases: annotator-b, Missed" }).click();
  await page.getByText("Case 1 of 2").waitFor();
  await showAgreement();
  await page.getByRole("button", { name: "Look at 1 open case", exact: true }).click();
  await page.getByText("Case 1 of 1").waitFor();
  expect(await state.textContent()).toBe("Not decided");
});

it("counts a decision made a moment ago", async () => {
  const { page } = workbench;
  await page.keyboard.press("Digit1");
  await showAgreement();
  expect(await row("annotator-a")).toEqual(["2", "0", "1", "1.000", "0.667", "0.800", "0"]);
});

it("is exported as it is shown, in every form", async () => {
  const { page } = workbench;
  const { stdout } = await runWorkbench(["agreement", workspace.folder, "--json"]);
  const { decisions } = JSON.parse(stdout);
  expect(decisions.cases).toEqual({ decided: 3, open: 0 });
  expect(decisions.annotators[1]).toMatchObject({
    ...{ annotator: "annotator-b", right: 1, wrong: 1, missed: 2, open: 0 },
    ...{ precision: { value: 1 / 2 }, recall: { value: 1 / 3 } },
    wrongBecause: [{ reason: "wrong-boundary", count: 1 }],
  });
  const json = JSON.parse(await exported("JSON"));
  expect(json.decisions).toEqual(decisions);
  expect(await exported("CSV")).toContain("decisions,annotator-b,,,,wrong: wrong-boundary,1,,,\r\n");
  expect(await exported("HTML")).toContain("<td>1</td><td>1</td><td>2</td><td>0.500</td><td>0.333</td>");
  const lines = (await runWorkbench(["agreement", workspace.folder])).stdout;
  expect(lines).toContain("decisions annotator-b: 1 right, 1 wrong, 2 missed; precision 0.500, recall 0.333");
  expect(await page.locator(".agreement-exported").count()).toBe(1);
});

it("names nobody in what a blind review shows or exports", async () => {
  const { page } = workbench;
  await page.keyboard.press("Escape");
  await command(page, "Hide names");
  await showAgreement();
  expect(await page.getByTestId("agreement").textContent()).not.toMatch(/annotator-[abc]/);
  for (const kind of ["HTML", "CSV", "JSON"]) {
    const text = await exported(kind);
    expect(text).not.toMatch(/annotator-[abc]/);
    expect(text).toMatch(/names are hidden|"namesHidden": true/i);
  }
  expect(workbench.complaints).toEqual([]);
});

/** Exports, and gives what was written. */
async function exported(kind: string): Promise<string> {
  const { page } = workbench;
  const ending = kind.toLowerCase();
  const before = readdirSync(exports);
  await page.getByRole("button", { name: kind === "HTML" ? "Report (HTML)…" : `Export as ${kind}…` }).click();
  await page.locator(".agreement-exported", { hasText: `.${ending}` }).waitFor();
  const file = readdirSync(exports).find((name) => name.endsWith(ending) && !before.includes(name));
  return readFileSync(path.join(exports, file ?? `agreement.${ending}`), "utf8");
}
