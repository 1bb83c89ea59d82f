import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { seriousProblems } from "./harness/accessibility";
import { closeDialogs } from "./harness/closeDialogs";
import { command } from "./harness/commandPalette";
import { openDocument, showView } from "./harness/documents";
import { layerFile } from "./harness/layers";
import { takePicture } from "./harness/pictures";
import { saved } from "./harness/saving";
import { shareWorkbench } from "./harness/sharedWorkbench";
import { storedLayer, storedTags } from "./harness/storedLayers";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const lesson = (city: string) =>
  `${city}大力发展光伏产业，建设𠮷园区。今年轴承产业增长很快。会议在${city}举行，大家发言热烈。`;
const target = "新市发展光伏产业，今年轴承产业增长很快，光伏产业受到关注。会议结束。";
const later = "后来光伏产业仍受关注。";
const texts = { one: lesson("甲市"), two: lesson("乙市"), three: lesson("丙市"), target, later };

const workspace = new TemporaryWorkspace(texts);
beforeAll(() => {
  for (const name of ["one", "two", "three"] as const)
    workspace.writeLayerFile(
      name,
      layerFile(name, texts[name], [
        ["industry", "光伏产业"],
        ["industry", "轴承产业"],
      ]),
    );
});
const workbench = shareWorkbench(workspace);

const card = () => workbench.page.getByTestId("suggestion-card");
const tab = () => workbench.page.getByRole("tab", { name: /^Suggestions/ });
/** The patterns in the project's file, as they are stored. */
function stored(): readonly object[] {
  const file = workspace.at("annotations", "project.json");
  if (!existsSync(file)) return [];
  return JSON.parse(readFileSync(file, "utf8")).suggestions?.patterns ?? [];
}

/** The phrases whose suggestions were rejected in the target, as they are stored. */
function refusals(): readonly string[] {
  const folder = workspace.at("annotations", "target", "refusals");
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];
  const stored = files.map((name) => JSON.parse(readFileSync(path.join(folder, name), "utf8")));
  return stored.flatMap((file) => file.refusals.map(({ phrase }: { phrase: string }) => phrase));
}

const rows = () => workbench.page.getByTestId("suggestion-list").getByRole("option");

/** How many stretches are underlined as suggested. */
const drawn = () =>
  workbench.page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => /^suggestion-\d/.test(name))
      .reduce((sum, [, each]) => sum + each.size, 0),
  );

async function begin(): Promise<void> {
  const { page } = workbench;
  await openDocument(page, "target", target);
  await tab().click();
  await rows().nth(2).waitFor();
  await page.locator(".ProseMirror").focus();
  await page.keyboard.press("Control+Home");
}

describe("suggestions", () => {
  it("are listed and underlined, and gone through by Tab, which goes on through the window after the last", async () => {
    const { page } = workbench;
    await begin();
    expect(await rows().count()).toBe(3);
    await expect.poll(drawn).toBe(3);
    await page.keyboard.press("Tab");
    await card().waitFor();
    await expect.poll(() => card().textContent()).toContain("Tagged 3 times");
    for (let step = 0; step < 3; step++) await page.keyboard.press("Tab");
    expect(await page.locator(".ProseMirror").evaluate((text) => text === document.activeElement)).toBe(
      false,
    );
  });

  it("are accepted by Enter, rejected by X, given another label by its key, and come back one by one when undone", async () => {
    const { page } = workbench;
    await begin();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("x");
    await page.keyboard.press("2");
    await rows().first().waitFor({ state: "detached" });
    await expect
      .poll(() => storedTags(workspace, "target"), { timeout: 10_000 })
      .toEqual(["industry:光伏产业", "policy:光伏产业"]);
    const origins = storedLayer(workspace, "target")?.annotations.map((each) => ({ ...each }) as object);
    expect(origins).toMatchObject([
      { origin: { kind: "suggestion", source: "memory" } },
      { origin: { kind: "suggestion", source: "memory", label: "industry" } },
    ]);
    for (let act = 0; act < 3; act++) await page.keyboard.press("Control+z");
    await rows().nth(2).waitFor();
    expect(await rows().count()).toBe(3);
    await expect.poll(refusals).toEqual([]);
  });

  it("stay away once they are rejected, until that is undone, from another text as well", async () => {
    const { page } = workbench;
    await begin();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("x");
    await rows().nth(2).waitFor({ state: "detached" });
    await expect.poll(refusals).toEqual(["轴承产业"]);
    await openDocument(page, "one", texts.one);
    await openDocument(page, "target", target);
    await rows().nth(1).waitFor();
    expect(await rows().count()).toBe(2);
    await openDocument(page, "one", texts.one);
    await page.locator(".ProseMirror").focus();
    await page.keyboard.press("Control+z");
    await page.getByRole("textbox", { name: /^Text of target/ }).waitFor();
    await rows().nth(2).waitFor();
    await expect.poll(refusals).toEqual([]);
    await page.keyboard.press("Control+Shift+z");
    await rows().nth(2).waitFor({ state: "detached" });
    await expect.poll(refusals).toEqual(["轴承产业"]);
  });

  it("are accepted all at once from the list, and taken back in one step", async () => {
    const { page } = workbench;
    await page.getByRole("button", { name: "Accept all 2 listed" }).click();
    await saved(page);
    expect(storedTags(workspace, "target")).toEqual(["industry:光伏产业", "industry:光伏产业"]);
    await page.locator(".ProseMirror").focus();
    await page.keyboard.press("Control+z");
    await rows().nth(1).waitFor();
    await saved(page);
    expect(storedTags(workspace, "target")).toEqual([]);
  });

  it("are listed by how unsure they are over all texts that are not done, each opening its place", async () => {
    const { page } = workbench;
    await openDocument(page, "one", texts.one);
    await command(page, "Where suggestions are least sure");
    const dialog = page.getByRole("dialog", { name: "Where suggestions are least sure" });
    const passage = dialog.getByRole("button", { name: /光伏产业.*target/ }).first();
    await passage.waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    await takePicture(page, "least sure");
    await passage.click();
    await page.getByRole("textbox", { name: /^Text of target/ }).waitFor();
    await rows().nth(1).waitFor();
  });

  it("come from patterns, too, which are edited while their catch is counted, and taken back", async () => {
    const { page } = workbench;
    await command(page, "Edit the patterns of suggestions");
    const dialog = page.getByRole("dialog", { name: "Patterns of suggestions" });
    await dialog.getByRole("button", { name: "New pattern of Industry" }).click();
    await dialog.getByLabel("Words", { exact: true }).fill("轴承产业、大家");
    await dialog.getByRole("button", { name: "3 caught" }).waitFor();
    await dialog.getByRole("button", { name: "3 missed" }).click();
    await dialog.getByRole("button", { name: "光伏产业" }).nth(2).waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    await takePicture(page, "patterns");
    await expect
      .poll(stored)
      .toMatchObject([{ label: "industry", isOn: true, expression: "(?:轴承产业|大家)" }]);
    await dialog.getByRole("checkbox", { name: "In use: 轴承产业/大家" }).click();
    await expect.poll(stored).toMatchObject([{ isOn: false }]);
    await dialog.getByLabel("Looks for").selectOption("An expression of your own");
    await dialog.getByLabel("Regular expression").fill("《[");
    await dialog.getByRole("alert").getByText("does not close it").waitFor();
    await dialog.getByLabel("Regular expression").fill("轴承.业");
    await dialog.getByRole("button", { name: "3 caught" }).waitFor();
    await page.keyboard.press("Tab");
    await expect.poll(stored).toMatchObject([{ expression: "轴承.业" }]);
    const back = dialog.getByRole("button", { name: "Undo the last change" });
    for (let change = 0; change < 4; change++) await back.click();
    await back.waitFor({ state: "detached" });
    await expect.poll(stored).toEqual([]);
    await dialog.getByRole("button", { name: "Close" }).click();
  });

  it("are shown from a likelihood on that is kept for the next start, or from the measured one again", async () => {
    const { page } = workbench;
    const kept = () => workspace.readSettings().suggestionCut;
    await page.getByRole("slider", { name: "Show from" }).focus();
    await page.keyboard.press("End");
    await expect.poll(kept).toBe(0.95);
    await page.getByRole("button", { name: "Measured", exact: true }).click();
    await expect.poll(kept).toBe(null);
    await rows().nth(1).waitFor();
  });

  it("come to a text that is opened for the first time, when there is nothing more to learn", async () => {
    const { page } = workbench;
    await openDocument(page, "later", later);
    await rows().first().waitFor();
    await openDocument(page, "target", target);
    await rows().nth(1).waitFor();
  });

  it("stand in source lines as well", async () => {
    const { page } = workbench;
    await showView(page, "source");
    await expect.poll(drawn).toBe(2);
    await showView(page, "reflowed");
  });

  it("go when they are switched off, and when the project hides them from everybody", async () => {
    const { page } = workbench;
    await page.locator(".ProseMirror").focus();
    await page.keyboard.press("Shift+X");
    await page.getByText("Suggestions are switched off.").waitFor();
    await expect.poll(drawn).toBe(0);
    await command(page, "Edit the patterns of suggestions");
    await page.getByText("Not counted while suggestions are switched off or hidden.").waitFor();
    await closeDialogs(page);
    await page.getByRole("button", { name: "Switch on" }).click();
    await rows().nth(1).waitFor();
    await command(page, "Hide suggestions from everybody");
    await page.getByText(/hides suggestions from everybody, so/).waitFor();
    await expect.poll(drawn).toBe(0);
    await closeDialogs(page);
  });
});
