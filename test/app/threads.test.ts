import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Comment } from "../../core/review/Comment";
import { formatReviewFile, parseReviewFile } from "../../core/stored/reviewFile";
import { annotatorId, documentId } from "../electron/storage/TemporaryFolder";
import { seriousProblems } from "./harness/accessibility";
import { announcing } from "./harness/announced";
import { openDocument } from "./harness/documents";
import { layerFile } from "./harness/layers";
import { takePicture } from "./harness/pictures";
import { RunningWorkbench } from "./harness/RunningWorkbench";
import { saved } from "./harness/saving";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const DOCUMENT = "threads";
const text = "支持𠮷市装备制造业发展，推行链长制。\n";

const workspace = new TemporaryWorkspace({ [DOCUMENT]: text });
let workbench: RunningWorkbench;
const page = () => workbench.page;
const reviewFile = (annotator: string) =>
  workspace.at("annotations", DOCUMENT, "reviews", `${annotator}.json`);

beforeAll(async () => {
  const tags = [["industry", "装备制造业"]] as const;
  workspace.writeLayerFile(DOCUMENT, layerFile(DOCUMENT, text, [...tags, ["policy", "链长制"]]));
  workspace.writeLayerFile(DOCUMENT, layerFile(DOCUMENT, text, tags, "annotator-b"), "annotator-b");
  workbench = await RunningWorkbench.start(workspace);
  await openDocument(page(), DOCUMENT, text);
});
afterAll(async () => {
  await workbench.end();
  workspace.remove();
});

function own(): readonly Comment[] {
  const read = parseReviewFile("annotator-a.json", readFileSync(reviewFile("annotator-a"), "utf8"));
  return read.ok ? read.value.comments : [];
}

/** As a sync tool brings another machine's file. */
function writeAnswer(thread: string, text: string): void {
  const comments: Comment[] = [
    { id: "01B", thread, text, subject: null, isResolved: null, writtenAt: new Date().toISOString() },
  ];
  const [annotator, document] = [annotatorId("annotator-b"), documentId(DOCUMENT)];
  mkdirSync(path.dirname(reviewFile(annotator)), { recursive: true });
  const file = { document, annotator, decisions: [], comments, answers: [] };
  writeFileSync(reviewFile(annotator), formatReviewFile(file));
}

const threads = () => page().locator(".annotation-card").getByTestId("threads");
const said = () => threads().locator("article li p").allTextContents();
const answer = () => threads().getByLabel("Answer").first();
const press = (key: string) => page().keyboard.press(key);

describe("a thread on an annotation", () => {
  it("is begun by key, and @ completes a colleague's name", async () => {
    // However fast the keys follow each other.
    await Promise.all([press("KeyJ"), press("Shift+KeyN")]);
    await page().keyboard.type("见𠮷 @tor-b");
    await expect
      .poll(() => page().locator(".mention-names [role=option]").allTextContents())
      .toEqual(["annotator-b"]);
    await press("Enter");
    await page().keyboard.type("怎么看？");
    await announcing(page(), "Comment written", () => press("Enter"));
    await expect.poll(said).toEqual(["见𠮷 @annotator-b 怎么看？"]);
    expect(await threads().locator("li b").textContent()).toBe("@annotator-b");
    await saved(page());
    expect(own().map(({ text: words }) => words)).toEqual(["见𠮷 @annotator-b 怎么看？"]);
    expect(await page().locator('[role="option"][aria-selected="true"] .thread-count').textContent()).toBe(
      "11 comment",
    );
  });

  it("takes in another's answer while one is being typed", async () => {
    await answer().focus();
    await page().keyboard.type("还在写");
    await announcing(page(), "New comments by annotator-b", async () =>
      writeAnswer(own()[0]?.id ?? "", "同意。"),
    );
    await expect.poll(said).toEqual(["见𠮷 @annotator-b 怎么看？", "同意。"]);
    await page().keyboard.type("作中");
    expect(await answer().inputValue()).toBe("还在写作中");
    await takePicture(page(), "threads");
    expect(await seriousProblems(page())).toEqual([]);
  });

  it("is resolved with what was written, opened again, and seen in the review", async () => {
    await announcing(page(), "Thread resolved", () =>
      threads().getByRole("button", { name: "Resolve" }).click(),
    );
    await threads().getByText("1 resolved thread").click();
    await expect.poll(said).toEqual(["见𠮷 @annotator-b 怎么看？", "同意。", "还在写作中"]);
    await threads().getByRole("button", { name: "Open again" }).click();
    await expect.poll(() => page().locator(".thread-count").count()).toBe(1);
    await page().getByTestId("text").click();
    await press("KeyR");
    await page().getByLabel("Which cases").selectOption({ label: "Agreed" });
    const inReview = () => page().locator(".case-threads li p").allTextContents();
    await expect.poll(inReview).toHaveLength(3);
    await page().getByLabel("Hide names").check();
    await expect.poll(inReview).toEqual(["见𠮷 @B 怎么看？", "同意。", "还在写作中"]);
    expect(await page().locator(".case-threads").textContent()).not.toMatch(/annotator-[ab]/);
    await page().getByLabel("Hide names").uncheck();
    await page().getByTestId("text").click();
    await press("KeyR");
  });

  it("undo takes comments back without leaving the annotations", async () => {
    await announcing(page(), "Comment taken back", () => press("Control+z"));
    await saved(page());
    expect(own().map(({ isResolved }) => isResolved)).toEqual([null, true]);
    expect(await page().locator(".annotation-panel").count()).toBe(1);
    await press("Control+Shift+z");
    await saved(page());
    expect(own().map(({ isResolved }) => isResolved)).toEqual([null, true, false]);
    expect(workbench.complaints).toEqual([]);
  });
});
