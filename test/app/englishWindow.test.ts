import { beforeAll, describe, expect, it } from "vitest";
import { closeDialogs } from "./harness/closeDialogs";
import { command } from "./harness/commandPalette";
import { openDocument } from "./harness/documents";
import { layerFile } from "./harness/layers";
import { shareWorkbench } from "./harness/sharedWorkbench";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";
import { until } from "./harness/until";

const text = `“先证后照”改革。${"链长制。".repeat(143)}`;
const workspace = new TemporaryWorkspace({ doc: text });
const places = Array.from({ length: 143 }, (_, i) => text.indexOf("链") + 4 * i);
workspace.writeLayerFile(
  "doc",
  layerFile("doc", text, [["policy", 0, 8], ...places.map((at) => ["policy", at, at + 3] as const)]),
);
const workbench = shareWorkbench(workspace);
beforeAll(() => openDocument(workbench.page, "doc", text));

async function resize(width: number, height: number): Promise<void> {
  await workbench.app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size),
    [width, height] as [number, number],
  );
  await until("the window resized", () => workbench.page.evaluate((to) => innerWidth === to, width));
}

describe.each([
  [1440, 900],
  [1200, 800],
  [1000, 700],
])("in a window of %i × %i", (...size) => {
  it("the tabs beside the text stand in one row, whole", async () => {
    await resize(...size);
    const tabs = await workbench.page.locator(".panel-tabs [role=tab]").evaluateAll((all) =>
      all.map((tab) => ({
        name: tab.textContent?.trim(),
        top: tab.getBoundingClientRect().top,
        isCut: tab.scrollWidth > tab.clientWidth,
      })),
    );
    const [first] = tabs;
    expect(tabs).toEqual(
      ["Annotations 144", "Suggestions", "Guide", "History"].map((name) => ({
        name: expect.stringContaining(name),
        top: first?.top,
        isCut: false,
      })),
    );
  });
});

/** How wide the first of these characters is drawn in an element, as a share of the size of its letters. */
const widthOf = (selector: string, character: string) =>
  workbench.page
    .locator(selector)
    .filter({ hasText: character })
    .first()
    .evaluate((element, wanted) => {
      const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      while (nodes.nextNode()) {
        const at = nodes.currentNode.nodeValue?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(nodes.currentNode, at);
        range.setEnd(nodes.currentNode, at + 1);
        const { fontSize } = getComputedStyle(nodes.currentNode.parentElement ?? element);
        return range.getBoundingClientRect().width / Number.parseFloat(fontSize);
      }
      throw new RangeError(`There is no ${wanted}`);
    }, character);

describe("quotation marks", () => {
  it("between English words are as narrow as theirs", async () => {
    await command(workbench.page, "Import annotations");
    expect(await widthOf("[role=dialog] p", "“")).toBeLessThan(0.6);
    await closeDialogs(workbench.page);
  });

  it("in the words of a text are as wide in the list as in the text", async () => {
    const inText = await widthOf('main [data-testid="text"]', "“");
    expect(await widthOf(".annotation-quote", "“")).toBeCloseTo(inText, 2);
  });

  it("in a document's title are as wide in the list, the header and the palette", async () => {
    const { page } = workbench;
    await page.keyboard.press("F2");
    await page.getByRole("dialog").getByRole("textbox").first().fill("“富矿”老城");
    await page.keyboard.press("Enter");
    await page.locator("h1", { hasText: "富矿" }).waitFor();
    const inText = await widthOf('main [data-testid="text"]', "“");
    expect(await widthOf("h1", "“")).toBeCloseTo(inText, 2);
    expect(await widthOf(".document-title", "“")).toBeCloseTo(inText, 2);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("富矿");
    expect(await widthOf(".command-palette-name", "“")).toBeCloseTo(inText, 2);
    await closeDialogs(page);
  });

  it("are as wide in the field in which a title is written", async () => {
    const { page } = workbench;
    await page.keyboard.press("F2");
    const field = page.getByRole("dialog").getByRole("textbox").first();
    const [inField, inTitle] = await Promise.all(
      [field, page.locator("h1 span")].map((each) =>
        each.evaluate((element) => getComputedStyle(element).fontFamily),
      ),
    );
    expect(inField).toBe(inTitle);
    await closeDialogs(page);
  });
});
