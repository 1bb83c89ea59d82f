import { describe, expect, it } from "vitest";
import { chooseDocument, showView, textView } from "./harness/documents";
import { saved } from "./harness/saving";
import { shareWorkbench } from "./harness/sharedWorkbench";
import { expectExactLayer, storedLayer } from "./harness/storedLayers";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

/** Texts that no article looks like, each with how often → goes before what is tagged, and the tags then stored. */
const texts: Readonly<Record<string, string>> = {
  "one line": "长".repeat(700_000),
  "one line of letters": "abc".repeat(700_000),
  "empty lines": `${"\n".repeat(100_000)}末尾两字`,
  "combining marks": "\u0301".repeat(20_000),
  "a mark pile in a line": `前${"e\u0301".repeat(9_000)}后`,
  "windows lines": "第一行\r\n第二行\r\n".repeat(2_000),
  "marks of direction": "前\u202e后\u2066中\u2069字\u200f尾".repeat(500),
  "byte order marks": `\ufeff前后\ufeff中字`.repeat(200),
  "spaces only": " \u3000\t\n".repeat(5_000),
};
const workspace = new TemporaryWorkspace(texts);
const workbench = shareWorkbench(workspace);

const hasWords = (text: string) => /\S/.test(text);
const scroller = () => workbench.page.locator('main [data-testid="text"]');
const isPainted = () =>
  workbench.page.evaluate(() => {
    const host = document.querySelector('main [data-testid="text"]') as Element;
    const { left, top, width, height } = host.getBoundingClientRect();
    const hit = document.caretPositionFromPoint(left + width / 2, top + height / 3);
    return hit !== null && host.contains(hit.offsetNode);
  });

describe.each(Object.entries(texts))("the text %s", (document, text) => {
  it.each(["reflowed", "source"] as const)(
    "opens, scrolls and is tagged at its end in the %s view",
    async (view) => {
      const { page } = workbench;
      await chooseDocument(page, document);
      await textView(page, document).waitFor();
      await textView(page, document).focus();
      await showView(page, view);
      for (const part of [0.5, 1, 0.3]) {
        await scroller().evaluate((host, to) => host.scrollTo(0, host.scrollHeight * to), part);
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
        expect(await isPainted()).toBe(true);
      }
      if (!hasWords(text)) return;
      await page.keyboard.press("Control+End");
      await page.keyboard.press("Shift+ArrowLeft");
      await page.keyboard.press("ArrowUp");
      await page.keyboard.press("Control+End");
      await page.keyboard.press("Shift+Control+ArrowLeft");
      await page.keyboard.press(view === "reflowed" ? "1" : "2");
      await saved(page);
      const labels = storedLayer(workspace, document)?.annotations.map(({ label }) => label);
      expect(labels).toContain(view === "reflowed" ? "target" : "policy");
      expectExactLayer(workspace, document);
      await page.keyboard.press("Delete");
      await saved(page);
    },
  );
});

it("a text of one line, all of it selected, is copied whole and laid out no further than it is near", async () => {
  const { page, app } = workbench;
  await chooseDocument(page, "one line");
  await textView(page, "one line").focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  const copied = () => app.evaluate(async ({ clipboard }) => (await clipboard.readText()).length);
  await expect.poll(copied).toBe(texts["one line"]?.length);
  const sections = page.locator(".text-editor section");
  const isLaidOut = (section: Element) => section.checkVisibility({ contentVisibilityAuto: true });
  expect(await sections.last().evaluate(isLaidOut)).toBe(true);
  expect(await sections.nth(Math.floor((await sections.count()) / 2)).evaluate(isLaidOut)).toBe(false);
});

it("complains about nothing meanwhile", () => {
  expect(workbench.complaints).toEqual([]);
});
