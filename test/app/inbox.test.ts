import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Decision, Evidence, Verdict } from "../../core/review/Decision";
import { emptyReviewFile } from "../../core/review/ReviewFile";
import { formatReviewFile, parseReviewFile } from "../../core/stored/reviewFile";
import { annotatorId, documentId } from "../electron/storage/TemporaryFolder";
import { seriousProblems } from "./harness/accessibility";
import { announcing } from "./harness/announced";
import { openDocument } from "./harness/documents";
import { layerFile } from "./harness/layers";
import { takePicture } from "./harness/pictures";
import { placeOf } from "./harness/placeOf";
import { RunningWorkbench } from "./harness/RunningWorkbench";
import { saved } from "./harness/saving";
import { storedLayer } from "./harness/storedLayers";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const DOCUMENT = "inbox";
const text = "支持𠮷市装备制造业发展，推行链长制和领办制，\n建成千亿园区。\n";
const [me, reviewer] = [annotatorId("annotator-a"), annotatorId("annotator-c")];
const document = documentId(DOCUMENT);

const workspace = new TemporaryWorkspace({ [DOCUMENT]: text });
let workbench: RunningWorkbench;
const page = () => workbench.page;
const reviewPath = (name: string) => workspace.at("annotations", DOCUMENT, "reviews", `${name}.json`);

beforeAll(async () => {
  const tags = [
    ["industry", "装备制造"],
    ["policy", "领办制"],
    ["target", "千亿园区"],
  ] as const;
  workspace.writeLayerFile(DOCUMENT, layerFile(DOCUMENT, text, tags));
  writeDecisions();
  workbench = await RunningWorkbench.start(workspace);
  await openDocument(page(), DOCUMENT, text);
});
afterAll(async () => {
  await workbench.end();
  workspace.remove();
});

const stored = () => storedLayer(workspace, DOCUMENT)?.annotations ?? [];
const tagged = () => stored().map(({ label, quote }) => `${label} ${quote}`);

/** What another person has decided of the three annotations. */
function writeDecisions(): void {
  const verdicts: readonly Verdict[] = [
    { kind: "accept", gold: { ...spanOf("装备制造业"), label: "industry", attributes: {} } },
    { kind: "reject" },
    { kind: "accept", gold: { ...spanOf("千亿园区"), label: "policy", attributes: {} } },
  ];
  const decisions = stored().map(({ id, start, end, label }, index): Decision => {
    const evidence: Evidence = {
      annotator: me,
      annotation: id,
      start,
      end,
      label,
      attributes: {},
    } as Evidence;
    const rest = { reason: "other", comment: `第${index}处` } as const;
    const decidedAt = `2026-01-02T03:04:0${9 - index}.000Z`;
    return { id: `d${index}`, decidedAt, evidence: [evidence], verdict: verdicts[index] as Verdict, ...rest };
  });
  mkdirSync(path.dirname(reviewPath(reviewer)), { recursive: true });
  const file = { ...emptyReviewFile(document, reviewer), decisions };
  writeFileSync(reviewPath(reviewer), formatReviewFile(file));
}

function spanOf(words: string) {
  const { start, end } = placeOf(text, words);
  return { start, end } as Pick<Evidence, "start" | "end">;
}

function answers(): string[] {
  const read = parseReviewFile("annotator-a.json", readFileSync(reviewPath(me), "utf8"));
  return read.ok ? read.value.answers.map((each) => `${each.decision} ${each.answer} ${each.comment}`) : [];
}

const press = (key: string) => page().keyboard.press(key);
const rows = () => page().getByTestId("inbox-items").locator("[role=option]");
const states = () => rows().locator(".inbox-answer").allTextContents();
const badge = () => page().locator(".inbox-badge").textContent();

describe("the inbox", () => {
  it("lists what was corrected, the number on its button", async () => {
    await expect.poll(badge).toBe("3");
    await press("Control+Shift+KeyI");
    await expect.poll(() => rows().count()).toBe(3);
    expect(await rows().first().locator(".inbox-what q").allTextContents()).toEqual([
      "装备制造",
      "装备制造业",
    ]);
    expect(await rows().nth(1).locator(".inbox-what em").textContent()).toBe("nothing to be tagged");
    await takePicture(page(), "inbox");
    expect(await seriousProblems(page())).toEqual([]);
  });

  it("is answered by key, with a line of text where one contests", async () => {
    await announcing(page(), "Agreed", () => press("KeyA"));
    await press("KeyC");
    await page().getByLabel("Why you contest it").fill("是政策，见指南𠮷");
    await announcing(page(), "Contested; the reviewer sees why at the case", () => press("Enter"));
    await press("ArrowDown");
    await announcing(page(), "Agreed", () => press("KeyA"));
    await expect.poll(states).toEqual(["agreed", "contested", "agreed"]);
    expect(await page().locator(".inbox-badge").count()).toBe(0);
    await saved(page());
    expect(answers()).toEqual(["d0 agree ", "d1 contest 是政策，见指南𠮷", "d2 agree "]);
  });

  it("shows what is agreed to, and applies it in one step that one undo takes back", async () => {
    await page().getByRole("button", { name: "Apply agreed… (2)" }).click();
    await expect.poll(() => rows().count()).toBe(2);
    await announcing(page(), "2 corrections applied.", () => press("Control+Enter"));
    await saved(page());
    const followed = ["industry 装备制造业", "policy 领办制", "policy 千亿园区"];
    expect(tagged()).toEqual(followed);
    await expect.poll(states).toEqual(["contested"]);
    await press("Control+z");
    await expect.poll(tagged).toEqual(["industry 装备制造", "policy 领办制", "target 千亿园区"]);
    await press("Control+Shift+z");
    await expect.poll(tagged).toEqual(followed);
  });

  it("leaves the decisions standing, and shows the reviewer what is contested", async () => {
    await press("Escape");
    await press("KeyR");
    await page().getByLabel("How far decided").selectOption({ label: "Rejected" });
    await page().getByLabel("Which cases").selectOption({ label: "All cases" });
    await expect
      .poll(() => page().locator('.case-answer[data-answer="contest"]').textContent())
      .toBe("annotator-a contests it: 是政策，见指南𠮷");
    expect(await page().locator(".review-place small").textContent()).toBe("3 of 3 cases decided");
    await page().getByLabel("Hide names").check();
    await press("KeyR");
  });

  it("says of what was changed meanwhile that it is no longer there", async () => {
    await page().locator(".annotation-row").nth(1).click();
    await page().getByTestId("text").press("Alt+ArrowRight");
    await saved(page());
    await press("Control+Shift+KeyI");
    await expect.poll(states).toEqual(["no longer there"]);
    // Names are still hidden, as the review was left.
    expect(await rows().locator(".inbox-who strong").allTextContents()).toEqual(["R1"]);
    expect(workbench.complaints).toEqual([]);
  });
});
