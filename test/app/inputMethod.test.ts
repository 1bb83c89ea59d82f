import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDocument } from "./harness/documents";
import { InputMethod } from "./harness/InputMethod";
import { RunningWorkbench } from "./harness/RunningWorkbench";
import { saved } from "./harness/saving";
import { storedLayer, storedTags } from "./harness/storedLayers";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const text = "支持装备制造业发展，推行链长制，𠮷镇新增百家企业。";
const workspace = new TemporaryWorkspace({ words: text });
let inputMethod: InputMethod;
let workbench: RunningWorkbench;

beforeAll(async () => {
  inputMethod = await InputMethod.start();
  workbench = await RunningWorkbench.startIn(inputMethod.env, workspace);
  await openDocument(workbench.page, "words", text);
  await workbench.page.evaluate(() => {
    window.compositions = [];
    addEventListener("compositionend", ({ data }) => window.compositions?.push(data));
    addEventListener("keydown", ({ key }) => key === "Process" && window.compositions?.push("Process"));
  });
});
afterAll(async () => {
  await workbench?.end();
  await inputMethod?.end();
  workspace.remove();
});

declare global {
  interface Window {
    /** What an input method has composed, and the keys that it took. */
    compositions?: string[];
  }
}

const compositions = () => workbench.page.evaluate(() => window.compositions ?? []);
/** What has been composed to its end. */
const composed = async () => (await compositions()).filter((each) => each !== "Process" && each !== "");

/** Presses keys that an input method takes, each once it has taken the one before. */
async function compose(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const before = (await compositions()).length;
    await inputMethod.press(key);
    await expect.poll(async () => (await compositions()).length).toBeGreaterThan(before);
  }
}

const textIsFocused = () => workbench.page.locator('[data-testid="text"] [role="textbox"]:focus').waitFor();
const field = () => workbench.page.getByRole("textbox", { name: "Note" });
const times = (count: number, key: string) => Array<string>(count).fill(key);

describe("with a Chinese input method on", () => {
  it("the text's keys do their work and nothing is composed", async () => {
    const { page } = workbench;
    await textIsFocused();
    await inputMethod.press("ctrl+Home", "Right", "Right", ...times(5, "shift+Right"), "3");
    await expect.poll(() => storedTags(workspace, "words")).toEqual(["industry:装备制造业"]);
    await inputMethod.press("1");
    await expect.poll(() => storedTags(workspace, "words")).toEqual(["target:装备制造业"]);
    await inputMethod.press("alt+shift+Right", "alt+shift+Right");
    await expect.poll(() => storedTags(workspace, "words")).toEqual(["target:装备制造业发展"]);

    await inputMethod.press("Escape", ...times(5, "Right"), "bracketright", "bracketright", "bracketleft");
    await inputMethod.press("bracketright", "2");
    await expect
      .poll(() => storedTags(workspace, "words"))
      .toEqual(["target:装备制造业发展", "policy:推行链长制"]);

    const view = page.locator('[data-testid="text"] .text-page');
    await inputMethod.press("w");
    await expect.poll(() => view.getAttribute("class")).not.toContain("reflowed");
    await inputMethod.press("w");
    await expect.poll(() => view.getAttribute("class")).toContain("reflowed");

    await inputMethod.press("k", "3");
    await expect.poll(() => storedTags(workspace, "words")).toContain("industry:装备制造业发展");
    await inputMethod.press("j", "Delete");
    await expect.poll(() => storedTags(workspace, "words")).toEqual(["industry:装备制造业发展"]);
    await inputMethod.press("ctrl+z");
    await expect.poll(() => storedTags(workspace, "words")).toHaveLength(2);
    expect(await compositions()).toEqual([]);
  });

  it("a note is written in Chinese, and its letters and digits are no commands", async () => {
    const before = storedTags(workspace, "words");
    await inputMethod.press("n");
    await expect.poll(() => field().evaluate((element) => element === document.activeElement)).toBe(true);
    await compose(..."zhongguo", "1", ..."wenjian", "space");
    // Until then the field holds what may still become other words.
    await expect.poll(async () => (await composed()).length).toBe(2);
    await expect.poll(() => field().inputValue()).toMatch(/^\p{Script=Han}{3,}$/u);
    const note = await field().inputValue();
    expect(note).toContain("中国");
    expect(await compositions()).toContain("Process");

    await inputMethod.press("ctrl+Return");
    await textIsFocused();
    await saved(workbench.page);
    await expect
      .poll(() => storedLayer(workspace, "words")?.annotations.map((each) => each.note))
      .toContain(note);
    expect(storedTags(workspace, "words")).toEqual(before);
  });

  it("the keys are the text's again afterwards", async () => {
    const before = (await compositions()).length;
    await inputMethod.press("1");
    await expect.poll(() => storedTags(workspace, "words")).toContain("target:推行链长制");
    expect(await compositions()).toHaveLength(before);
  });
});

it("complains about nothing meanwhile", () => {
  expect(workbench.complaints).toEqual([]);
});
