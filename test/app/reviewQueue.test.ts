import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parseReviewFile } from "../../core/stored/reviewFile";
import { seriousProblems } from "./harness/accessibility";
import { announcing } from "./harness/announced";
import { openDocument } from "./harness/documents";
import { type Tag, writeTags } from "./harness/layers";
import { takePicture } from "./harness/pictures";
import { placeOf } from "./harness/placeOf";
import { RunningWorkbench } from "./harness/RunningWorkbench";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const texts = {
  first: "支持𠮷市装备制造业发展，推行链长制和领办制，\n建成千亿园区。\n",
  nothing: "这一篇没有可标的内容。\n",
  second: "培育新能源、新材料，目标是五年翻番；推行链长制。\n",
};
type Name = keyof typeof texts;

const workspace = new TemporaryWorkspace(texts);
let workbench: RunningWorkbench;
const page = (): Page => workbench.page;
const tag = (document: Name, annotator: string, ...tags: readonly Tag[]) =>
  writeTags({ workspace, document, annotator }, ...tags);

beforeAll(async () => {
  tag("first", "annotator-a", ["industry", "装备制造业"], ["policy", "链长制"]);
  tag("first", "annotator-b", ["industry", "装备制造"], ["policy", "链长制"]);
  tag("first", "annotator-c", ["industry", "装备制造业"], ["policy", "链长制"]);
  tag("second", "annotator-a", ["industry", "新能源"], ["policy", "链长制"]);
  tag("second", "annotator-b", ["policy", "新能源"], ["policy", "链长制"]);
  for (const name of ["annotator-a", "annotator-b"]) tag("nothing", name);
  workspace.writeSettings({ annotator: "annotator-d" as never });
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
const place = () => page().locator(".review-place > span").first().textContent();
const state = () => page().getByTestId("case").locator("header [data-state]").getAttribute("data-state");
const kind = () => page().getByTestId("case").locator("header strong").textContent();

/** What a reviewer has accepted in a text, as `policy 链长制`. */
function accepted(name: Name, reviewer = "annotator-d"): string[] {
  const file = workspace.at("annotations", name, "reviews", `${reviewer}.json`);
  const read = existsSync(file) ? parseReviewFile("", readFileSync(file, "utf8")) : null;
  const decisions = read?.ok ? read.value.decisions : [];
  return decisions
    .flatMap(({ verdict }) => (verdict.kind === "accept" ? [verdict.gold] : []))
    .map(({ label, start, end }) => `${label} ${texts[name].slice(start, end)}`)
    .sort();
}

/** As a sync tool brings another reviewer's file, made of one that is there. */
// biome-ignore lint/suspicious/noExplicitAny: a file as another program may write it
function writeReview(from: string, change: (file: any) => void): void {
  const folder = workspace.at("annotations", "first", "reviews");
  const file = JSON.parse(readFileSync(`${folder}/${from}.json`, "utf8"));
  change(file);
  writeFileSync(`${folder}/${file.annotator}.json`, JSON.stringify(file));
}

it("goes through all texts by keyboard alone, from one to the next and back by undo", async () => {
  await press("KeyR");
  await expect.poll(place).toBe("Case 1 of 1");
  const [toSecond, toFirst] = [
    "Next text: second. Label differs: 新能源",
    "Previous text: first. Boundary differs: 装备制造业",
  ];
  await announcing(page(), toSecond, () => press("KeyJ"));
  await announcing(page(), toFirst, () => press("KeyK"));
  const around = "From the last text again: second. Label differs: 新能源";
  await announcing(page(), around, () => press("KeyK"));
  const again = "From the first text again: first. Boundary differs: 装备制造业";
  await announcing(page(), again, () => press("KeyJ"));
  await page().getByRole("button", { name: "Next text", exact: true }).click();
  await page().getByText("Nobody who is compared has tagged anything in this text.").waitFor();
  await announcing(page(), toSecond, () => press("KeyJ"));
  await announcing(page(), toFirst, () => press("KeyK"));
  await press("KeyT");
  await expect.poll(place).toBe("Case 1 of 2");
  await takePicture(page(), "review, all texts");
  expect(await seriousProblems(page())).toEqual([]);
  await announcing(page(), "Label differs: 新能源", () => press("Digit1"));
  await expect.poll(kind).toBe("Label differs");
  await expect.poll(place).toBe("Case 1 of 1");
  await press("Control+z");
  await expect.poll(kind).toBe("Boundary differs");
  await press("Control+Shift+z");
  await expect.poll(() => accepted("first")).toEqual(["industry 装备制造业"]);
  expect(workbench.complaints).toEqual([]);
});

it("is kept while one annotates, and narrowed and sorted by keys", async () => {
  await press("KeyR", "KeyR", "KeyJ");
  await expect.poll(kind).toBe("Label differs");
  await expect.poll(place).toBe("Case 1 of 1");
  await announcing(page(), "3 cases in the queue. Label differs: 新能源", async () => {
    for (let i = 0; i < 8; i++) await press("KeyF");
  });
  await announcing(page(), "3 cases in the queue. Label differs: 新能源", () => press("KeyO", "KeyO"));
  await expect.poll(place).toBe("Case 3 of 3");
  await press("KeyF", "KeyO", "KeyO", "KeyO");
  await expect.poll(place).toBe("Case 1 of 1");
});

it("accepts what is agreed in all texts as one act, after showing it", async () => {
  await press("Shift+KeyA");
  const rows = page().getByRole("dialog").getByRole("listbox").getByRole("option");
  await expect.poll(() => rows.count()).toBe(2);
  await rows.filter({ hasText: "first" }).waitFor();
  await takePicture(page(), "review, accept agreed in all texts");
  await page().getByRole("button", { name: "Accept 2 cases" }).press("Enter");
  await expect.poll(() => accepted("second")).toEqual(["policy 链长制"]);
  await expect.poll(() => accepted("first")).toEqual(["industry 装备制造业", "policy 链长制"]);
  await page().locator('[data-testid="text"] [role="textbox"]').focus();
  await press("Control+z");
  await expect.poll(() => accepted("first")).toEqual(["industry 装备制造业"]);
  await expect.poll(() => accepted("second")).toEqual([]);
});

it("shows each annotator's spans in a lane of their own", async () => {
  await press("KeyM");
  await page().getByRole("list", { name: "Lanes, from the text on" }).waitFor();
  await expect.poll(() => page().locator('[data-testid="text"] [class*="lane1-"]').count()).toBe(2);
  await press("KeyM");
});

it("shows both decisions where another reviewer decides otherwise", async () => {
  writeReview("annotator-d", (file) => {
    file.annotator = "annotator-e";
    file.decisions[0].id = "of-another";
    file.decisions[0].verdict.gold.label = "target";
  });
  await expect.poll(place).toBe("Case 2 of 2");
  await press("KeyK");
  await expect.poll(kind).toBe("Boundary differs");
  await announcing(page(), "From the end of the queue: Label differs: 新能源", () => press("KeyK"));
  await expect.poll(place).toBe("Case 2 of 2");
  await announcing(page(), "From the start of the queue: Boundary differs: 装备制造业", () => press("KeyJ"));
  await expect.poll(state).toBe("contested");
  const said = await page().locator(".case-history").textContent();
  expect(said).toContain("annotator-d accepted Industry: 装备制造业");
  expect(said).toContain("annotator-e accepted Target: 装备制造业");
  await announcing(page(), "Accepted annotator-e: Target, 装备制造业. Next text: second.", () =>
    press("Digit4"),
  );
  await expect.poll(() => accepted("first")).toEqual(["target 装备制造业"]);
});

it("decides what another reviewer alone has drawn like any case", async () => {
  const { start } = placeOf(texts.first, "领办制");
  const gold = { start, end: start + 3, label: "policy", attributes: {} };
  const decision = {
    id: "drawn",
    decidedAt: "2026-01-02T03:04:05.000Z",
    evidence: [],
    reason: "missed",
    comment: "",
  };
  writeReview("annotator-e", (file) =>
    file.decisions.push({ ...decision, verdict: { kind: "accept", gold } }),
  );
  await page().getByLabel("Which cases").selectOption("third");
  await page().getByLabel("How far decided").selectOption("all");
  await page().locator('[data-testid="text"] [role="textbox"]').focus();
  await expect.poll(state).toBe("accepted");
  await press("Digit0");
  await expect.poll(state).toBe("contested");
  await announcing(page(), "Accepted as Target: 领办制. No case is left in the queue.", () =>
    press("Shift+Digit1"),
  );
  await expect.poll(() => accepted("first")).toEqual(["target 装备制造业", "target 领办制"]);
  await announcing(page(), "Accepted annotator-e: Policy, 领办制. No case is left in the queue.", () =>
    press("Digit1"),
  );
  await expect.poll(state).toBe("accepted");
  expect(workbench.complaints).toEqual([]);
});
