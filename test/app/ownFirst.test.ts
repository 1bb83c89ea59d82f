import { writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { LayerStatus } from "../../core/model/Layer";
import { defaultProject } from "../../core/model/Project";
import { formatProjectFile } from "../../core/stored/projectFile";
import { openDocument } from "./harness/documents";
import { type Tag, writeTags } from "./harness/layers";
import { RunningWorkbench } from "./harness/RunningWorkbench";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const texts = {
  first: "推行链长制，培育𠮷市新能源。\n",
  second: "推行链长制，\n建成千亿园区。\n",
  third: "推行领办制，目标是五年翻番。\n",
};
type Name = keyof typeof texts;

const workspace = new TemporaryWorkspace(texts);
let workbench: RunningWorkbench;
const page = (): Page => workbench.page;
const write = (document: Name, annotator: string, status: LayerStatus, tag: Tag) =>
  writeTags({ workspace, document, annotator, status }, tag);

const withRule = formatProjectFile({ ...defaultProject, ownLayerFirst: { reviewers: [] } });
const writeProject = (content: string) => writeFileSync(workspace.at("annotations", "project.json"), content);

beforeAll(async () => {
  for (const name of Object.keys(texts) as Name[]) {
    const words = name === "third" ? "领办制" : "链长制";
    write(name, "annotator-a", name === "second" ? "in-progress" : "done", ["policy", words]);
    write(name, "annotator-b", "done", ["target", words]);
  }
  writeProject(withRule);
  workbench = await RunningWorkbench.start(workspace);
  await openDocument(page(), "first", texts.first);
});
afterAll(async () => {
  await workbench.end();
  workspace.remove();
});

const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page().keyboard.press(key);
};
/** The words of the case that is looked at, in the text shown. */
const current = async () =>
  (await page().locator('[data-testid="text"] .outline-current').allTextContents()).join("");

it("J and K go from text to text over the one whose own layer is not done", async () => {
  await press("KeyR");
  await expect.poll(current).toBe("链长制");
  await press("KeyJ");
  await expect.poll(current).toBe("领办制");
  await press("KeyK");
  await expect.poll(current).toBe("链长制");
  await expect.poll(() => workspace.readSettings().lastDocument).toBe("first");
});

it("that text shows nothing of others' until it is marked as done, and is gone through then", async () => {
  await press("KeyR");
  await openDocument(page(), "second", texts.second);
  await press("KeyR");
  await page().locator(".review-panel").getByText("In this project everybody annotates first").waitFor();
  expect(await page().getByTestId("case").count()).toBe(0);
  expect(await page().locator('[data-testid="text"] [class*="outline-"]').count()).toBe(0);
  write("second", "annotator-a", "done", ["policy", "链长制"]);
  await expect.poll(current).toBe("链长制");
  expect(await page().getByTestId("case").count()).toBe(1);
  await page().locator('[data-testid="text"] [role="textbox"]').focus();
  await press("KeyJ");
  await expect.poll(current).toBe("领办制");
});

it("the same text is closed when it is taken up again, and open as soon as it is marked as done here", async () => {
  const inText = (name: string) => page().getByRole("button", { name, exact: true }).click();
  await press("KeyR");
  await openDocument(page(), "second", texts.second);
  await inText("✓ Done");
  await press("KeyR");
  await page().locator(".review-panel").getByText("In this project everybody annotates first").waitFor();
  await press("KeyR");
  await inText("Mark as done");
  await press("KeyR");
  await expect.poll(current).toBe("链长制");
  await press("KeyJ");
  await expect.poll(current).toBe("领办制");
});

it("the panel shows a case from its beginning, and stays where it is while others change it", async () => {
  await page().setViewportSize({ width: 1000, height: 480 });
  const scroller = page().locator(".review-scroll");
  const scrolled = () => scroller.evaluate((element) => element.scrollTop);
  await scroller.evaluate((element) => element.scrollTo(0, 80));
  expect(await scrolled()).toBe(80);
  write("third", "annotator-b", "done", ["industry", "领办制"]);
  await expect.poll(() => page().getByTestId("case").textContent()).toContain("Industry");
  expect(await scrolled()).toBe(80);
  await press("KeyK");
  await expect.poll(current).toBe("链长制");
  await expect.poll(scrolled).toBe(0);
});

it("a review that waits begins as soon as the settings no longer ask for one's own layer first", async () => {
  write("second", "annotator-a", "in-progress", ["policy", "链长制"]);
  const waiting = page().locator(".review-panel").getByText("In this project everybody annotates first");
  await waiting.waitFor();
  await press("Control+Comma");
  await page().getByRole("tab", { name: "Project" }).click();
  const rule = page().getByLabel("Own annotations first");
  await rule.focus();
  await press("Space");
  await expect.poll(current).toBe("链长制");
  await press("Space");
  await waiting.waitFor({ state: "attached" });
  expect(await page().getByTestId("case").count()).toBe(0);
  await press("Escape");
  await page().getByRole("dialog").waitFor({ state: "detached" });
});

it("a project that cannot be read keeps others' layers closed and says so, until it can be read", async () => {
  writeProject("{");
  await page().locator(".notice").getByText("project.json").waitFor();
  write("second", "annotator-a", "in-progress", ["policy", "链长制"]);
  await page()
    .locator(".review-panel")
    .getByText("project.json cannot be read, so it is not known")
    .waitFor();
  expect(await page().getByTestId("case").count()).toBe(0);
  await press("Control+Shift+F");
  await page().locator(".own-first-note").getByText("while project.json cannot be read").waitFor();
  await press("Escape");
  await page().locator(".search-view").waitFor({ state: "detached" });
  writeProject(formatProjectFile(defaultProject));
  await expect.poll(current).toBe("链长制");
  expect(workbench.complaints).toEqual([]);
});
