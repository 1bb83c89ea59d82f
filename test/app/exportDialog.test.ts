import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDocument } from "./harness/documents";
import { exportedTags } from "./harness/exportedCorpora";
import { drag } from "./harness/gestures";
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

const dialog = () => workbench.page.getByRole("dialog", { name: "Export your annotations" });

async function exportAs(name: string): Promise<void> {
  await workbench.page.getByRole("button", { name: "Export…" }).click();
  await dialog().getByText(name, { exact: true }).click();
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
    ["json", "Annotation Workbench JSON", "Nothing was lost."],
    ["brat", "brat standoff", "times of tagging"],
  ])("writes %s and says what it cannot carry", async (_, name, loss) => {
    await exportAs(name);
    await dialog().getByText("Exported to").waitFor();
    expect(await dialog().textContent()).toContain(loss);
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
