import { expect, it } from "vitest";
import { saved } from "./harness/saving";
import { shareWorkbench } from "./harness/sharedWorkbench";
import { storedSpans } from "./harness/storedLayers";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

/** Paragraphs of a row each, with room between them. */
const paragraphs = ["第一段说的是道路和水利。", "第二段说的是电子和信息。", "第三段说的是养老和托育。"];
const text = `${paragraphs.join("\n\n")}\n`;
const workspace = new TemporaryWorkspace({ rows: text });
const workbench = shareWorkbench(workspace);

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await workbench.page.keyboard.press(key);
}

it("↑ and ↓ keep their place across over the room between paragraphs", async () => {
  const page = await workbench.open("rows");
  const [first, second, third] = paragraphs.map((words) => text.indexOf(words)) as [number, number, number];
  await press("Control+Home", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight");
  await press("ArrowDown", "Shift+ArrowRight", "1", "ArrowLeft");
  await press("ArrowDown", "Shift+ArrowRight", "2", "ArrowLeft");
  await press("ArrowUp", "ArrowUp", "Shift+ArrowRight", "3");
  await saved(page);
  await expect
    .poll(() => storedSpans(workspace, "rows"))
    .toEqual([
      `industry ${first + 4}–${first + 5}`,
      `target ${second + 4}–${second + 5}`,
      `policy ${third + 4}–${third + 5}`,
    ]);
});
