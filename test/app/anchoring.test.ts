import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatLayerFile } from "../../core/stored/layerFile";
import { marked } from "../builders/marked";
import { seriousProblems } from "./harness/accessibility";
import { announcing } from "./harness/announced";
import { openDocument } from "./harness/documents";
import { selectByKeys } from "./harness/gestures";
import { RunningWorkbench } from "./harness/RunningWorkbench";
import { expectExactLayer, storedTags } from "./harness/storedLayers";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const A = "三月初春的清晨，江面上薄雾未散，巡河的人已经走出了很远。";
const B = "老城区的巷子里修鞋铺换了招牌，邻居们都说生意比往年好。";
const before = `${A}\n在𠮷镇推行[policy 链长制]。${B}\n引进[target 项目100个以上]，${A}\n培育[industry 新能源]集群。${B}`;
const text = `本报讯\n${A}\n在𠮷镇推行链长制。${B}\n引进项目120个以上，${A}\n发展电池集群。${B}`;

const workspace = new TemporaryWorkspace({ changed: text, plain: "另一篇。" });
const writeLayer = (annotator: string) => {
  const { layer } = marked(before, "changed");
  workspace.writeLayerFile(
    "changed",
    formatLayerFile({ ...layer, annotator: annotator as typeof layer.annotator }),
    annotator,
  );
};
writeLayer("annotator-a");
writeLayer("annotator-b");
const former = readFileSync(workspace.layerFile("changed"), "utf8");
const theirs = readFileSync(workspace.layerFile("changed", "annotator-b"), "utf8");

let workbench: RunningWorkbench;
beforeAll(async () => {
  workbench = await RunningWorkbench.start(workspace);
  await openDocument(workbench.page, "changed", text);
});
afterAll(async () => {
  await workbench.end();
  workspace.remove();
});

const banner = () => workbench.page.getByTestId("anchoring");
const button = (name: string) => workbench.page.getByRole("button", { name, exact: true });
const lostCard = () => workbench.page.getByTestId("lost-card");
const tags = () => storedTags(workspace, "changed");
const stored = () => readFileSync(workspace.layerFile("changed"), "utf8");

describe("a text that has changed since it was tagged", () => {
  it("says what became of the annotations, shows them where their words are, and leaves the file alone", async () => {
    await expect
      .poll(() => banner().textContent())
      .toContain("0 kept · 1 moved · 1 changed · 1 lost their place");
    const rows = workbench.page.getByTestId("annotation-list").getByRole("option");
    await expect.poll(() => rows.count()).toBe(2);
    await expect
      .poll(() => workbench.page.locator(".colleagues").textContent())
      .toContain("Only annotator-b can accept");
    expect(await seriousProblems(workbench.page)).toEqual([]);
    expect(stored()).toBe(former);
  });

  it("cannot be tagged until that is accepted", async () => {
    await selectByKeys(workbench.page, text, 4, 6);
    await workbench.page.keyboard.press("Digit1");
    await workbench.page.getByTestId("annotation-list").getByRole("option").first().click();
    await workbench.page.keyboard.press("Delete");
    await announcing(
      workbench.page,
      "Left as it was. Nothing can be tagged in this text until you accept.",
      () => button("Leave as is").click(),
    );
    await expect.poll(() => banner().textContent()).toContain("cannot be edited yet");
    await button("Show report").click();
    expect(stored()).toBe(former);
  });

  it("lists what is not as it was, and goes to each by key", async () => {
    const list = workbench.page.getByRole("listbox", { name: "Annotations that are not as they were" });
    await list.waitFor();
    expect(
      await list.getByRole("option").evaluateAll((rows) => rows.map((row) => row.getAttribute("aria-label"))),
    ).toEqual([
      "Lost: Industry, 新能源 These words are no longer there",
      "Changed: Target, 项目100个以上 → 项目120个以上 69 → 73",
      "Moved: Policy, 链长制 35 → 39",
    ]);
    await workbench.page.keyboard.press("End");
    const selected = workbench.page.getByTestId("annotation-list").locator('[aria-selected="true"]');
    await expect.poll(() => selected.getAttribute("aria-label")).toBe("Policy: 链长制");
    await workbench.page.keyboard.press("Escape");
    await expect.poll(() => list.count()).toBe(0);
  });

  it("is written when that is accepted, with a version of what it was, and a colleague's never", async () => {
    await announcing(workbench.page, "Accepted. Waiting for a place on the right: 1.", () =>
      button("Accept").click(),
    );
    await expect.poll(tags).toEqual(["policy:链长制", "target:项目120个以上"]);
    expectExactLayer(workspace, "changed");
    await expect.poll(() => banner().count()).toBe(0);
    expect(workspace.storedFiles().filter((file) => file.includes("text-changed"))).toHaveLength(1);
    expect(readFileSync(workspace.layerFile("changed", "annotator-b"), "utf8")).toBe(theirs);
  });
});

describe("an annotation that lost its place", () => {
  it("is put at the selection by hand, and waits again when that is undone", async () => {
    await expect.poll(() => lostCard().textContent()).toContain("新能源");
    const at = text.indexOf("电池");
    await selectByKeys(workbench.page, text, at, at + 2);
    await announcing(workbench.page, "Placed: Industry, 电池", () => button("Put at the selection").click());
    await expect.poll(tags).toEqual(["policy:链长制", "target:项目120个以上", "industry:电池"]);
    await expect.poll(() => lostCard().count()).toBe(0);
    await workbench.page.locator('main [data-testid="text"]').focus();
    await workbench.page.keyboard.press("Control+z");
    await expect.poll(() => lostCard().count()).toBe(1);
    await expect.poll(tags).toEqual(["policy:链长制", "target:项目120个以上"]);
  });

  it("is given up without being dropped, and wanted again after a restart", async () => {
    await announcing(workbench.page, "Given up. It is kept and can be wanted again.", () =>
      button("Give up").click(),
    );
    await expect.poll(() => lostCard().count()).toBe(0);
    await workbench.end();
    workbench = await RunningWorkbench.start(workspace);
    await openDocument(workbench.page, "changed", text);
    await button("Given up: 1. Want again").click();
    await expect.poll(() => lostCard().textContent()).toContain("新能源");
    expect(existsSync(workspace.at("annotations", "changed", "lost", "annotator-a.json"))).toBe(true);
    expect(await seriousProblems(workbench.page)).toEqual([]);
  });
});
