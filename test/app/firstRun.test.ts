import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultLabels } from "../../core/model/LabelSet";
import { seriousProblems } from "./harness/accessibility";
import { showView } from "./harness/documents";
import { drag } from "./harness/gestures";
import { takePicture } from "./harness/pictures";
import { RunningWorkbench } from "./harness/RunningWorkbench";
import { saved } from "./harness/saving";
import { storedTags } from "./harness/storedLayers";
import { TemporaryWorkspace } from "./harness/TemporaryWorkspace";
import { foreignWords, visibleWords } from "./harness/visibleWords";

const SEED = "002_0444c261d17f6049";
const workspace = new TemporaryWorkspace([SEED]);
let workbench: RunningWorkbench;
beforeAll(async () => {
  workspace.forgetSettings();
  workbench = await RunningWorkbench.start(workspace, "--lang=en-US");
  await welcome().waitFor();
});
afterAll(async () => {
  await workbench.end();
  workspace.remove();
});

const welcome = () => workbench.page.getByRole("dialog", { name: /Welcome|欢迎使用/ });
const nameField = () => welcome().getByRole("textbox");
const start = () => welcome().locator("button.primary");

describe("the first run", () => {
  it("explains the three labels with their keys, in the system's language", async () => {
    const cards = await welcome().getByRole("listitem").allTextContents();
    expect(cards).toEqual(
      defaultLabels.map(({ names, key, guideline }) => names.en + key.replace("Digit", "") + guideline.en),
    );
    const words = await visibleWords(workbench.page);
    expect(foreignWords(words, /\p{Script=Han}/u, ["产业"])).toEqual([]);
  });

  it("takes half a screen at most, and has no serious accessibility problem", async () => {
    const box = await welcome().boundingBox();
    const [width, height] = await workbench.page.evaluate(() => [innerWidth, innerHeight]);
    expect((box?.width ?? 0) * (box?.height ?? 0)).toBeLessThan((width as number) * (height as number) * 0.5);
    expect(await seriousProblems(workbench.page)).toEqual([]);
    await takePicture(workbench.page, "first run");
  });

  it("stays until a name is given", async () => {
    await workbench.page.keyboard.press("Escape");
    await workbench.page.mouse.click(5, 300);
    expect(await welcome().isVisible()).toBe(true);
    expect(await start().isDisabled()).toBe(true);
  });

  it.each([
    ["a/b", "it contains one of"],
    ["..", "it begins or ends with a dot"],
    ["CON", "Windows keeps it for a device"],
    ["张".repeat(70), "too long"],
    ["e\u0301", "decomposed"],
  ])("refuses the name %s in a line", async (name, reason) => {
    await nameField().fill(name);
    await welcome().getByText(reason).waitFor();
    expect(await start().isDisabled()).toBe(true);
  });

  it("takes a Chinese name, remembers it, and gives the files its name", async () => {
    await nameField().fill("标注员甲");
    expect(await start().isEnabled()).toBe(true);
    await workbench.page.keyboard.press("Enter");
    await welcome().waitFor({ state: "detached" });
    await showView(workbench.page, "source");
    const text = workspace.text(SEED);
    const place = text.indexOf("郴州是一座");
    await drag(workbench.page, place, place + 2);
    await workbench.page.keyboard.press("1");
    await saved(workbench.page);
    expect(workspace.readSettings().annotator).toBe("标注员甲");
    const layer = JSON.parse(readFileSync(workspace.layerFile(SEED, "标注员甲"), "utf8"));
    expect(layer.annotator).toBe("标注员甲");
    expect(layer.annotations.map(({ quote }: { quote: string }) => quote)).toEqual(["郴州"]);
    expect(storedTags(workspace, SEED)).toEqual([]);
  });

  it("is over at the next start", async () => {
    await workbench.close();
    workbench = await RunningWorkbench.start(workspace);
    expect(await workbench.page.getByRole("dialog").count()).toBe(0);
    await workbench.page.getByTestId("annotation-list").getByRole("option", { name: /郴州/ }).waitFor();
  });
});

describe("the first run on a Chinese system", () => {
  it("speaks Chinese only", async () => {
    await workbench.end();
    workspace.forgetSettings();
    workbench = await RunningWorkbench.start(workspace, "--lang=zh-CN");
    await welcome().waitFor();
    await takePicture(workbench.page, "first run in Chinese");
    const words = await visibleWords(workbench.page);
    expect(words).toContain("欢迎使用");
    expect(foreignWords(words, /[a-z]{2,}/i, ["annotator-a", "Shift"])).toEqual([]);
  });
});
