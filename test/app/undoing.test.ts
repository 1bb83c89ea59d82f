import { expect, it } from "vitest";
import { openDocument } from "./harness/documents";
import { click, drag } from "./harness/gestures";
import { placeOf } from "./harness/placeOf";
import { saved } from "./harness/saving";
import { shareWorkbench } from "./harness/sharedWorkbench";
import { storedLayer } from "./harness/storedLayers";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const texts = { first: "支持装备制造业发展，推行链长制。", second: "建成千亿园区，新增百家企业。" };
const workspace = new TemporaryWorkspace(texts);
const workbench = shareWorkbench(workspace);

type Name = keyof typeof texts;

async function tag(document: Name, words: string, key: string): Promise<void> {
  const { start, end } = placeOf(texts[document], words);
  await drag(workbench.page, start, end);
  await workbench.page.keyboard.press(key);
}

async function writeNote(note: string): Promise<void> {
  const { keyboard } = workbench.page;
  await keyboard.press("n");
  await keyboard.type(note);
  await keyboard.press("Control+Enter");
}

const markDone = () => workbench.page.getByRole("button", { name: "Mark as done" }).click();

/** Every kind of act, over two documents. */
const acts: readonly [Name, () => Promise<void>][] = [
  ["first", () => tag("first", "装备制造业", "1")],
  ["first", () => workbench.page.keyboard.press("3")],
  ["first", () => tag("first", "链长制", "2")],
  ["first", () => writeNote("see 2")],
  ["second", () => tag("second", "千亿园区", "1")],
  ["second", () => markDone()],
  ["second", () => tag("second", "百家企业", "1")],
  ["first", () => click(workbench.page, 3).then(() => workbench.page.keyboard.press("Delete"))],
];

/** What the disk holds of both documents, as far as acts change it. */
function onDisk(): string {
  const states = Object.keys(texts).map((document) => {
    const { status, annotations } = storedLayer(workspace, document) ?? {
      status: "in-progress",
      annotations: [],
    };
    return [status, ...annotations.map(({ label, quote, note }) => `${label}:${quote}:${note}`)].join(" ");
  });
  return states.join(" | ");
}

const shown = () => workbench.page.locator(".text-header h1").textContent();

/** What was on disk before the first act and after each one. */
const states: string[] = [];

it("every act reaches the disk", async () => {
  const { page } = workbench;
  states.push(onDisk());
  let current: Name | null = null;
  for (const [document, act] of acts) {
    if (document !== current) await openDocument(page, document, texts[document]);
    current = document;
    await act();
    await expect.poll(onDisk).not.toBe(states.at(-1));
    await saved(page);
    states.push(onDisk());
  }
  expect(states.at(-1)).toBe("in-progress policy:链长制:see 2 | done target:千亿园区: target:百家企业:");
});

it("Ctrl+Z takes every act back, going to the document of each", async () => {
  const { page } = workbench;
  for (const [step, [document]] of [...acts.entries()].reverse()) {
    await page.keyboard.press("Control+z");
    await expect.poll(onDisk).toBe(states[step]);
    expect(await shown()).toBe(document);
  }
  await page.keyboard.press("Control+z");
  await expect.poll(() => page.getByTestId("announcer").textContent()).toBe("Nothing to undo");
  expect(await page.getByTestId("annotation-list").getByRole("option").count()).toBe(0);
});

it("Ctrl+Shift+Z does every act again", async () => {
  const { page } = workbench;
  for (const [step, [document]] of acts.entries()) {
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(onDisk).toBe(states[step + 1]);
    expect(await shown()).toBe(document);
  }
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(() => page.getByTestId("announcer").textContent()).toBe("Nothing to do again");
});

it("an act after an undo ends what could be done again", async () => {
  const { page } = workbench;
  await page.keyboard.press("Control+z");
  await expect.poll(onDisk).toBe(states.at(-2));
  await tag("first", "发展", "1");
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(() => page.getByTestId("announcer").textContent()).toBe("Nothing to do again");
  await saved(page);
  expect(onDisk()).toContain("target:发展:");
});
