import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDocument } from "./harness/documents";
import { exportedTags } from "./harness/exportedCorpora";
import { drag } from "./harness/gestures";
import { layerFile } from "./harness/layers";
import { placeOf } from "./harness/placeOf";
import { RunningWorkbench } from "./harness/RunningWorkbench";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";
import { until } from "./harness/until";

const text = "𠮷林推行链长制，\n建成千亿园区。";
const tags = ["policy:链长制，\n建成", "target:千亿园区"];
const workspace = new TemporaryWorkspace({ text, untouched: "未标注" });
const exports = workspace.beside("exports");
let workbench: RunningWorkbench;
beforeAll(async () => {
  mkdirSync(exports);
  workbench = await RunningWorkbench.start(workspace, `--export-folder=${exports}`);
  await openDocument(workbench.page, "text", text);
});
afterAll(async () => {
  await workbench.end();
  workspace.remove();
});

const dialog = () => workbench.page.getByRole("dialog", { name: "Export a corpus" });

async function exportAs(name: string): Promise<void> {
  await workbench.page.getByRole("button", { name: "Export…" }).click();
  await dialog().getByLabel("Format", { exact: true }).last().selectOption({ label: name });
  await dialog().getByRole("button", { name: "Choose a folder…" }).click();
}

async function closeByKey(): Promise<void> {
  await workbench.page.keyboard.press("Escape");
  await dialog().waitFor({ state: "detached" });
}

describe("the export dialog", () => {
  it("writes what the window shows, even what was tagged just now", async () => {
    const { page } = workbench;
    for (const [tag, key] of [
      [tags[0], "2"],
      [tags[1], "1"],
    ] as const) {
      const { start, end } = placeOf(text, tag?.split(":")[1] ?? "");
      await drag(page, start, end);
      await page.keyboard.press(key);
    }
    await exportAs("JSON Lines");
    await dialog().getByText("Exported to").waitFor();
    await closeByKey();
  });

  it.each([
    ["json", "Annotation Workbench JSON", "Nothing gets lost."],
    ["brat", "brat standoff", "times of tagging"],
  ])("writes %s and says what it cannot carry", async (_, name, loss) => {
    await exportAs(name);
    await dialog().getByText("Exported to").waitFor();
    expect(await dialog().textContent()).toContain(loss);
    await closeByKey();
  });

  const format = () => dialog().getByLabel("Format", { exact: true }).last();

  it("shows before what it would write of the document on screen, and counts what gets lost", async () => {
    await workbench.page.getByRole("button", { name: "Export…" }).click();
    await format().selectOption("cluener");
    await dialog()
      .getByRole("region", { name: "First lines of corpus.json" })
      .getByText('"target":{')
      .waitFor();
    const comesTo = dialog().getByRole("region", { name: "What it comes to" });
    await comesTo.getByText("Documents: 1 · annotations: 2").waitFor();
    await comesTo.getByText("times of tagging × 1").waitFor();
    await format().selectOption("conll");
    await dialog().getByLabel("Tags").selectOption("bioes");
    await dialog()
      .getByRole("region", { name: "First lines of corpus.conll" })
      .getByText("E-target")
      .waitFor();
  });

  it("remembers choices by name, and takes them again", async () => {
    await dialog().getByText("Split into train, dev and test").click();
    await dialog().getByRole("button", { name: "Remember these choices…" }).click();
    await workbench.page.keyboard.type("for training");
    await workbench.page.keyboard.press("Enter");
    await dialog().getByRole("button", { name: "Forget" }).waitFor();
    await format().selectOption("json");
    await dialog().getByLabel("Preset", { exact: true }).selectOption("for training");
    expect(await format().inputValue()).toBe("conll");
    expect(await dialog().getByLabel("Tags").inputValue()).toBe("bioes");
    await dialog().getByRole("region", { name: "What it comes to" }).getByText("train").waitFor();
    await closeByKey();
  });

  it.each(Object.keys(exportedTags))("has left each tag on its own characters in %s", (format) => {
    const folder = readdirSync(exports).find((name) => name.startsWith(`${format}-annotator-a-`));
    expect(exportedTags[format]?.(`${exports}/${folder}`, "text")).toEqual(tags);
  });

  it("tells in one line why an export failed, and leaves no folder half written", async () => {
    const before = readdirSync(exports);
    // Exports are named by the second.
    const second = new Date().getSeconds();
    await until("the next second", async () => new Date().getSeconds() !== second);
    writeFileSync(workspace.layerFile("text"), "{ broken");
    await exportAs("brat standoff");
    await dialog().getByRole("alert").getByText("annotator-a.json is not complete JSON").waitFor();
    expect(readdirSync(exports)).toEqual(before);
    await closeByKey();
    expect(existsSync(workspace.layerFile("text"))).toBe(true);
  });
});

describe("an export of many documents", () => {
  const names = Array.from({ length: 600 }, (_, i) => `doc-${String(i).padStart(4, "0")}`);
  const folder = workspace.beside("many");
  let many: TemporaryWorkspace;
  let window: RunningWorkbench;
  beforeAll(async () => {
    mkdirSync(folder);
    many = new TemporaryWorkspace(Object.fromEntries(names.map((name) => [name, text])));
    for (const name of names) many.writeLayerFile(name, layerFile(name, text, [["policy", "链长制"]]));
    window = await RunningWorkbench.start(many, `--export-folder=${folder}`);
    await openDocument(window.page, "doc-0000", text);
  });
  afterAll(async () => {
    await window.end();
    many.remove();
  });

  const running = () => window.page.getByRole("dialog", { name: "Export a corpus" });

  async function begin(format: string): Promise<void> {
    await window.page.getByRole("button", { name: "Export…" }).click();
    await running().getByLabel("Format", { exact: true }).last().selectOption({ label: format });
    await running().getByRole("button", { name: "Choose a folder…" }).click();
  }

  /** Two files a document, each forced to the disk: long enough to be shown. */
  async function beginLong(): Promise<void> {
    await begin("brat standoff");
    await running().getByRole("progressbar", { name: "Exporting…" }).waitFor();
  }

  async function closeByEscape(): Promise<void> {
    await window.page.keyboard.press("Escape");
    await running().waitFor({ state: "detached" });
  }

  it("shows how far it is, and leaves nothing behind when it is stopped", async () => {
    await beginLong();
    expect(await running().getByRole("progressbar").textContent()).toMatch(/\d of 600/);
    await window.page.keyboard.press("Enter");
    await running().getByRole("status").getByText("The export was cancelled; nothing was written.").waitFor();
    expect(readdirSync(folder)).toEqual([]);
    await closeByEscape();
  });

  it("goes on while its dialog is closed, and says in it how it ended", async () => {
    await begin("JSON Lines");
    await closeByEscape();
    await expect.poll(() => readdirSync(folder).filter((name) => !name.startsWith("."))).toHaveLength(1);
    await window.page.getByRole("button", { name: "Export…" }).click();
    await running().getByText("Exported to").waitFor();
    await closeByEscape();
  });

  it("ends with the window, and leaves nothing behind", async () => {
    const before = readdirSync(folder);
    await beginLong();
    await window.close();
    expect(readdirSync(folder)).toEqual(before);
    expect(window.complaints).toEqual([]);
  });
});
