import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDocument } from "./harness/documents";
import { layerFile } from "./harness/layers";
import { RunningWorkbench } from "./harness/RunningWorkbench";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const text = "支持装备制造业发展，推行链长制。";
const workspace = new TemporaryWorkspace({ doc: text });
workspace.writeLayerFile("doc", layerFile("doc", text, [["industry", 2, 7]]));
let workbench: RunningWorkbench;
beforeAll(async () => {
  workbench = await RunningWorkbench.start(workspace);
});
afterAll(async () => {
  await workbench.end();
  workspace.remove();
});

const dialog = () => workbench.page.getByRole("dialog");
const ids = {
  "Next annotation": "nextAnnotation",
  Undo: "undo",
  Redo: "redo",
  "Open the command palette": "palette",
} as const;
type Name = keyof typeof ids;
const row = (name: Name) => dialog().locator(`.key-row[data-command="${ids[name]}"]`);
const keysOf = (name: Name) => row(name).locator(".key-row-keys kbd").allTextContents();
const selected = () => workbench.page.locator(".annotation-card").count();

async function openKeySettings(): Promise<void> {
  await workbench.page.keyboard.press("Control+Comma");
  await dialog().getByRole("tab", { name: "Keys" }).click();
}

async function closeSettings(): Promise<void> {
  await workbench.page.keyboard.press("Escape");
  await dialog().waitFor({ state: "detached" });
}

async function record(name: Name, key: string): Promise<void> {
  await row(name)
    .getByRole("button", { name: `Add a key for ${name}` })
    .click();
  await row(name).getByText("Press the new key").waitFor();
  await workbench.page.keyboard.press(key);
}

async function expectSelectedBy(key: string, isSelected: boolean): Promise<void> {
  const { page } = workbench;
  await openDocument(page, "doc", text);
  await page.keyboard.press("Escape");
  await expect.poll(selected).toBe(0);
  await page.keyboard.press("Control+Home");
  await page.keyboard.press(key);
  await expect.poll(selected).toBe(isSelected ? 1 : 0);
}

describe("the keys as they come", () => {
  it("are shown without a word of conflict", async () => {
    await openKeySettings();
    await row("Undo").waitFor();
    expect(await dialog().locator(".key-conflict").allTextContents()).toEqual([]);
    await closeSettings();
  });
});

describe("a key in the settings", () => {
  it("is recorded by pressing it", async () => {
    await openKeySettings();
    await record("Next annotation", "Alt+KeyM");
    await expect.poll(() => keysOf("Next annotation")).toEqual(["J", "Alt M"]);
  });

  it("is given up with Escape, and the settings stay open", async () => {
    await record("Next annotation", "Escape");
    await row("Next annotation").getByText("Press the new key").waitFor({ state: "detached" });
    expect(await keysOf("Next annotation")).toEqual(["J", "Alt M"]);
    expect(await dialog().count()).toBe(1);
  });

  it("is taken away", async () => {
    await row("Next annotation").getByRole("button", { name: "Take J from Next annotation" }).click();
    await expect.poll(() => keysOf("Next annotation")).toEqual(["Alt M"]);
    await closeSettings();
  });

  it("works at once, and the former one does not", async () => {
    await expectSelectedBy("Alt+m", true);
    await expectSelectedBy("j", false);
  });

  it("is named wherever keys are named", async () => {
    const hints = workbench.page.locator(".status-bar");
    await expect.poll(() => hints.textContent()).toContain("Alt MKnext, previous");
    await workbench.page.keyboard.press("Shift+Slash");
    const line = dialog().locator(".key-sheet-row").filter({ hasText: "Next annotation" });
    await expect.poll(() => line.textContent()).toBe("Next annotationAlt M");
    await closeSettings();
  });

  it("that something else has is shown with it before it is taken", async () => {
    await openKeySettings();
    await record("Undo", "Control+KeyK");
    await row("Undo").getByText("Ctrl K already has a meaning: Open the command palette.").waitFor();
    expect(await keysOf("Undo")).toEqual(["Ctrl Z"]);
    await row("Undo").getByRole("button", { name: "Take it from there" }).click();
    await expect.poll(() => keysOf("Undo")).toEqual(["Ctrl Z", "Ctrl K"]);
    expect(await keysOf("Open the command palette")).toEqual([]);
  });

  it("is not taken from anybody when Escape answers, and the settings stay open", async () => {
    await record("Redo", "KeyJ");
    await row("Redo").getByText("J already has a meaning").waitFor();
    await workbench.page.keyboard.press("Escape");
    await row("Redo").getByText("J already has a meaning").waitFor({ state: "detached" });
    const add = row("Redo").getByRole("button", { name: /^Add a key/ });
    await expect.poll(() => add.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await keysOf("Redo")).toEqual(["Ctrl Shift Z", "Ctrl Y"]);
  });

  it("that belongs to a label or to the text stays with it", async () => {
    for (const [key, holder] of [
      ["Digit1", /^1 already has a meaning that it keeps: .*Tag as Target/],
      ["ArrowLeft", /^← already has a meaning that it keeps: Move the caret\.$/],
    ] as const) {
      await record("Redo", key);
      await row("Redo").getByText(holder).waitFor();
      expect(await row("Redo").getByRole("button", { name: "Take it from there" }).count()).toBe(0);
      await row("Redo").getByRole("button", { name: "Cancel" }).click();
    }
    expect(await keysOf("Redo")).toEqual(["Ctrl Shift Z", "Ctrl Y"]);
  });

  it("goes back to the usual one", async () => {
    await row("Undo").getByRole("button", { name: "Give Undo its usual keys" }).click();
    await expect.poll(() => keysOf("Undo")).toEqual(["Ctrl Z"]);
    await closeSettings();
  });

  it("is kept over a restart", async () => {
    await workbench.close();
    expect(workspace.readSettings().keys).toEqual({
      nextAnnotation: [{ code: "KeyM", alt: true }],
      palette: [],
    });
    workbench = await RunningWorkbench.start(workspace);
    await expectSelectedBy("Alt+m", true);
    await expectSelectedBy("j", false);
  });

  it("goes back to the usual one with all others", async () => {
    await openKeySettings();
    await dialog().getByRole("button", { name: "Reset all keys" }).click();
    await expect.poll(() => keysOf("Open the command palette")).toEqual(["Ctrl K"]);
    await closeSettings();
    expect(workspace.readSettings().keys).toEqual({});
    await expectSelectedBy("j", true);
  });
});

it("complains about nothing meanwhile", () => {
  expect(workbench.complaints).toEqual([]);
});
