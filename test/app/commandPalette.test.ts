import { beforeEach, describe, expect, it } from "vitest";
import { documentRow, openDocument, textView } from "./harness/documents";
import { drag } from "./harness/gestures";
import { placeOf } from "./harness/placeOf";
import { saved } from "./harness/saving";
import { shareWorkbench } from "./harness/sharedWorkbench";
import { storedTags } from "./harness/storedLayers";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const text = "支持装备制造业发展，推行链长制。";
const documents = ["第一号文件", "新能源政策汇编", "third"];
const workspace = new TemporaryWorkspace(Object.fromEntries(documents.map((name) => [name, text])));
const workbench = shareWorkbench(workspace);

const palette = () => workbench.page.getByRole("dialog", { name: "Commands and documents" });
const field = () => palette().getByRole("combobox");
const options = () => palette().getByRole("option");
const chosen = () => palette().locator('[role="option"][aria-selected="true"]');

async function openPalette(query = ""): Promise<void> {
  await workbench.page.keyboard.press("Control+k");
  await field().waitFor();
  await field().fill(query);
}

beforeEach(async () => {
  await openDocument(workbench.page, "第一号文件", text);
});

describe("the command palette", () => {
  it("tags what is selected, as the label's key would", async () => {
    const { page } = workbench;
    const { start, end } = placeOf(text, "链长制");
    await drag(page, start, end);
    await openPalette("tag policy");
    await page.keyboard.press("Enter");
    await saved(page);
    await expect.poll(() => storedTags(workspace, "第一号文件")).toEqual(["policy:链长制"]);
  });

  it("begins with what was done last", async () => {
    await openPalette();
    expect(await options().first().textContent()).toContain("Tag as Policy");
    await workbench.page.keyboard.press("Escape");
  });

  it("finds commands by their names in the other language", async () => {
    await openPalette("撤销");
    await expect.poll(() => chosen().textContent()).toBe("UndoCtrl Z");
    await workbench.page.keyboard.press("Escape");
  });

  it("opens a document by scattered letters of its title", async () => {
    const { page } = workbench;
    await openPalette("新源汇");
    await expect.poll(() => options().count()).toBe(1);
    await page.keyboard.press("Enter");
    await textView(page, "新能源政策汇编").waitFor();
    expect(await documentRow(page, "新能源政策汇编").getAttribute("aria-selected")).toBe("true");
  });

  it("leaves out what would do nothing now", async () => {
    const { page } = workbench;
    await page.keyboard.press("Escape");
    await openPalette("write a note");
    expect(await options().filter({ hasText: "Write a note" }).count()).toBe(0);
    await page.keyboard.press("Escape");
  });

  it("goes through its answers by arrow, round at either end, and says which is chosen", async () => {
    const { page } = workbench;
    await openPalette("tag as");
    await expect.poll(() => chosen().count()).toBe(1);
    const first = await chosen().getAttribute("id");
    await page.keyboard.press("ArrowUp");
    expect(await chosen().getAttribute("id")).toBe(await options().last().getAttribute("id"));
    await page.keyboard.press("ArrowDown");
    expect(await chosen().getAttribute("id")).toBe(first);
    expect(await field().getAttribute("aria-activedescendant")).toBe(first);
    await page.keyboard.press("Escape");
  });

  it("leaves Enter and the arrows to an input method that composes", async () => {
    const { page } = workbench;
    await openPalette();
    const session = await page.context().newCDPSession(page);
    await session.send("Input.imeSetComposition", { text: "xin'n", selectionStart: 5, selectionEnd: 5 });
    await expect.poll(() => field().inputValue()).toBe("xin'n");
    const composing = await field().evaluate((element) => {
      const press = (key: string) =>
        element.dispatchEvent(
          new KeyboardEvent("keydown", {
            key,
            code: key,
            isComposing: true,
            bubbles: true,
            cancelable: true,
          }),
        );
      // True where nobody has prevented what the input method would do.
      return [press("ArrowDown"), press("Enter")];
    });
    expect(composing).toEqual([true, true]);
    expect(await palette().count()).toBe(1);
    expect(await chosen().count()).toBe(0);
    await session.send("Input.insertText", { text: "新能源" });
    await expect.poll(() => field().inputValue()).toBe("新能源");
    await expect.poll(() => chosen().count()).toBe(1);
    await page.keyboard.press("Enter");
    await textView(page, "新能源政策汇编").waitFor();
  });

  it("opens over a text field, whose other keys stay its own", async () => {
    const { page } = workbench;
    const search = page.getByRole("searchbox", { name: "Filter by text" });
    await search.focus();
    await page.keyboard.type("1jk?");
    expect(await search.inputValue()).toBe("1jk?");
    expect(storedTags(workspace, "第一号文件")).toEqual(["policy:链长制"]);
    await page.keyboard.press("Control+k");
    await field().waitFor();
    await page.keyboard.press("Escape");
    await search.fill("");
  });
});

it("complains about nothing meanwhile", () => {
  expect(workbench.complaints).toEqual([]);
});
