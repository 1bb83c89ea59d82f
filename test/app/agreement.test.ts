import { cpSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, it } from "vitest";
import { runWorkbench } from "../electron/cli/runWorkbench";
import { seriousProblems } from "./harness/accessibility";
import { command } from "./harness/commandPalette";
import { openDocument } from "./harness/documents";
import { shareWorkbench } from "./harness/sharedWorkbench";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const repository = path.resolve(import.meta.dirname, "../..");
const [first = "", second = ""] = ["000_b4727a79b4439440", "002_0444c261d17f6049"];
const workspace = new TemporaryWorkspace([first, second]);
const exports = workspace.beside("exports");
beforeAll(() => {
  mkdirSync(exports);
  for (const id of [first, second])
    cpSync(path.join(repository, "annotations", id), workspace.at("annotations", id), { recursive: true });
});
const workbench = shareWorkbench(workspace, `--export-folder=${exports}`);
beforeAll(() => openDocument(workbench.page, first, workspace.text(first)));

const runs = new Map<string, ReturnType<typeof runWorkbench>>();

/** What the command line prints of the same layers, which no test here changes: asked once for the same options. */
async function printed(...options: readonly string[]) {
  const words = ["agreement", workspace.folder, "--json", ...options];
  const run = runs.get(words.join(" ")) ?? runWorkbench(words);
  runs.set(words.join(" "), run);
  return JSON.parse((await run).stdout);
}

const shown = (value: number) => value.toFixed(3).replace("-", "−");

const measured = () => workbench.page.locator('[aria-busy="false"] [data-testid="figures"]').waitFor();

async function showAgreement(): Promise<void> {
  await command(workbench.page, "Agreement");
  await measured();
}

async function reviewShown(): Promise<void> {
  await workbench.page.locator(".search-view").waitFor({ state: "detached" });
  await workbench.page.getByTestId("case").first().waitFor();
}

const figure = (id: string) =>
  workbench.page.locator(`[data-figure="${id}"]`).locator(".figure").textContent();

const row = (selector: string) =>
  workbench.page.locator(`tr[data-${selector}]`).locator(".figure").allTextContents();

it("shows the figures that the command line prints", async () => {
  const { page } = workbench;
  await command(page, "Agreement");
  await measured();
  const { f1, gamma, unitizing, characters, labels, documents } = await printed();
  expect(await figure("strict")).toBe(shown(f1.strict.value));
  expect(await figure("overlap")).toBe(shown(f1.overlap.value));
  expect(await figure("gamma")).toBe(shown(gamma.value));
  expect(await figure("kappa")).toBe(shown(characters.cohenKappa.value));
  expect(unitizing.alphaU1995.value).toBeNull();
  expect(await figure("alphaU")).toBe(`—Undefined: ${unitizing.alphaU1995.reason}`);
  for (const { label, f1: of } of labels)
    expect((await row(`label="${label}"`)).slice(0, 2)).toEqual(
      [of.strict, of.overlap].map((f) => shown(f.value)),
    );
  expect(documents.length).toBe(2);
  for (const { document, f1: of, gamma: its } of documents)
    expect((await row(`document="${document}"`)).slice(0, 3)).toEqual(
      [of.strict, of.overlap, its].map((f) => shown(f.value)),
    );
  expect(await seriousProblems(page)).toEqual([]);
});

it("exports them as the command line prints them, and as a table", async () => {
  const { page } = workbench;
  for (const kind of ["JSON", "CSV"]) {
    await page.getByRole("button", { name: `Export as ${kind}…` }).click();
    await page.locator(".agreement-exported", { hasText: `.${kind.toLowerCase()}` }).waitFor();
  }
  const fileOf = (kind: string) => readdirSync(exports).find((name) => name.endsWith(kind)) ?? "";
  const [csv, json] = [fileOf("csv"), fileOf("json")];
  const expected = await printed();
  expect(JSON.parse(readFileSync(path.join(exports, json), "utf8"))).toEqual(expected);
  const table = readFileSync(path.join(exports, csv), "utf8").split("\r\n");
  const { f1, gamma, characters, labels, documents } = expected;
  const figures: [of: string, document: string, label: string, measure: string, value: number | null][] = [
    ["all", "", "", "F1 strict", f1.strict.value],
    ["all", "", "", "F1 overlapUnlabelled", f1.overlapUnlabelled.value],
    ["all", "", "", "gamma", gamma.value],
    ["all", "", "", "Krippendorff alpha per character", characters.krippendorffAlpha.value],
  ];
  for (const { label, f1: its, gamma: ofLabel } of labels)
    figures.push(
      ["label", "", label, "F1 overlap", its.overlap.value],
      ["label", "", label, "gamma_k", ofLabel.value],
    );
  for (const { document, f1: its, unitizing } of documents)
    figures.push(
      ["document", document, "", "F1 strict", its.strict.value],
      ["document", document, "", "alpha_U (1995)", unitizing.alphaU1995.value],
    );
  for (const [of, document, label, measure, value] of figures) {
    const begins = `${of},annotator-a annotator-b,${document},${label},,${measure},${value ?? ""},`;
    expect(table.filter((line) => line.startsWith(begins))).toHaveLength(1);
  }
});

it("exports them as a report for print", async () => {
  const { page } = workbench;
  for (const kind of ["HTML", "PDF"]) {
    await page.getByRole("button", { name: `Report (${kind})…` }).click();
    await page.locator(".agreement-exported", { hasText: `.${kind.toLowerCase()}` }).waitFor();
  }
  const fileOf = (kind: string) => readdirSync(exports).find((name) => name.endsWith(kind)) ?? "";
  const { f1 } = await printed();
  const html = readFileSync(path.join(exports, fileOf("html")), "utf8");
  expect(html).toContain(`<td>${shown(f1.strict.value)}</td>`);
  const rows = page.locator("tr[data-label], tr[data-document]");
  expect(await rows.count()).toBe(5);
  for (const row of await rows.all()) {
    const name = (await row.locator("th").textContent()) ?? "";
    const figures = (await row.locator(".figure").allTextContents()).map((text) => text.replace(/^—.+/, "—"));
    // The mark before a label's name is its first letter.
    const ends = figures.map((text) => `<td>${text}</td>`).join("");
    const named = [name, name.slice(1)].map((each) => `<th scope="row">${each}</th>${ends}</tr>`);
    expect(named.some((markup) => html.includes(markup))).toBe(true);
  }
  const pdf = readFileSync(path.join(exports, fileOf("pdf"))).toString("latin1");
  expect(pdf).toMatch(/^%PDF-/);
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(1);
});

it("draws them as charts, which are saved as pictures that stand alone", async () => {
  const { page } = workbench;
  const chart = page.getByRole("img", { name: "F1 by label" });
  await chart.waitFor();
  const empty = await page
    .locator(".chart-host")
    .evaluateAll((hosts) =>
      hosts.map((host) => host.clientHeight - (host.firstElementChild?.clientHeight ?? 0)),
    );
  expect(empty).toEqual(empty.map(() => 0));
  const { labels } = await printed();
  const dots = chart.locator(".chart-opens title");
  expect(await dots.allTextContents()).toContain(
    `Policy · F1 strict: ${labels.find(({ label }: { label: string }) => label === "policy").f1.strict.value.toFixed(3)}`,
  );
  const saved = (kind: string) => readFileSync(path.join(exports, `F1 by label.${kind}`));
  for (const kind of ["svg", "png"]) {
    await page.getByRole("button", { name: `Save “F1 by label” as ${kind.toUpperCase()}` }).click();
    await expect.poll(() => readdirSync(exports)).toContain(`F1 by label.${kind}`);
  }
  const drawing = saved("svg").toString("utf8");
  expect(drawing).toContain("<title>F1 by label</title>");
  expect(drawing).not.toMatch(/var\(|light-dark|color-mix|color\(|style=|class=/);
  expect(saved("png").subarray(0, 8)).toEqual(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]));
});

it("measures the text on screen alone", async () => {
  const { page } = workbench;
  await page.getByLabel("Measured over").selectOption({ label: "This document" });
  const expected = await printed("--document", first);
  await expect.poll(() => figure("strict")).toBe(shown(expected.f1.strict.value));
  expect(await figure("alphaU")).toBe(shown(expected.unitizing.alphaU1995.value));
  await page.getByLabel("Measured over").selectOption({ label: "All documents" });
  await measured();
});

it("measures an article of the text on screen alone, and opens the cases that begin in it", async () => {
  const { page } = workbench;
  const scope = page.getByLabel("Measured over");
  const articles = (await scope.locator("option").allTextContents()).slice(2);
  expect(articles).toHaveLength(2);
  await scope.selectOption({ label: articles[1] ?? "" });
  const of = ["--document", first, "--article", "2"];
  const expected = await printed(...of);
  await measured();
  await expect.poll(() => figure("strict")).toBe(shown(expected.f1.strict.value));
  expect(await figure("alphaU")).toBe(shown(expected.unitizing.alphaU1995.value));
  expect(await page.getByTestId("figures").textContent()).toContain(`the article “${articles[1]}”`);
  expect(await page.getByRole("table", { name: "By document" }).count()).toBe(0);
  await page.getByRole("button", { name: "Export as JSON…" }).click();
  await page.locator(".agreement-exported", { hasText: ".json" }).waitFor();
  const written = readdirSync(exports).filter((name) => name.endsWith(".json"));
  const contents = written.map((name) => JSON.parse(readFileSync(path.join(exports, name), "utf8")));
  expect(contents).toContainEqual(expected);
  await page.getByRole("button", { name: "Look at where they differ" }).click();
  await reviewShown();
  const gone = page.getByLabel("What is gone through").locator("option:checked");
  expect(await gone.textContent()).toBe(articles[1]);
  await showAgreement();
  await page.getByLabel("Measured over").selectOption({ label: "All documents" });
  await measured();
});

it("opens the cases behind a document's row, a dot and a number", async () => {
  const { page } = workbench;
  await page.locator(`tr[data-document="${second}"]`).getByRole("button").first().click();
  await reviewShown();
  await expect.poll(() => workspace.readSettings().lastDocument).toBe(second);
  await showAgreement();
  await page.getByRole("img", { name: "F1 by label" }).locator(".chart-opens circle").first().click();
  await reviewShown();
  await showAgreement();
  const { confusion } = await printed();
  const [{ count }] = confusion[0].counts.filter(
    ({ first: one, second: other }: Record<string, string | null>) => one === "policy" && other === "policy",
  );
  await page.getByRole("button", { name: `Look at ${count} cases: Policy, Policy` }).click();
  await reviewShown();
  await showAgreement();
  await page
    .getByRole("img", { name: /^Agreement by (day|week)$/ })
    .locator(".chart-opens circle")
    .first()
    .click();
  await reviewShown();
});

it.each([
  [/^Look at the cases behind F1, same place and label/, "Differences"],
  [/^Look at the cases behind γ_cat/, "Label differs"],
  [/^Look at \d+ cases: annotator-a, Annotations/, "All cases"],
])("opens the cases behind a figure by key where nothing beside it does: %s", async (name, shownKind) => {
  const { page } = workbench;
  await showAgreement();
  await page.getByRole("button", { name }).focus();
  await page.keyboard.press("Enter");
  await page.locator(".search-view").waitFor({ state: "detached" });
  const kind = page.getByLabel("Which cases").locator("option:checked");
  await expect.poll(() => kind.textContent()).toBe(shownKind);
});

it("opens the cases behind every figure", async () => {
  await showAgreement();
  const figures = workbench.page.locator('[data-testid="figures"] .figure:not(.undefined)');
  expect(await figures.evaluateAll((all) => all.filter(({ tagName }) => tagName !== "BUTTON").length)).toBe(
    0,
  );
});

it("opens a cell of the matrix with who gave which label", async () => {
  const { page } = workbench;
  await showAgreement();
  // As many were tagged by the other one alone, in the cell across the diagonal.
  await page.getByRole("button", { name: "Look at 3 cases: Industry, not tagged" }).click();
  await reviewShown();
  await page.getByText(/^Case \d of 3$/).waitFor();
  const chosen = page.getByLabel("Label", { exact: true }).locator("option:checked");
  expect(await chosen.textContent()).toBe("annotator-a: Industry");
});

it("names nobody while a review hides names, and calls everybody as the review does", async () => {
  const { page } = workbench;
  await page.getByLabel("Hide names").check();
  await expect.poll(() => page.locator(".review-compared").textContent()).toBe("A ⇄ B");
  await showAgreement();
  expect(await page.getByTestId("agreement").textContent()).not.toMatch(/annotator-[ab]/);
  const people = page.getByRole("toolbar", { name: "Annotators" }).getByRole("button");
  expect(await people.allTextContents()).toEqual(["A", "B"]);
  const matrix = page.getByRole("img", { name: "Annotators against each other" });
  await matrix.locator(".chart-opens rect").first().click();
  await reviewShown();
  await page.getByLabel("Hide names").uncheck();
  await expect.poll(() => page.locator(".review-compared").textContent()).toBe("annotator-a ⇄ annotator-b");
  expect(workbench.complaints).toEqual([]);
});
