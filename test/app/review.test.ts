import { existsSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ReviewFile } from "../../core/review/ReviewFile";
import { parseReviewFile } from "../../core/stored/reviewFile";
import { seriousProblems } from "./harness/accessibility";
import { announcing } from "./harness/announced";
import { command } from "./harness/commandPalette";
import { openDocument } from "./harness/documents";
import { layerFile } from "./harness/layers";
import { takePicture } from "./harness/pictures";
import { placeOf } from "./harness/placeOf";
import { RunningWorkbench } from "./harness/RunningWorkbench";
import { saved } from "./harness/saving";
import { storedTags } from "./harness/storedLayers";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const DOCUMENT = "review";
const text =
  "支持𠮷市装备制造业发展，推行链长制和领办制，\n建成千亿园区；培育新能源、新材料，目标是五年翻番。\n";

type Tag = readonly [label: string, words: string];
const ofA: readonly Tag[] = [
  ["industry", "装备制造业"],
  ["policy", "链长制"],
  ["target", "千亿园区"],
  ["industry", "新能源"],
];
const ofB: readonly Tag[] = [
  ["industry", "装备制造"],
  ["policy", "链长制"],
  ["policy", "千亿园区"],
  ["industry", "新能源、新材料"],
];

const workspace = new TemporaryWorkspace({ [DOCUMENT]: text });
let workbench: RunningWorkbench;
const page = (): Page => workbench.page;

const writeLayer = (annotator: string, tags: readonly Tag[]) =>
  workspace.writeLayerFile(DOCUMENT, layerFile(DOCUMENT, text, tags, annotator), annotator);

const without = (words: string) => ofB.filter((tag) => tag[1] !== words);

beforeAll(async () => {
  writeLayer("annotator-a", ofA);
  writeLayer("annotator-b", ofB);
  workspace.writeSettings({ annotator: "annotator-c" as never });
  await begin();
});
afterAll(async () => {
  await workbench.end();
  workspace.remove();
});

async function begin(): Promise<void> {
  workbench = await RunningWorkbench.start(workspace);
  await openDocument(page(), DOCUMENT, text);
}

const file = workspace.at("annotations", DOCUMENT, "reviews", "annotator-c.json");

function stored(): ReviewFile["decisions"] {
  if (!existsSync(file)) return [];
  const read = parseReviewFile("annotator-c.json", readFileSync(file, "utf8"));
  return read.ok ? read.value.decisions : [];
}

/** Each decision on disk in the order of the text, as `accept policy 链长制 missed`. */
function decided(): string[] {
  const lines = stored().map(({ verdict, reason, evidence }) => {
    if (verdict.kind !== "accept") return { at: evidence[0]?.start ?? 0, line: `${verdict.kind} ${reason}` };
    const { start, end, label } = verdict.gold;
    return { at: start, line: `accept ${label} ${text.slice(start, end)} ${reason}` };
  });
  return lines.sort((a, b) => a.at - b.at).map(({ line }) => line);
}

const kind = () => page().getByTestId("case").locator("header strong").textContent();
const state = () => page().getByTestId("case").locator("header [data-state]").getAttribute("data-state");
const progress = () => page().locator(".status-bar > span").first().textContent();
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page().keyboard.press(key);
};

/** The words in the text that have an edge of a kind. */
const edged = async (look: "current" | "differs" | "rejected") =>
  (await page().locator(`[data-testid="text"] .outline-${look}`).allTextContents()).join("");

describe("a review by keyboard alone", () => {
  it("begins with the first difference, and goes through what is not agreed", async () => {
    await press("KeyR");
    await expect.poll(kind).toBe("Boundary differs");
    await expect.poll(() => edged("current")).toBe("装备制造业");
    expect(await edged("differs")).toBe("千亿园区新能源、新材料");
    expect(await progress()).toBe("0 of 4 cases decided");
    expect(await page().locator(".review-figures dd span").allTextContents()).toEqual([
      "0.25 exact",
      "0.75 overlap",
    ]);
    expect(await page().getByRole("row", { name: "Target 0 1 0" }).count()).toBe(1);
    await announcing(page(), "Label differs: 千亿园区", () => press("KeyJ"));
    await announcing(page(), "Boundary differs: 装备制造业", () => press("KeyK"));
    await takePicture(page(), "review");
    expect(await seriousProblems(page())).toEqual([]);
  });

  it("what is written stays while others change the case, which says what they did", async () => {
    const comment = page().getByRole("textbox", { name: "Comment", exact: true });
    await press("KeyJ", "KeyN");
    await comment.and(page().locator(":focus")).waitFor();
    await page().keyboard.insertText("还在");
    const said = "This case has changed while you looked at it. annotator-b no longer has Policy: 千亿园区";
    await announcing(page(), said, async () => writeLayer("annotator-b", without("千亿园区")));
    await page().keyboard.insertText("写");
    expect(await comment.inputValue()).toBe("还在写");
    expect(await page().locator(".case-changed li").allTextContents()).toEqual([
      "annotator-b no longer has Policy: 千亿园区",
    ]);
    writeLayer("annotator-b", ofB);
    await expect.poll(() => page().locator(".case-changed").count()).toBe(0);
    await comment.fill("");
    await press("Escape");
  });

  it("a case that others take away leaves none to be decided, and the queue goes on from there", async () => {
    writeLayer(
      "annotator-a",
      ofA.filter(([, words]) => words !== "千亿园区"),
    );
    const gone = "Others have taken away the case you looked at. J goes on from there.";
    await announcing(page(), gone, async () => writeLayer("annotator-b", without("千亿园区")));
    await page().locator(".review-panel").getByText(gone).waitFor();
    await announcing(page(), "Boundary differs: 新能源、新材料", () => press("Digit1", "KeyJ"));
    expect(await progress()).toBe("0 of 3 cases decided");
    writeLayer("annotator-a", ofA);
    writeLayer("annotator-b", ofB);
    await expect.poll(progress).toBe("0 of 4 cases decided");
    await press("KeyK");
    await announcing(page(), "Boundary differs: 装备制造业", () => press("KeyK"));
  });

  it("what was being written about a case that is gone is kept, and goes on at another", async () => {
    await press("KeyJ", "KeyN");
    await page().keyboard.insertText("不能丢");
    await press("Escape");
    writeLayer(
      "annotator-a",
      ofA.filter(([, words]) => words !== "千亿园区"),
    );
    writeLayer("annotator-b", without("千亿园区"));
    const lost = page().getByRole("list", { name: "Being written about a case that is gone" });
    await expect.poll(() => lost.locator("q").allTextContents()).toEqual(["不能丢"]);
    await announcing(page(), "Boundary differs: 新能源、新材料", () => press("KeyJ"));
    await lost.getByRole("button", { name: "Put it here" }).click();
    const field = page().getByRole("textbox", { name: "Comment, @ to mention" });
    await expect.poll(() => field.inputValue()).toBe("不能丢");
    expect(await lost.count()).toBe(0);
    await field.fill("");
    writeLayer("annotator-a", ofA);
    writeLayer("annotator-b", ofB);
    await expect.poll(progress).toBe("0 of 4 cases decided");
    await page().locator('[data-testid="text"] [role="textbox"]').focus();
    await press("KeyK");
    await announcing(page(), "Boundary differs: 装备制造业", () => press("KeyK"));
  });

  it("a digit takes an annotator's span, stores why, and leads to the next case", async () => {
    const said = "Accepted annotator-a: Industry, 装备制造业. Next: Label differs, 千亿园区";
    await announcing(page(), said, () => press("Digit1"));
    await announcing(
      page(),
      "Accepted annotator-b: Policy, 千亿园区. Next: Boundary differs, 新能源、新材料",
      () => press("Digit2"),
    );
    await saved(page());
    expect(decided()).toEqual([
      "accept industry 装备制造业 wrong-boundary",
      "accept policy 千亿园区 wrong-label",
    ]);
    expect(await progress()).toBe("2 of 4 cases decided");
    expect(await edged("differs")).toBe("");
  });

  it("a third span is drawn from the case's words, with another label", async () => {
    await press("KeyE", "Shift+ArrowLeft", "Shift+ArrowLeft", "Shift+ArrowLeft", "Shift+ArrowLeft");
    await announcing(page(), "Accepted a third span: Target, 新能源. No case is left in the queue.", () =>
      press("Digit1"),
    );
    await saved(page());
    expect(decided().at(-1)).toBe("accept target 新能源 wrong-label");
  });

  it("what everybody missed is added where no case is looked at", async () => {
    await press("Escape");
    const { start, end } = placeOf(text, "五年翻番");
    await selectByKey(start, end);
    await announcing(page(), "Accepted what everybody missed: Target, 五年翻番.", () => press("Digit1"));
    await saved(page());
    expect(decided().at(-1)).toBe("accept target 五年翻番 missed");
    await expect.poll(kind).toBe("Drawn in review");
  });

  it("undo takes decisions back one by one, and redo makes them again", async () => {
    await press("Control+z", "Control+z");
    await expect.poll(() => decided().length).toBe(2);
    await expect.poll(() => edged("current")).toBe("新能源、新材料");
    await press("Control+Shift+z");
    await expect.poll(() => decided().at(-1)).toBe("accept target 新能源 wrong-label");
  });

  it("the digits tag in nobody's layer meanwhile", async () => {
    expect(existsSync(workspace.layerFile(DOCUMENT, "annotator-c"))).toBe(false);
    expect(readFileSync(workspace.layerFile(DOCUMENT), "utf8")).toBe(layerFile(DOCUMENT, text, ofA));
  });
});

describe("what all have tagged alike", () => {
  const dialog = () => page().getByRole("dialog");

  it("is listed, and accepted as one act that undo takes back", async () => {
    await press("Shift+KeyA");
    await dialog().getByRole("listbox").getByRole("option", { name: "Policy: 链长制" }).waitFor();
    expect(await dialog().getByRole("listbox").getByRole("option").count()).toBe(1);
    expect(await seriousProblems(page())).toEqual([]);
    await dialog().getByRole("listbox").press("Space");
    expect(await dialog().getByRole("button", { name: "Accept 0 cases" }).isDisabled()).toBe(true);
    await press("Space");
    await takePicture(page(), "review, accept agreed");
    await dialog().getByRole("button", { name: "Accept 1 case" }).press("Enter");
    await expect.poll(decided).toContain("accept policy 链长制 null");
    await page().locator('[data-testid="text"] [role="textbox"]').focus();
    await press("Control+z");
    await expect.poll(decided).not.toContain("accept policy 链长制 null");
  });
});

it("names can be hidden: in the card, the list of annotators, the figures, and what is said", async () => {
  await page().getByLabel("Hide names").check();
  await page().getByLabel("How far decided").selectOption("all");
  await page().getByLabel("Which cases").selectOption("label");
  await expect.poll(() => page().locator(".case-name").allTextContents()).toEqual(["A1", "B2"]);
  await page().locator('[data-testid="text"] [role="textbox"]').focus();
  await announcing(page(), "Accepted A: Target, 千亿园区. No case is left in the queue.", () =>
    press("Digit1"),
  );
  expect(await page().locator("#root").textContent()).not.toMatch(/annotator-[ab]/);
  await press("Control+z");
  await press("KeyR");
  await expect.poll(() => page().locator(".colleague-name").allTextContents()).toEqual(["A", "B"]);
  await command(page(), "History");
  const whose = page().getByLabel("Whose versions").locator("option");
  await expect.poll(() => whose.allTextContents()).toEqual(["annotator-c (you)", "A", "B"]);
  expect(await page().locator("#root").textContent()).not.toMatch(/annotator-[ab]/);
  await page().locator('[data-testid="text"] [role="textbox"]').focus();
  await press("KeyR");
  await page().getByLabel("Hide names").uncheck();
});

describe("after a restart", () => {
  it("what was decided stands, and a discussion is put off with its comment", async () => {
    await workbench.close();
    await begin();
    await press("KeyR");
    await expect.poll(progress).toBe("3 of 4 cases decided");
    await page().getByLabel("Which cases").selectOption("agreed");
    await expect.poll(() => edged("current")).toBe("链长制");
    await page().locator('[data-testid="text"] [role="textbox"]').focus();
    await press("KeyC");
    await page().getByRole("textbox", { name: "Comment" }).and(page().locator(":focus")).waitFor();
    await page().keyboard.insertText("说明里没有");
    await press("Control+Enter");
    await expect.poll(() => stored().find(({ comment }) => comment !== "")?.verdict.kind).toBe("discuss");
    await expect.poll(state).toBe("discussed");
  });

  it("a colleague's change reopens the cases it is about, and says why", async () => {
    writeLayer("annotator-b", [["industry", "装备"], ...ofB.slice(1)]);
    await expect.poll(progress).toBe("2 of 4 cases decided");
    await page().getByLabel("Which cases").selectOption("differing");
    await expect.poll(() => edged("current")).toBe("装备制造业");
    await expect.poll(state).toBe("reopened");
    const why = await page().locator(".case-history").textContent();
    expect(why).toContain("annotator-c decided this before it changed:");
    expect(why).toContain("annotator-b no longer has Industry: 装备制造");
    expect(why).toContain("annotator-b has now tagged Industry: 装备");
  });

  it("undo of an edit of one's own layer leads back to where that is seen", async () => {
    await press("KeyR");
    await page().locator('[data-testid="text"] [role="textbox"]:focus').waitFor();
    const { start, end } = placeOf(text, "新材料");
    await selectByKey(start, end);
    await press("Digit3");
    await saved(page());
    await press("KeyR");
    await expect.poll(() => page().locator(".review-panel").count()).toBe(1);
    await page().locator('[data-testid="text"] [role="textbox"]:focus').waitFor();
    await press("Control+z");
    await expect.poll(() => page().locator(".annotation-panel").count()).toBe(1);
    await expect.poll(() => storedTags(workspace, DOCUMENT, "annotator-c")).toEqual([]);
    expect(workbench.complaints).toEqual([]);
  });
});

/** Brings the caret to a place and selects from there, as an annotator without a mouse would. */
async function selectByKey(start: number, end: number): Promise<void> {
  const last = text.trimEnd().length;
  await press("Control+End");
  for (let at = last; at > end; at--) await press("ArrowLeft");
  for (let at = end; at > start; at--) await press("Shift+ArrowLeft");
}
