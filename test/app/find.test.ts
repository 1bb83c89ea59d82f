import { describe, expect, it } from "vitest";
import { announcing } from "./harness/announced";
import { openDocument } from "./harness/documents";
import { saved } from "./harness/saving";
import { closeFindBar, findCount, openFindBar } from "./harness/searching";
import { shareWorkbench } from "./harness/sharedWorkbench";
import { storedLayer, storedTags } from "./harness/storedLayers";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

/** Lines cut as in a newspaper's column: the first word sought is cut by the first line break. */
const wrapped = [
  "去年全市加快发展新能",
  "源汽车和装备制造业。建",
  "成一批新能源园区，推广𠮷",
  "野家门店，New Energy领先，",
  "投资总额增长一成以上，新能源领先。",
].join("\n");
const repeated = `${"a".repeat(40_000)}b`;
/** One match of {@link slow} takes longer in it than the search lets others wait. */
const long = `${"在郴州推行新能源产业链，".repeat(100_000)}!`;
const slow = "(.{1,1000})[!?]";

const workspace = new TemporaryWorkspace({ wrapped, again: wrapped, fields: wrapped, repeated, long });
const workbench = shareWorkbench(workspace);

async function find(document: string, text: string, pattern: string) {
  const { page } = workbench;
  await openDocument(page, document, text);
  await page.keyboard.press("Control+Home");
  await openFindBar(page);
  await page.keyboard.type(pattern);
  return page;
}

describe("the find bar", () => {
  it("finds words cut by a line break, goes from hit to hit, and leaves the last one selected", async () => {
    const page = await find("wrapped", wrapped, "");
    await announcing(page, "1 of 3: 去年全市加快发展新能源汽车和装备制造业。建成一", () =>
      page.keyboard.type("新能源"),
    );
    await expect.poll(() => findCount(page)).toBe("1 / 3");
    await closeFindBar(page);
    await page.keyboard.press("3");
    await saved(page);
    expect(storedTags(workspace, "wrapped")).toEqual(["industry:新能\n源"]);
    await openFindBar(page);
    await expect.poll(() => findCount(page)).toMatch(/ \/ 3$/);
    await announcing(page, "3 of 3: ，投资总额增长一成以上，新能源领先。", () => page.keyboard.press("F3"));
    await page.keyboard.press("Shift+F3");
    await page.keyboard.press("Enter");
    await page.locator('.find-bar[aria-busy="false"]').waitFor();
    await closeFindBar(page);
    await page.keyboard.press("2");
    await expect.poll(() => storedTags(workspace, "wrapped")).toContain("policy:新能源");
  });

  it("tells capital letters apart when asked, and takes expressions", async () => {
    const page = await find("again", wrapped, "new energy");
    await expect.poll(() => findCount(page)).toBe("1 / 1");
    await page.getByRole("button", { name: "Match case" }).click();
    await expect.poll(() => findCount(page)).toBe("No hit");
    await page.getByRole("button", { name: "Match case" }).click();
    await page.getByRole("button", { name: "Regular expression" }).click();
    const field = page.getByRole("textbox", { name: "Find in this text" });
    await field.fill("新.源|𠮷");
    await expect.poll(() => findCount(page)).toMatch(/ \/ 4$/);
    await field.fill("(");
    await expect.poll(() => page.locator(".find-problem").textContent()).toMatch(/\S/);
    await field.fill("𠮷");
    await expect.poll(() => findCount(page)).toBe("1 / 1");
    await page.getByRole("button", { name: "Regular expression" }).click();
    await closeFindBar(page);
  });

  it("takes digits as text", async () => {
    const page = await find("fields", wrapped, "123");
    await expect.poll(() => findCount(page)).toBe("No hit");
    await closeFindBar(page);
    expect(storedLayer(workspace, "fields")).toBeNull();
  });

  it("survives an expression that others hang at", async () => {
    const page = await find("repeated", repeated, "x");
    await page.getByRole("button", { name: "Regular expression" }).click();
    const field = page.getByRole("textbox", { name: "Find in this text" });
    await field.fill("(a+)+$");
    await field.fill("(a|aa)+b");
    await expect.poll(() => findCount(page)).toBe("1 / 1");
    await closeFindBar(page);
  });
});

describe("an expression that is too slow", () => {
  it("is said to be only until another one is looked for", async () => {
    const page = await find("long", long, "产业");
    await expect.poll(() => findCount(page)).toBe("1 / 100,000");
    const regex = page.getByRole("button", { name: "Regular expression" });
    if ((await regex.getAttribute("aria-pressed")) === "false") await regex.click();
    await page.locator(".find-field").fill(slow);
    // A slow search is ended when another one waits for it.
    await searchElsewhere();
    await expect
      .poll(() => page.locator(".find-problem").textContent())
      .toContain("A single match of the pattern takes too long");
    expect(await problemOnceTyped("郴州")).toBeUndefined();
    await expect.poll(() => findCount(page)).toBe("1 / 100,000");
    await closeFindBar(page);
  }, 60_000);
});

/** Looks for something in all texts, as the concordance does. */
function searchElsewhere(): Promise<unknown> {
  const query = { syntax: "plain", ignoreCase: false, ignoreWidth: false, scope: "text", pattern: "郴" };
  const filters = { labels: null, annotators: null, attribute: null, untagged: false, documents: null };
  const asked = { slot: "concordance", ticket: 1, offset: 0, limit: 1, order: "document", contextLength: 5 };
  return workbench.page.evaluate(
    (request) =>
      (window as never as { workbench: { searchCorpus(r: unknown): unknown } }).workbench.searchCorpus(
        request,
      ),
    { ...asked, query: { ...query, ...filters } },
  );
}

/** What the bar says is wrong directly after another pattern has been typed, before any answer can come. */
function problemOnceTyped(pattern: string): Promise<string | undefined> {
  return workbench.page.evaluate(async (words) => {
    document.querySelector<HTMLInputElement>(".find-field")?.select();
    document.execCommand("insertText", false, words);
    await Promise.resolve();
    return document.querySelector(".find-problem")?.textContent;
  }, pattern);
}

it("complains about nothing meanwhile", () => {
  expect(workbench.complaints).toEqual([]);
});
