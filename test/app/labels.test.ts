import { readFileSync, writeFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { formatProjectFile, parseProjectFile } from "../../core/stored/projectFile";
import { seriousProblems } from "./harness/accessibility";
import { command } from "./harness/commandPalette";
import { openDocument } from "./harness/documents";
import { drag } from "./harness/gestures";
import { layerFile } from "./harness/layers";
import { placeOf } from "./harness/placeOf";
import { RunningWorkbench } from "./harness/RunningWorkbench";
import { saved } from "./harness/saving";
import { storedLayer, storedTags } from "./harness/storedLayers";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const text = "在𠮷镇推行链长制，支持装备制造业。\n建成千亿园区，新增百家企业。";
const names = "tagged keyed other deleted attributes renamed".split(" ");
const workspace = new TemporaryWorkspace(Object.fromEntries(names.map((name) => [name, text])));
workspace.writeLayerFile(
  "other",
  layerFile("other", text, [["policy", "链长制"]], "annotator-b"),
  "annotator-b",
);
let workbench: RunningWorkbench;
let page: Page;
beforeAll(async () => {
  workbench = await RunningWorkbench.start(workspace);
  page = workbench.page;
});
afterAll(async () => {
  await workbench.end();
  workspace.remove();
});
beforeEach(() => openDocument(page, "tagged", text));

const projectFile = () => workspace.at("annotations", "project.json");
const editor = () => page.getByRole("dialog", { name: "Edit the labels" });
const button = (name: string | RegExp) => editor().getByRole("button", { name });

/** The project as another program reads it. */
function project() {
  const parsed = parseProjectFile("project.json", readFileSync(projectFile(), "utf8"));
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.value;
}

const storedLabel = (id: string) => project().labels.find((label) => label.id === id);

async function openEditor(): Promise<void> {
  await command(page, "Edit the labels");
  await editor().waitFor();
}

const hasFocus = (element: Locator) => element.evaluate((each) => each === document.activeElement);

async function save(): Promise<void> {
  await button("Save the labels").click();
  await editor().waitFor({ state: "detached" });
}

async function giveFirstLabel(key: string): Promise<void> {
  await openEditor();
  await button(/Change/).click();
  await page.keyboard.press(key);
  await save();
}

async function selectWords(words: string): Promise<void> {
  const { start, end } = placeOf(text, words);
  await drag(page, start, end);
}

describe("the label editor", () => {
  it("adds a label, whose key tags with it at once", async () => {
    await openEditor();
    await button("Add a label").press("Enter");
    await page.keyboard.type("资金");
    await page.keyboard.press("Tab");
    await page.keyboard.type("Funding");
    await page.keyboard.press("Tab");
    for (const key of ["Enter", "z"]) await page.keyboard.press(key);
    await expect.poll(() => hasFocus(button(/Change/))).toBe(true);
    await save();
    expect(storedLabel("funding")).toMatchObject({ names: { "zh-CN": "资金", en: "Funding" }, key: "KeyZ" });
    await openDocument(page, "keyed", text);
    await selectWords("百家企业");
    await page.keyboard.press("z");
    await saved(page);
    await expect.poll(() => storedTags(workspace, "keyed")).toEqual(["funding:百家企业"]);
  });

  it("keeps a label in use, names the place, and leads to it", async () => {
    await openEditor();
    await editor().getByRole("option", { name: "Policy" }).click();
    await button("Delete this label").click();
    const places = editor().locator(".label-use");
    await expect.poll(() => places.allTextContents()).toEqual(["otherannotator-b1 annotation"]);
    expect(await seriousProblems(page)).toEqual([]);
    await places.first().click();
    await editor().waitFor({ state: "detached" });
    await expect.poll(() => page.locator(".text-header h1").textContent()).toBe("other");
    expect(storedLabel("policy")).toBeDefined();
  });

  it("deletes a label that nobody uses, in all lists", async () => {
    await openEditor();
    await editor().getByRole("option", { name: "Industry" }).click();
    await button("Delete this label").click();
    await expect.poll(() => editor().getByRole("option").count()).toBe(3);
    await save();
    expect(storedLabel("industry")).toBeUndefined();
    expect(await page.locator(".filter-label").allTextContents()).toEqual(["Target", "Policy", "Funding"]);
  });

  it("asks before changes are given up, and keeps them when told so", async () => {
    await openEditor();
    await editor().getByLabel("Name in English").first().fill("Goal");
    await page.keyboard.press("Escape");
    await editor().getByText("Your changes are not saved.").waitFor();
    await button("Go on editing").click();
    expect(await editor().getByLabel("Name in English").first().inputValue()).toBe("Goal");
    await page.keyboard.press("Escape");
    await button("Give them up").click();
    await editor().waitFor({ state: "detached" });
    expect(storedLabel("target")?.names.en).toBe("Target");
  });

  it("says which command has a key, and does not save two labels on one key", async () => {
    await openEditor();
    expect(await editor().locator(".label-warning").count()).toBe(0);
    await button(/Change/).click();
    await page.keyboard.press("j");
    await editor().getByText("Next annotation").waitFor();
    expect(await button("Save the labels").isDisabled()).toBe(false);
    await button(/Change/).click();
    await page.keyboard.press("2");
    await editor().getByText("This key already gives Policy. Two labels cannot share a key.").waitFor();
    const warned = editor().locator(".field:has(.label-key) .label-warning");
    expect(await warned.count()).toBe(1);
    expect(await button("Save the labels").isDisabled()).toBe(true);
    await page.keyboard.press("Escape");
    await button("Give them up").click();
  });

  it("takes a command's key, which then stands nowhere as that command's", async () => {
    const hints = page.locator(".status-keys");
    await giveFirstLabel("j");
    await expect.poll(() => hints.textContent()).toMatch(/Knext, previous/);
    expect(await hints.textContent()).not.toContain("JK");
    await page.keyboard.press("Shift+Slash");
    const sheet = page.getByRole("dialog", { name: "Keys" });
    await sheet.getByText("Previous annotation").waitFor();
    expect(await sheet.getByText("Next annotation").count()).toBe(0);
    await sheet.getByRole("button", { name: "Change…" }).click();
    const row = page.locator('.key-row[data-command="nextAnnotation"]');
    await expect.poll(() => row.locator(".key-lost").allTextContents()).toEqual(["J"]);
    await row.getByText("is the key of the label Target, which comes first").waitFor();
    await page.keyboard.press("Escape");
    await giveFirstLabel("1");
    await expect.poll(() => hints.textContent()).toContain("JKnext, previous");
  });

  it("gives the keys to what is beside a button that goes away", async () => {
    await openEditor();
    await button("Add an attribute").press("Enter");
    await button("Remove the attribute").last().press("Enter");
    await expect.poll(() => hasFocus(button("Add an attribute"))).toBe(true);
    await button("Take the key away").press("Enter");
    await expect.poll(() => hasFocus(button(/Change/))).toBe(true);
    await page.keyboard.press("Escape");
    await button("Give them up").click();
  });

  it("moves a label to either end by keys, says where it is, and keeps the focus", async () => {
    await openEditor();
    const names = () => editor().getByRole("option").locator("span").first().textContent();
    await button("Move down").press("Enter");
    await page.getByText("Target: number 2 of 3").waitFor({ state: "attached" });
    await page.keyboard.press("Enter");
    await expect.poll(() => hasFocus(button("Move up"))).toBe(true);
    for (const _ of "12") await page.keyboard.press("Enter");
    await expect.poll(() => hasFocus(button("Move down"))).toBe(true);
    expect(await names()).toBe("Target");
    await page.keyboard.press("Escape");
    await editor().waitFor({ state: "detached" });
  });

  it("tells of a colour that some readers take for another label's", async () => {
    await openEditor();
    const warning = editor().getByText("To some readers this colour looks much like that of");
    expect(await warning.count()).toBe(0);
    await editor().getByRole("radio", { name: "Vermilion" }).focus();
    await page.keyboard.press("ArrowRight");
    await warning.waitFor();
    expect(await warning.textContent()).toContain("Policy");
    expect(await seriousProblems(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await button("Give them up").click();
  });

  it("keeps what somebody else has changed meanwhile", async () => {
    await openEditor();
    const theirs = project();
    const labels = theirs.labels.map((label) =>
      label.id === "policy" ? { ...label, key: "Digit8" } : label,
    );
    writeFileSync(projectFile(), formatProjectFile({ ...theirs, labels }));
    await button("Move down").click();
    await save();
    expect(project().labels.map(({ id, key }) => [id, key])).toEqual([
      ["policy", "Digit8"],
      ["target", "Digit1"],
      ["funding", "KeyZ"],
    ]);
  });

  it("shows the other version's change before it is written over", async () => {
    await openEditor();
    await editor().getByRole("option", { name: "Funding" }).click();
    const theirs = project();
    const rename = (en: string) => (label: (typeof theirs.labels)[number]) =>
      label.id === "funding" ? { ...label, names: { ...label.names, en } } : label;
    writeFileSync(
      projectFile(),
      formatProjectFile({ ...theirs, labels: theirs.labels.map(rename("Money")) }),
    );
    await editor().getByLabel("Name in English").first().fill("Finance");
    await button("Save the labels").click();
    await editor().getByText("Somebody else has changed the label").waitFor();
    expect(storedLabel("funding")?.names.en).toBe("Money");
    await save();
    expect(storedLabel("funding")?.names.en).toBe("Finance");
  });

  it("refuses to write over a project file that has become unreadable", async () => {
    const before = readFileSync(projectFile(), "utf8");
    await openEditor();
    await button("Move down").click();
    writeFileSync(projectFile(), before.slice(0, -30));
    await button("Save the labels").click();
    await editor().getByText("an unreadable file is never overwritten").waitFor();
    expect(readFileSync(projectFile(), "utf8")).toBe(before.slice(0, -30));
    writeFileSync(projectFile(), before);
    await page.keyboard.press("Escape");
    await button("Give them up").click();
  });
});

describe("the guidelines", () => {
  it("are shown by a key, changed in place and kept", async () => {
    await page.keyboard.press("g");
    const field = page.getByRole("textbox", { name: "Change the guideline of Target" });
    await field.fill("What is to be reached.");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => hasFocus(page.locator(".ProseMirror"))).toBe(true);
    await expect.poll(() => storedLabel("target")?.guideline.en).toBe("What is to be reached.");
    expect(storedLabel("target")?.guideline["zh-CN"]).toContain("政府");
    expect(await seriousProblems(page)).toEqual([]);
  });

  it("have examples from everybody's layers that lead to a place", async () => {
    const example = page.getByRole("region", { name: "Policy" }).getByRole("button", { name: /链长制/ });
    await example.click();
    await expect.poll(() => page.locator(".text-header h1").textContent()).toBe("other");
  });

  it("appear on a label's button", async () => {
    await page.getByRole("tab", { name: /Annotations/ }).click();
    await page.locator(".filter-label", { hasText: "Target" }).hover();
    await page.getByRole("tooltip").getByText("What is to be reached.").waitFor();
    await page.mouse.move(0, 0);
  });
});

describe("an annotation's attributes", () => {
  const stored = () => storedLayer(workspace, "attributes")?.annotations[0];
  const attributes = () => (stored() as { attributes?: object } | undefined)?.attributes;
  const card = () => page.getByRole("region", { name: "Selected annotation" });

  it("are those that its label has from the start and has been given", async () => {
    await openEditor();
    await editor().getByRole("option", { name: "Target" }).click();
    for (const [at, name, kind] of [
      [2, "Level", "choice"],
      [3, "Binding", "flag"],
    ] as const) {
      await button("Add an attribute").click();
      const row = editor().locator(".label-attribute").nth(at);
      await expect.poll(() => row.locator(":focus").getAttribute("lang")).toBe("zh-CN");
      expect(await editor().locator(".label-problems").count()).toBe(0);
      await row.getByLabel("Name in Chinese").fill(`${name}一`);
      await row.getByLabel("Name in English").fill(name);
      await row.getByLabel("Kind").selectOption(kind);
      if (kind === "choice") await row.getByLabel("One choice a line").fill("省\n市");
    }
    await save();
    await openDocument(page, "attributes", text);
    await selectWords("园区");
    await page.keyboard.press("1");
    await card().getByRole("textbox", { name: "Deadline" }).fill("2025年");
    await page.keyboard.press("Enter");
    await card().getByRole("radio", { name: "市" }).click();
    await card().getByRole("checkbox", { name: "Binding" }).click();
    await saved(page);
    await expect.poll(attributes).toEqual({ deadline: "2025年", level: "市", binding: true });
    expect(await seriousProblems(page)).toEqual([]);
  });

  it("are taken back one by one, and stored so", async () => {
    await openDocument(page, "attributes", text);
    await page.keyboard.press("Control+z");
    await saved(page);
    await expect.poll(attributes).toEqual({ deadline: "2025年", level: "市" });
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(attributes).toEqual({ deadline: "2025年", level: "市", binding: true });
  });

  it("stay with the annotation when it gets another label, and are shown", async () => {
    await openDocument(page, "attributes", text);
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("j");
    await page.keyboard.press("z");
    await expect.poll(() => stored()?.label).toBe("funding");
    expect(attributes()).toEqual({ deadline: "2025年", level: "市", binding: true });
    await expect
      .poll(() => card().locator("dd.attribute-other").allTextContents())
      .toEqual(["2025年", "市", "✓"]);
    expect(await page.locator(".annotation-values").allTextContents()).toEqual(["2025年 · 市 · ✓"]);
  });
});

describe("a document's title", () => {
  it("is changed by F2 and shown at once, and its date with it", async () => {
    await openDocument(page, "renamed", text);
    await page.keyboard.press("F2");
    const fields = page.getByRole("dialog").getByRole("textbox");
    await fields.nth(1).waitFor();
    const [title, date] = await fields.all();
    await title?.fill("新题");
    await date?.fill("2023-06");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".text-header h1").textContent()).toBe("新题");
    // The date is saved after the title, which is on screen first.
    await expect
      .poll(() => project().documents)
      .toMatchObject({ renamed: { title: "新题", date: "2023-06" } });
  });
});

it("complains about nothing meanwhile", () => {
  expect(workbench.complaints).toEqual([]);
});
