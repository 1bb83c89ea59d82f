import { readFileSync } from "node:fs";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { openDocument } from "./harness/documents";
import { drag, selectFirst } from "./harness/gestures";
import { placeOf } from "./harness/placeOf";
import { RunningWorkbench } from "./harness/RunningWorkbench";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";
import { boxOf, shownText, visibleCharacters } from "./harness/textPlaces";

const text = "支持装备制造业发展，\n推行链长制，建成千亿园区。\n";
const workspace = new TemporaryWorkspace({ text });
const bytes = readFileSync(workspace.textFile("text"));
let workbench: RunningWorkbench | undefined;
afterAll(async () => {
  await workbench?.end();
  workspace.remove();
});

/** The running program, its text focused and some of it selected. */
async function selecting() {
  workbench ??= await RunningWorkbench.start(workspace);
  await openDocument(workbench.page, "text", text);
  await selectFirst(workbench.page, text, 4);
  return workbench;
}

async function dropText({ page }: RunningWorkbench): Promise<void> {
  const { left, top } = await boxOf(page, 3);
  const session = await page.context().newCDPSession(page);
  const data = { items: [{ mimeType: "text/plain", data: "插入" }], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await session.send("Input.dispatchDragEvent", { type, x: left + 5, y: top + 5, data });
}

async function compose({ page }: RunningWorkbench): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Input.imeSetComposition", { text: "zhi", selectionStart: 3, selectionEnd: 3 });
  await session.send("Input.insertText", { text: "制" });
}

async function paste({ app, page }: RunningWorkbench): Promise<void> {
  await app.evaluate(({ clipboard }) => clipboard.writeText("插入"));
  await page.keyboard.press("Control+v");
}

const attempts: Readonly<Record<string, (workbench: RunningWorkbench) => Promise<void>>> = {
  "typed letters": ({ page }) => page.keyboard.type("abc xyz"),
  "typed Chinese": ({ page }) => page.keyboard.insertText("插入"),
  "a new line": ({ page }) => page.keyboard.press("Enter"),
  Backspace: ({ page }) => page.keyboard.press("Backspace"),
  Delete: ({ page }) => page.keyboard.press("Delete"),
  "a paste": paste,
  "a cut": ({ page }) => page.keyboard.press("Control+x"),
  "dropped text": dropText,
  "an input method's composition": compose,
  "text moved by the mouse": ({ page }) => drag(page, 1, placeOf(text, "千亿园区").start),
};

describe("the text stays as it is", () => {
  it.each(Object.keys(attempts))("against %s", async (name) => {
    const running = await selecting();
    await attempts[name]?.(running);
    expect(visibleCharacters(await shownText(running.page))).toBe(visibleCharacters(text));
    expect(readFileSync(workspace.textFile("text"))).toEqual(bytes);
    expect(workspace.storedFiles().filter((file) => file !== "project.json")).toEqual([]);
  });
});

describe("an input method", () => {
  beforeEach(selecting);

  it.each([
    ["a composition", { key: "1", code: "Digit1", isComposing: true }],
    ["a key it has taken", { key: "Process", code: "Digit1" }],
  ])("can have %s without anything being tagged", async (_, event) => {
    const { page } = await selecting();
    await page.evaluate((init) => {
      const options = { ...init, bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", options));
    }, event);
    expect(await page.getByTestId("annotation-list").getByRole("option").count()).toBe(0);
    expect(await page.getByTestId("save-state").getAttribute("data-state")).toBe("unchanged");
  });

  it("leaves the text its label keys, as the text is not editable", async () => {
    const { page } = await selecting();
    const isEditable = await page.evaluate(() => (document.activeElement as HTMLElement).isContentEditable);
    expect(isEditable).toBe(false);
    await page.keyboard.press("1");
    await expect.poll(() => page.locator(".annotation-quote").allTextContents()).toEqual(["支持装备"]);
  });
});

it("copying gives the selected characters exactly, line breaks included", async () => {
  const { app, page } = await selecting();
  await selectFirst(page, text, 13);
  await page.keyboard.press("Control+c");
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(text.slice(0, 13));
});
