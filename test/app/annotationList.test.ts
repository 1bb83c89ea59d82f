import { beforeAll, describe, expect, it } from "vitest";
import { openDocument } from "./harness/documents";
import { click } from "./harness/gestures";
import { layerFile } from "./harness/layers";
import { shareWorkbench } from "./harness/sharedWorkbench";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";
import { boxOf, isInView } from "./harness/textPlaces";

const COUNT = 5000;
const labels = ["target", "policy", "industry"];
const lines = Array.from({ length: COUNT }, (_, i) => `第${i}条 推进重点工程建设。`);
const text = lines.join("\n");
const starts = lines.map((_, i) => lines.slice(0, i).reduce((sum, line) => sum + line.length + 1, 0));

const workspace = new TemporaryWorkspace({ long: text, short: "短文" });
const tags = lines.map(
  (line, i) => [labels[i % 3] ?? "target", starts[i] ?? 0, (starts[i] ?? 0) + line.indexOf(" ")] as const,
);
workspace.writeLayerFile("long", layerFile("long", text, tags));

const workbench = shareWorkbench(workspace);
beforeAll(() => openDocument(workbench.page, "long", text));

const list = () => workbench.page.getByTestId("annotation-list");
const rows = () => list().getByRole("option");
const search = () => workbench.page.getByRole("searchbox", { name: "Filter by text" });
const label = (name: string) =>
  workbench.page.getByRole("toolbar", { name: "Filter by label" }).getByRole("button", { name });

/** The rows wholly in view, as their quotes. */
function rowsInView(): Promise<(string | null)[]> {
  return list().evaluate((scroller) => {
    const view = scroller.getBoundingClientRect();
    const rows = [...scroller.querySelectorAll("[role=option]")];
    const inView = rows.filter((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return top >= view.top - 1 && bottom <= view.bottom + 1;
    });
    return inView.map((row) => row.querySelector(".annotation-quote")?.textContent ?? null);
  });
}

describe("the list of 5,000 annotations", () => {
  it("holds a few rows at a time, and says how many there are", async () => {
    expect(await rows().first().getAttribute("aria-setsize")).toBe(String(COUNT));
    expect(await rows().count()).toBeLessThan(60);
    expect(await workbench.page.getByRole("tab", { name: "Annotations 5,000" }).count()).toBe(1);
  });

  it("brings the text to the annotation that is clicked", async () => {
    const { page } = workbench;
    await list().evaluate((scroller) => scroller.scrollTo(0, scroller.scrollHeight));
    await rows().filter({ hasText: "第4999条" }).click();
    await expect.poll(() => isInView(page, starts[4999] as number)).toBe(true);
    const card = page.getByRole("region", { name: "Selected annotation" });
    expect(await card.locator("blockquote").textContent()).toBe("第4999条");
  });

  it("follows the text when that is scrolled", async () => {
    const { page } = workbench;
    await boxOf(page, starts[2500] as number);
    const text = await page.locator("main").boundingBox();
    await page.mouse.move((text?.x ?? 0) + 300, (text?.y ?? 0) + 300);
    await page.mouse.wheel(0, 20);
    await expect.poll(rowsInView).toContain("第2500条");
  });

  it("shows the row of the annotation that is clicked in the text", async () => {
    const { page } = workbench;
    await click(page, (starts[1200] as number) + 1);
    await expect.poll(rowsInView).toContain("第1200条");
    expect(await list().getByRole("option", { selected: true }).textContent()).toContain("第1200条");
  });

  it("is walked with the arrow keys once it has the focus", async () => {
    const { page } = workbench;
    await list().focus();
    await page.keyboard.press("ArrowDown");
    await expect
      .poll(() => list().getByRole("option", { selected: true }).textContent())
      .toContain("第1201条");
    expect(await isInView(page, starts[1201] as number)).toBe(true);
  });

  it("keeps the row of what is selected in view while the words are, with many rows before it", async () => {
    const { page } = workbench;
    await click(page, (starts[1206] as number) + 1);
    await expect.poll(rowsInView).toContain("第1206条");
    const text = await page.locator("main").boundingBox();
    await page.mouse.move((text?.x ?? 0) + 300, (text?.y ?? 0) + 300);
    await page.mouse.wheel(0, 80);
    // The list follows in the frames after.
    await expect.poll(() => isInView(page, starts[1193] as number)).toBe(false);
    expect(await isInView(page, starts[1206] as number)).toBe(true);
    expect(await rowsInView()).toContain("第1206条");
  });
});

describe("the filter", () => {
  it("narrows the list to a piece of text", async () => {
    await search().fill("第42");
    await expect.poll(() => workbench.page.getByText("111 of 5,000").count()).toBe(1);
    await list().evaluate((scroller) => scroller.scrollTo(0, 0));
    await expect.poll(async () => (await rowsInView()).slice(0, 2)).toEqual(["第42条", "第420条"]);
    await workbench.page.getByRole("button", { name: "Clear the search" }).click();
    await expect.poll(() => rows().first().getAttribute("aria-setsize")).toBe(String(COUNT));
  });

  it("narrows the list to labels", async () => {
    await label("Target").click();
    await label("Policy").click();
    await expect.poll(() => rows().first().getAttribute("aria-setsize")).toBe("1666");
    const names = await rows().evaluateAll((all) => all.map((row) => row.getAttribute("aria-label")));
    expect(names.every((name) => name?.startsWith("Industry"))).toBe(true);
    await label("Target").click();
    await label("Policy").click();
  });

  it("says so when nothing matches", async () => {
    await search().fill("没有这样的文字");
    await workbench.page.getByText("No annotation matches the filter.").waitFor();
    expect(await rows().count()).toBe(0);
    await search().fill("");
  });

  it("is cleared by Escape, and left for the text by another one", async () => {
    await search().fill("第42");
    await search().press("Escape");
    expect(await search().inputValue()).toBe("");
    await search().press("Escape");
    const focused = () => workbench.page.evaluate(() => document.activeElement?.getAttribute("role"));
    await expect.poll(focused).toBe("textbox");
  });
});
