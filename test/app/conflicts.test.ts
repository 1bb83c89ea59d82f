import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { emptyReviewFile, type ReviewFile } from "../../core/review/ReviewFile";
import { formatLayerFile } from "../../core/stored/layerFile";
import { formatReviewFile, parseReviewFile } from "../../core/stored/reviewFile";
import { utf16 } from "../../core/text/offsets";
import { annotation } from "../builders/marked";
import { annotatorId, documentId } from "../electron/storage/TemporaryFolder";
import { seriousProblems } from "./harness/accessibility";
import { command } from "./harness/commandPalette";
import { openDocument } from "./harness/documents";
import { layerFile } from "./harness/layers";
import { notices } from "./harness/notices";
import { shareWorkbench } from "./harness/sharedWorkbench";
import { storedTags } from "./harness/storedLayers";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";
import { until } from "./harness/until";

const texts = {
  apart: "在𠮷镇推行链长制，\n发展光伏产业。",
  against: "在𠮷镇推行链长制，\n发展光伏产业。",
  marked: "全市培育新能源和氢能。",
  empty: "全文。",
};
const workspace = new TemporaryWorkspace(texts);
const COPY = "annotator-a.sync-conflict-20261121-093612-D4LGQYW.json";

type Tags = readonly (readonly [string, string])[];
const layer = (document: keyof typeof texts, ...tags: Tags) => layerFile(document, texts[document], tags);

/** Puts a layer and a copy of it where a sync tool would. */
function conflict(document: keyof typeof texts, own: Tags, copy: Tags, name = COPY): void {
  workspace.writeLayerFile(document, layer(document, ...own));
  writeFileSync(workspace.at("annotations", document, name), layer(document, ...copy));
}

/** A review with one decision, of a place that nobody had tagged. */
function review(id: string): ReviewFile {
  const [document, annotator] = [documentId("apart"), annotatorId("annotator-a")];
  const gold = { start: utf16(1), end: utf16(4), label: id === "d1" ? "target" : "policy", attributes: {} };
  const decision = { id, decidedAt: "2026-11-21T09:00:00.000Z", evidence: [], reason: null, comment: "" };
  return {
    ...emptyReviewFile(document, annotator),
    decisions: [{ ...decision, verdict: { kind: "accept", gold } }],
  };
}

const policy = ["policy", "链长制"] as const;
const industry = ["industry", "光伏产业"] as const;
/** Both say the same id of one annotation, each with another label. */
const relabelled = layer("against", ["target", "链长制"]).replace('"id": "target-', '"id": "policy-');

workspace.writeLayerFile("empty", layer("empty"));
workspace.writeLayerFile("against", layer("against", policy));
writeFileSync(workspace.at("annotations", "against", COPY), relabelled);

const workbench = shareWorkbench(workspace);
beforeEach(async () => {
  const { page } = workbench;
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
});

const notice = () => workbench.page.locator(".conflict-notice");
const dialog = () => workbench.page.getByRole("dialog", { name: "Conflict copies" });
const cards = () => dialog().getByRole("group");

describe("a conflict copy of the annotator's layer", () => {
  it("is told of without being in the way, and shows what is to be decided", async () => {
    const { page } = workbench;
    await expect
      .poll(() => notice().textContent())
      .toContain("There is a conflict copy of your layer on “against”.");
    await notice().getByRole("button", { name: "Look…" }).click();
    await cards().first().waitFor();
    expect(await cards().allTextContents()).toHaveLength(1);
    expect(await cards().first().getByRole("radio").count()).toBe(3);
    expect(await dialog().getByRole("button", { name: "Merge" }).isDisabled()).toBe(true);
    expect(await seriousProblems(page)).toEqual([]);
  });

  it("is merged as was decided by key, and can be gone back from through history", async () => {
    const { page } = workbench;
    await notice().getByRole("button", { name: "Look…" }).click();
    await page.locator(".conflict-cards li:focus").waitFor();
    await page.keyboard.press("3");
    await dialog().getByRole("button", { name: "Merge" }).click();
    await dialog().waitFor({ state: "detached" });
    expect(storedTags(workspace, "against").sort()).toEqual(["policy:链长制", "target:链长制"]);
    expect(existsSync(workspace.at("annotations", "against", COPY))).toBe(false);
    const versions = readdirSync(workspace.at("annotations", "against", "history", "annotator-a"));
    expect(versions.filter((name) => name.includes("-merge."))).not.toEqual([]);
    await notice().waitFor({ state: "detached" });
  });

  it("that arrives while the window is open is merged at once where nothing is to be decided", async () => {
    const { page } = workbench;
    await openDocument(page, "apart", texts.apart);
    conflict("apart", [policy], [policy, industry], "annotator-a (conflicted copy 2026-11-21 093612).json");
    await notice().getByRole("button", { name: "Merge" }).click();
    await expect.poll(() => storedTags(workspace, "apart")).toEqual(["policy:链长制", "industry:光伏产业"]);
    await expect.poll(() => page.locator(".annotation-panel").textContent()).toContain("光伏产业");
    await notice().waitFor({ state: "detached" });
  });

  it("with a name that could be somebody's is offered, and is no colleague", async () => {
    const { page } = workbench;
    const name = "annotator-a-DESKTOP-UMS014A.json";
    const own = JSON.parse(readFileSync(workspace.layerFile("apart"), "utf8"));
    const copy = { ...own, annotations: [...own.annotations, annotation(texts.apart, 1, 4, "target")] };
    writeFileSync(workspace.at("annotations", "apart", name), formatLayerFile(copy));
    await notice().getByRole("button", { name: "Merge" }).click();
    await expect.poll(() => page.locator(".annotation-panel").textContent()).toContain("𠮷镇");
    expect(await page.locator(".colleagues li").count()).toBe(0);
    expect(existsSync(workspace.at("annotations", "apart", name))).toBe(false);
    await notice().waitFor({ state: "detached" });
  });

  it("of their review is told of when it arrives, and merged at once", async () => {
    const { page } = workbench;
    const own = workspace.at("annotations", "apart", "reviews", "annotator-a.json");
    mkdirSync(dirname(own), { recursive: true });
    writeFileSync(own, formatReviewFile(review("d1")));
    writeFileSync(join(dirname(own), COPY), formatReviewFile(review("d2")));
    await expect
      .poll(() => notice().textContent())
      .toContain("There is a second version of your review of “apart”.");
    await notice().getByRole("button", { name: "Look…" }).click();
    await dialog().getByText("keeps the decisions, comments and answers of both").waitFor();
    await page.keyboard.press("Escape");
    await notice().getByRole("button", { name: "Merge" }).click();
    await notice().waitFor({ state: "detached" });
    const merged = parseReviewFile("annotator-a.json", readFileSync(own, "utf8"));
    expect(merged.ok && merged.value.decisions.map(({ id }) => id)).toEqual(["d1", "d2"]);
    expect(readdirSync(dirname(own))).toEqual(["annotator-a.json"]);
  });

  it("of somebody else is shown as theirs to merge", async () => {
    const { page } = workbench;
    const other = layerFile("empty", texts.empty, [["policy", "全文"]], "annotator-b");
    writeFileSync(
      workspace.at("annotations", "empty", "annotator-b (conflicted copy 2026-11-21 093612).json"),
      other,
    );
    await command(page, "Conflict copies");
    await dialog().getByText("Copy of annotator-b's layer").waitFor();
    await dialog().getByText("only the annotator whose layer it is can merge this copy").waitFor();
    expect(await dialog().getByRole("button", { name: "Merge" }).isDisabled()).toBe(true);
    expect(await notice().count()).toBe(0);
  });
});

const told = () =>
  until("the notice of the marks", async () =>
    ((await notice().textContent()) ?? "").includes("holds two versions that git could not merge"),
  );

describe("a layer that git could not merge", () => {
  it("is offered as a merge when its document is opened", async () => {
    const { page } = workbench;
    const [ours, theirs] = [layer("marked", ["industry", "新能源"]), layer("marked", ["industry", "氢能"])];
    const lines = ["<<<<<<< HEAD", ours.trimEnd(), "=======", theirs.trimEnd(), ">>>>>>> 0a1b2c3", ""];
    workspace.writeLayerFile("marked", lines.join("\n"));
    await openDocument(page, "marked", texts.marked);
    await told();
    await notice().getByRole("button", { name: "Merge" }).click();
    await expect.poll(() => page.locator(".annotation-panel").textContent()).toContain("氢能");
    expect(storedTags(workspace, "marked")).toEqual(["industry:新能源", "industry:氢能"]);
    expect(readdirSync(workspace.at("annotations", "marked")).sort()).toEqual([
      "annotator-a.json",
      "history",
    ]);
    await notice().waitFor({ state: "detached" });
  });

  it("but took twice is offered where its document is open, with no alert beside, until it is merged", async () => {
    const { page } = workbench;
    const stored = JSON.parse(readFileSync(workspace.layerFile("marked"), "utf8"));
    const [first, ...others] = stored.annotations;
    const annotations = [first, { ...first, note: "复核过" }, ...others];
    workspace.writeLayerFile("marked", formatLayerFile({ ...stored, annotations }));
    await told();
    expect(await notices(page)).toEqual([]);
    await notice().getByRole("button", { name: "Merge" }).click();
    await notice().waitFor({ state: "detached" });
    const merged = JSON.parse(readFileSync(workspace.layerFile("marked"), "utf8"));
    expect(merged.annotations).toEqual([{ ...first, note: "复核过" }, ...others]);
  });
});
