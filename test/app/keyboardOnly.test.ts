import { expect, it } from "vitest";
import { carefulLayer, type Tag } from "../builders/carefulLayers";
import { beginningOfText, KeyPath } from "./harness/keyPath";
import { saved } from "./harness/saving";
import { shareWorkbench } from "./harness/sharedWorkbench";
import { expectExactLayer, storedLayer } from "./harness/storedLayers";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const first = "000_b4727a79b4439440";
const seed = "002_0444c261d17f6049";
const keyOf: Readonly<Record<string, string>> = { target: "Digit1", policy: "Digit2", industry: "Digit3" };

const workspace = new TemporaryWorkspace([first, seed]);
const text = workspace.text(seed);
const workbench = shareWorkbench(workspace);

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await workbench.page.keyboard.press(key);
}

const shownTitle = () => workbench.page.locator(".text-header h1").textContent();
const tagsOf = (tags: readonly Tag[]) =>
  tags.map(({ start, end, label }) => `${label} ${start}–${end}`).sort();
const stored = () => storedLayer(workspace, seed);

it("a whole seed can be opened, tagged, corrected, noted and finished without the mouse", async () => {
  const { page } = workbench;
  await page.locator('[data-testid="text"] [role="textbox"]').waitFor();
  const before = await shownTitle();
  await press("Control+PageDown");
  await expect.poll(shownTitle).not.toBe(before);
  await press("Control+Home");

  const wanted = carefulLayer(`${seed}.annotator-a.json`).tags;
  expect(wanted.length).toBeGreaterThan(100);
  const ways = new KeyPath(text);
  let caret = beginningOfText;
  let pressed = 0;
  for (const tag of wanted) {
    const way = ways.select(caret, tag);
    await press(...way.keys, keyOf[tag.label] ?? "");
    pressed += way.keys.length + 1;
    caret = way.caret;
  }
  await saved(page);
  await expect.poll(() => stored()?.annotations.length).toBe(wanted.length);
  expect(tagsOf((stored()?.annotations ?? []) as unknown as Tag[])).toEqual(tagsOf(wanted));
  expectExactLayer(workspace, seed);
  // A few keys a passage: else nobody would put the mouse away.
  expect(pressed / wanted.length).toBeLessThan(20);

  // The last one is selected: another label and back, an end too far and back, a note, done.
  const last = wanted.at(-1) as Tag;
  const other = last.label === "target" ? "Digit2" : "Digit1";
  await press(other, keyOf[last.label] ?? "");
  await press("Alt+Shift+ArrowRight", "Alt+ArrowLeft", "Alt+ArrowRight", "Alt+Shift+ArrowLeft");
  await press("KeyN");
  await page.keyboard.insertText("数字待核对");
  await press("Control+Enter");
  await page.locator('[data-testid="text"] [role="textbox"]:focus').waitFor();
  await press("KeyD");
  await expect.poll(() => stored()?.status).toBe("done");
  await saved(page);
  expect(tagsOf((stored()?.annotations ?? []) as unknown as Tag[])).toEqual(tagsOf(wanted));
  const noted = stored()?.annotations.filter(({ note }) => note !== "");
  expect(noted?.map(({ start, end, note }) => [start, end, note])).toEqual([
    [last.start, last.end, "数字待核对"],
  ]);

  await press("Control+PageUp");
  await expect.poll(shownTitle).toBe(before);
  expect(workbench.complaints).toEqual([]);
}, 240_000);
