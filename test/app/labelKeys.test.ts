import { expect, it } from "vitest";
import { openDocument } from "./harness/documents";
import { drag } from "./harness/gestures";
import { placeOf } from "./harness/placeOf";
import { saved } from "./harness/saving";
import { shareWorkbench } from "./harness/sharedWorkbench";
import { storedTags } from "./harness/storedLayers";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const texts = { first: "支持装备制造业发展，推行链长制。", second: "建成千亿园区，新增百家企业。" };
const workspace = new TemporaryWorkspace(texts);
const workbench = shareWorkbench(workspace);

async function select(document: keyof typeof texts, words: string): Promise<void> {
  const { start, end } = placeOf(texts[document], words);
  await drag(workbench.page, start, end);
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await workbench.page.keyboard.press(key);
  await saved(workbench.page);
}

it("relabels the annotation reached by J, not the text that was selected before", async () => {
  await openDocument(workbench.page, "first", texts.first);
  await select("first", "装备制造业");
  await press("1", "Control+Home");
  await select("first", "推行");
  await press("k", "3");
  await expect.poll(() => storedTags(workspace, "first")).toEqual(["industry:装备制造业"]);
});

it("relabels the annotation that undo has shown, not what was selected in another document", async () => {
  await openDocument(workbench.page, "second", texts.second);
  await select("second", "千亿园区");
  await press("Control+z", "2");
  await expect.poll(() => storedTags(workspace, "first")).toEqual(["policy:装备制造业"]);
  expect(storedTags(workspace, "second")).toEqual([]);
});
