import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultLabels } from "../../core/model/LabelSet";
import { openDocument } from "./harness/documents";
import { click, drag } from "./harness/gestures";
import { layerFile } from "./harness/layers";
import { paintedLines } from "./harness/paintedLines";
import { RunningWorkbench } from "./harness/RunningWorkbench";
import { saved } from "./harness/saving";
import { expectExactLayer, storedSpans } from "./harness/storedLayers";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";
import { boxOf } from "./harness/textPlaces";

// 0 1 2 3 4 5 6 7 8 9 10 11 12 13
// [target             ]
//     [policy ]
//     [industry]
//         [target              ]
const text = "长江中游城市群协同发展规划纲要";
const tags = [
  { start: 0, end: 10, key: "1", label: "target" },
  { start: 2, end: 6, key: "2", label: "policy" },
  { start: 2, end: 6, key: "3", label: "industry" },
  { start: 4, end: 12, key: "1", label: "target" },
];
/** The lines seen at some of the characters. */
const paintedAt: [number, string[]][] = [
  [0, ["target"]],
  [3, ["industry", "policy", "target"]],
  [5, ["industry", "policy", "target", "target"]],
  [8, ["target", "target"]],
  [11, ["target"]],
  [13, []],
];
const colors = Object.fromEntries(defaultLabels.map(({ id, color }) => [id, color.light]));

const workspace = new TemporaryWorkspace({ crossing: text, stored: text });
workspace.writeLayerFile(
  "stored",
  layerFile(
    "stored",
    text,
    tags.map(({ label, start, end }) => [label, start, end]),
  ),
);
let workbench: RunningWorkbench;
beforeAll(async () => {
  workbench = await RunningWorkbench.start(workspace);
  await openDocument(workbench.page, "crossing", text);
});
afterAll(async () => {
  await workbench.end();
  workspace.remove();
});

async function expectLines(offset: number, lines: string[]): Promise<void> {
  const { page } = workbench;
  // Without a selection, whose outline has a colour too, and without the pointer over the text.
  await page.keyboard.press("Escape");
  await page.mouse.move(5, 5);
  const box = await boxOf(page, offset);
  await expect.poll(async () => (await paintedLines(workbench, box, colors)).sort()).toEqual(lines);
}

describe("annotations that nest, cross and share a range", () => {
  it("are all stored", async () => {
    const { page } = workbench;
    for (const { start, end, key } of tags) {
      await drag(page, start, end);
      await page.keyboard.press(key);
    }
    await saved(page);
    expect(storedSpans(workspace, "crossing").sort()).toEqual(
      ["target 0–10", "policy 2–6", "industry 2–6", "target 4–12"].sort(),
    );
    expectExactLayer(workspace, "crossing");
  });

  it.each(paintedAt)("are painted each as a line of its own under character %i", expectLines);

  it.each([
    [0, "Target", "0–10"],
    [11, "Target", "4–12"],
  ])("are selected by a click where one stands alone, at %i", async (offset, label, range) => {
    const { page } = workbench;
    await click(page, offset);
    const card = page.getByRole("region", { name: "Selected annotation" });
    await expect.poll(() => card.locator("header").textContent()).toBe(`${label}${range}`);
  });

  it("are offered in a list, the innermost first, where several lie under the pointer", async () => {
    const { page } = workbench;
    await click(page, 5);
    const menu = page.getByTestId("overlap-menu");
    await menu.waitFor();
    const names = await menu.getByRole("option").allTextContents();
    expect(names.slice(0, 2).sort()).toEqual(["Industry中游城市", "Policy中游城市"]);
    expect(names.slice(2).sort()).toEqual(
      [`Target${text.slice(4, 12)}`, `Target${text.slice(0, 10)}`].sort(),
    );
    await menu.getByRole("option", { name: /Industry/ }).click();
    const card = page.getByRole("region", { name: "Selected annotation" });
    await expect.poll(() => card.locator("header").textContent()).toBe("Industry2–6");
  });

  it("are chosen from the list with keys, and the text has the keys again after it", async () => {
    const { page } = workbench;
    await click(page, 8);
    await page.getByTestId("overlap-menu").waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const card = page.getByRole("region", { name: "Selected annotation" });
    await expect.poll(() => card.locator("header").textContent()).toMatch(/^Target(0–10|4–12)$/);
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Shift+ArrowRight");
    await page.getByRole("toolbar", { name: "Tag the selection" }).waitFor();
  });

  it("are let go by Escape or by a click where there is none", async () => {
    const { page } = workbench;
    const card = page.getByRole("region", { name: "Selected annotation" });
    await click(page, 0);
    await card.waitFor();
    await click(page, 13);
    await card.waitFor({ state: "detached" });
    await click(page, 5);
    await page.keyboard.press("Escape");
    await page.getByTestId("overlap-menu").waitFor({ state: "detached" });
  });
});

describe("the same annotations read from a file", () => {
  beforeAll(() => openDocument(workbench.page, "stored", text));

  it.each(paintedAt)("are painted each as a line of its own under character %i", expectLines);
});
