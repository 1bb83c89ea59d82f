import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Json } from "../../core/model/Annotation";
import { seriousProblems } from "./harness/accessibility";
import { command } from "./harness/commandPalette";
import { openDocument } from "./harness/documents";
import { drag } from "./harness/gestures";
import { saved } from "./harness/saving";
import { shareWorkbench } from "./harness/sharedWorkbench";
import { storedLayer } from "./harness/storedLayers";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const repository = path.resolve(import.meta.dirname, "../..");
const seed = "002_0444c261d17f6049";
const own = "own";
const text = "到2025年，全市引进项目不少于12个。推行链长制，做强新材料。";
const workspace = new TemporaryWorkspace([seed]);
workspace.addText(own, text);
workspace.addText("again", "明年引进项目不少于12个。");
const exports = workspace.beside("exports");
beforeAll(() => {
  mkdirSync(exports);
  cpSync(path.join(repository, "annotations", seed), workspace.at("annotations", seed), { recursive: true });
});
const workbench = shareWorkbench(workspace, `--export-folder=${exports}`);

const page = () => workbench.page;
const project = () => JSON.parse(readFileSync(workspace.at("annotations", "project.json"), "utf8"));

describe("what the corpus says", () => {
  const tab = (name: string) => page().locator(".findings-tabs").getByRole("button", { name }).click();

  const drawn = (name: string) => page().locator(".chart-plot text", { hasText: name });

  async function showFindings(): Promise<void> {
    await command(page(), "Findings");
    await page().getByTestId("findings-part").waitFor();
  }

  it("opens the passages that a cell counts, and from there the text", async () => {
    await openDocument(page(), own, text);
    await page().locator(".workspace-button").click();
    await page().getByRole("menuitem", { name: "Findings" }).click();
    await page().getByTestId("findings-part").waitFor();
    await page().getByRole("button", { name: "Table", exact: true }).click();
    const industries = page().getByRole("table", { name: "Industries by city" });
    await industries.getByRole("button", { name: "新材料" }).first().click();
    const passages = page().getByRole("complementary", { name: "Passages" });
    await passages.getByText(/^\d+ passages?$/).waitFor();
    const places = passages.locator(".findings-passage");
    expect(new Set(await places.locator("mark").allTextContents())).toEqual(new Set(["新材料"]));
    expect(await seriousProblems(page())).toEqual([]);
    await places.first().click();
    await page().locator(".annotation-card blockquote", { hasText: "新材料" }).waitFor();
    await showFindings();
    await passages.locator(".findings-passage:focus").waitFor();
  });

  it("leaves the keys where they are when passages that were open are there again", async () => {
    const places = page().getByRole("complementary", { name: "Passages" }).locator(".findings-passage");
    await places.first().click();
    const card = page().locator(".annotation-card");
    await card.waitFor();
    await page().keyboard.press("Escape");
    await card.waitFor({ state: "detached" });
    await showFindings();
    await places.first().waitFor();
    await page().locator(".findings-tabs :focus").waitFor();
  });

  it("goes through a chart by key, and opens what is behind a cell", async () => {
    const passages = page().getByRole("complementary", { name: "Passages" });
    const chart = page().getByRole("application", { name: /^Industries by city/ });
    await chart.locator(".chart-opens > *").first().waitFor({ state: "attached" });
    await page().getByRole("button", { name: "Save “Industries by city” as PNG" }).focus();
    await page().keyboard.press("Tab");
    await page().keyboard.press("ArrowDown");
    const said = await chart.locator(".chart-at title").textContent();
    const [, row, column, count] = /^(.+) · (.+): (\d+)$/.exec(said ?? "") ?? [];
    await page().keyboard.press("Enter");
    await passages.getByRole("heading", { name: `${row} · ${column}` }).waitFor();
    await expect.poll(() => passages.locator(".findings-passage").count()).toBe(Number(count));
    expect(await seriousProblems(page())).toEqual([]);
  });

  it("keeps the names of columns in view while rows are scrolled", async () => {
    const gap = () =>
      page().evaluate(() => {
        const top = (selector: string) =>
          document.querySelector(selector)?.getBoundingClientRect().top ?? NaN;
        return top(".chart-stays-above text") - top(".findings-scroller");
      });
    const scrollTo = (place: number) =>
      page().evaluate((y) => document.querySelector(".findings-scroller")?.scrollTo(0, y), place);
    await scrollTo(300);
    await expect.poll(gap).toBeGreaterThanOrEqual(0);
    await expect.poll(gap).toBeLessThan(110);
    await scrollTo(0);
  });

  it("keeps open what was opened while the corpus was read anew, and the place in the chart", async () => {
    const passages = page().getByRole("complementary", { name: "Passages" });
    const at = page().locator(".chart-at title");
    const place = await at.textContent();
    await passages.locator(":focus").press("Escape");
    await page()
      .getByRole("application", { name: /^Industries by city/ })
      .and(page().locator(":focus"))
      .waitFor();
    expect(await at.textContent()).toBe(place);
    // Both in one task: the thread hears of the reading first, and the cell is of what was read before.
    await page().evaluate(() => {
      const [again] = [...document.querySelectorAll("button")].filter(
        (each) => each.textContent === "Read again",
      );
      again?.click();
      document.querySelector(".chart-opens > *")?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    });
    await page().getByRole("progressbar").waitFor({ state: "detached" });
    await passages.locator(".findings-passage").first().waitFor();
    expect(await at.textContent()).toBe(place);
  });

  it("sorts targets by their values and draws those of one unit", async () => {
    await showFindings();
    await tab("Targets");
    const table = page().getByRole("table", { name: "Targets and their values" });
    const values = () => table.locator("td.number > span").allTextContents();
    await expect.poll(async () => (await values())[0]).toBe("≥ 100B CNY");
    await page().getByLabel("Unit").selectOption("projects");
    await page().locator(".chart-opens circle").first().waitFor();
    await table.getByRole("button", { name: "Value" }).click();
    await expect
      .poll(values)
      .toEqual(["≥ 5 projects", "≥ 12 projects", "≥ 20 projects", "≥ 100 projects", "≥ 180 projects"]);
    expect(await seriousProblems(page())).toEqual([]);
  });

  it("writes a report with the agreement, whatever is measured meanwhile", async () => {
    await showFindings();
    await page().getByRole("button", { name: "Report (HTML)…" }).click();
    await command(page(), "Agreement…");
    const report = () => readdirSync(exports).find((name) => /^findings-.*\.html$/.test(name));
    await expect.poll(report, { timeout: 15_000 }).toBeDefined();
    const html = readFileSync(path.join(exports, report() ?? ""), "utf8");
    expect(html).toContain(
      "Annotators: 2 (annotator-a, annotator-b). Documents that at least two have begun: 1.",
    );
    expect(html).not.toContain("Not measured");
    await showFindings();
  });

  it("counts phrases of a term as one, until that is undone", async () => {
    await tab("Terms");
    const alone = page().getByRole("region", { name: /Phrases by themselves/ });
    await alone.getByRole("button", { name: /^新材料/ }).click();
    await alone.getByRole("button", { name: /^新能源 / }).click();
    await alone.getByLabel("Name of the term").fill("两新");
    await alone.getByRole("button", { name: "Count 2 as one" }).click();
    await page().getByRole("textbox", { name: "Name of the term 两新" }).waitFor();
    expect(project().terms).toEqual([{ label: "industry", name: "两新", variants: ["新材料", "新能源"] }]);
    expect(await seriousProblems(page())).toEqual([]);
    await tab("Industries");
    await drawn("两新").waitFor();
    await page().keyboard.press("Control+z");
    await drawn("两新").waitFor({ state: "detached" });
    expect(project().terms).toBeUndefined();
  });

  it("saves a whole table, lists what is missing, and lets go with Escape", async () => {
    await page().getByRole("button", { name: "Save “Industries by city” as CSV" }).click();
    const file = path.join(exports, "Industries by city.csv");
    await expect.poll(() => existsSync(file)).toBe(true);
    const sheet = readFileSync(file, "utf8");
    expect(sheet).toMatch(/^\uFEFFIndustry,Total,/);
    expect(sheet).toContain("\r\n新材料,");
    const before = readdirSync(exports);
    await page().getByRole("button", { name: "Report (HTML)…" }).click();
    const report = () =>
      readdirSync(exports).find((name) => name.endsWith(".html") && !before.includes(name));
    await expect.poll(report, { timeout: 30_000 }).toBeDefined();
    expect(readFileSync(path.join(exports, report() ?? ""), "utf8")).toContain("F1, same place and label");
    await tab("To do");
    await page()
      .getByRole("heading", { name: /Targets without a deadline/ })
      .waitFor();
    expect(await seriousProblems(page())).toEqual([]);
    await page().keyboard.press("Escape");
    await page().locator(".search-view").waitFor({ state: "detached" });
  });
});

describe("the values and relations of a target", () => {
  const stored = () => storedLayer(workspace, own)?.annotations ?? [];
  const attributes = () => (stored()[0] as unknown as { attributes?: Record<string, Json> })?.attributes;
  const card = () => page().getByRole("region", { name: "Selected annotation" });

  async function tag(words: string, key: string): Promise<void> {
    const start = text.indexOf(words);
    await drag(page(), start, start + words.length);
    await page().keyboard.press(key);
    await card().locator("blockquote", { hasText: words }).waitFor();
  }

  it("are proposed when it is tagged, and stand as proposed", async () => {
    await openDocument(page(), own, text);
    await tag("引进项目不少于12个", "1");
    await card().getByRole("textbox", { name: "Quantity, proposed" }).waitFor();
    await saved(page());
    expect(attributes()).toMatchObject({
      quantity: { comparator: ">=", value: 12, unit: "projects" },
      deadline: "2025",
      "proposed:deadline": true,
    });
    expect(await seriousProblems(page())).toEqual([]);
  });

  it("are confirmed one by one with Enter, changed, and all by one key, each to be undone", async () => {
    await card().getByRole("textbox", { name: "Quantity, proposed" }).press("Enter");
    await card().getByRole("textbox", { name: "Quantity", exact: true }).waitFor();
    await card()
      .getByRole("textbox", { name: /^Deadline/ })
      .fill("2026");
    await page().keyboard.press("Enter");
    await page().keyboard.press("v");
    await saved(page());
    await expect
      .poll(() => Object.keys(attributes() ?? {}))
      .not.toContainEqual(expect.stringMatching(/^proposed:/));
    expect(attributes()).toMatchObject({ deadline: "2026" });
    await page().keyboard.press("Control+z");
    await saved(page());
    await expect.poll(() => Object.keys(attributes() ?? {})).toContain("proposed:actor");
  });

  it("are dropped by their buttons, which leave the keys to the text", async () => {
    const names = () => Object.keys(attributes() ?? {});
    await card().getByRole("button", { name: "Drop: Deadline" }).press("Enter");
    await expect.poll(names).not.toContain("deadline");
    expect(await page().locator(".ProseMirror:focus").count()).toBe(1);
    await page().keyboard.press("Control+z");
    await expect.poll(names).toContain("deadline");
  });

  it("belong with a policy by one key, and lead there", async () => {
    await page().keyboard.press("l");
    await card().getByText("Go to the other annotation").waitFor();
    await tag("链长制", "2");
    await page().keyboard.press("l");
    await card()
      .getByRole("button", { name: /^Go to Target/ })
      .click();
    await card().locator("blockquote", { hasText: "引进项目" }).waitFor();
    await saved(page());
    const ids = stored().map(({ id }) => id);
    const related = stored().flatMap((each) => (each as { relations?: string[] }).relations ?? []);
    expect(related).toEqual([ids[1]]);
    await card()
      .getByRole("button", { name: /^Take the relation/ })
      .press("Enter");
    await expect.poll(() => card().getByText("Belongs with").count()).toBe(0);
    expect(await page().locator(".ProseMirror:focus").count()).toBe(1);
  });

  it("are proposed as well where all mentions are tagged at once", async () => {
    await page().locator(".ProseMirror").focus();
    await page().keyboard.press("a");
    await page().locator('[data-testid="hits"]:focus').waitFor();
    await page().keyboard.press("Enter");
    await page().locator(".search-view").waitFor({ state: "detached" });
    await expect
      .poll(() => storedLayer(workspace, "again")?.annotations)
      .toMatchObject([
        {
          attributes: {
            quantity: { comparator: ">=", value: 12, unit: "projects" },
            "proposed:quantity": true,
            deadline: "明年",
          },
        },
      ]);
  });

  it("are reckoned from the document's date, which stands beside its title", async () => {
    await page().keyboard.press("F2");
    await page().getByRole("dialog").getByLabel("Written").fill("2024-13");
    await page().keyboard.press("Enter");
    await page().getByRole("dialog").getByLabel("Written").fill("2024-03");
    await page().keyboard.press("Enter");
    await page().getByRole("dialog").waitFor({ state: "detached" });
    await expect.poll(() => project().documents[own]).toMatchObject({ date: "2024-03" });
  });
});

describe("while a review hides names", () => {
  it("nobody is named in tables, sheets and choices, and no report is written", async () => {
    await page().locator(".ProseMirror").focus();
    await page().keyboard.press("r");
    await command(page(), "Hide names");
    await command(page(), "Findings");
    await page().locator(".findings-tabs").getByRole("button", { name: "Counts" }).click();
    await page()
      .getByRole("application", { name: /^Annotations by label and annotator/ })
      .waitFor();
    const view = await page().locator(".search-view").textContent();
    expect(view).not.toMatch(/annotator-[ab]/);
    const before = readdirSync(exports);
    await page().getByRole("button", { name: "Save “Annotations by label and annotator” as CSV" }).click();
    const written = () => readdirSync(exports).filter((name) => !before.includes(name));
    await expect.poll(written).toHaveLength(1);
    const sheet = readFileSync(path.join(exports, written()[0] ?? ""), "utf8");
    expect(sheet.split("\r\n")[0]).toMatch(/,A,B$/);
    await page().getByRole("button", { name: "Report (HTML)…" }).click();
    await page().getByText("A report names annotators, and names are hidden now").waitFor();
    expect(written()).toHaveLength(1);
  });
});

it("complains about nothing meanwhile", () => {
  expect(workbench.complaints).toEqual([]);
});
