import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { seriousProblems } from "./harness/accessibility";
import { command } from "./harness/commandPalette";
import { openDocument } from "./harness/documents";
import { drag } from "./harness/gestures";
import { takePicture } from "./harness/pictures";
import { RunningWorkbench } from "./harness/RunningWorkbench";
import { seedIds, TemporaryWorkspace } from "./harness/TemporaryWorkspace";

const [SEED = ""] = seedIds;
const workspace = new TemporaryWorkspace([SEED]);
let workbench: RunningWorkbench;
beforeAll(async () => {
  workbench = await RunningWorkbench.start(workspace);
  await openDocument(workbench.page, SEED, workspace.text(SEED));
});
afterAll(async () => {
  await workbench.end();
  workspace.remove();
});

/** How the text is set on the page, in px; the measure in characters. */
function textSetting(page: Page) {
  return page.locator(".text-page").evaluate((element) => {
    const { fontSize, lineHeight, maxWidth, fontFamily } = getComputedStyle(element);
    const size = Number.parseFloat(fontSize);
    return {
      size,
      leading: Math.round((100 * Number.parseFloat(lineHeight)) / size) / 100,
      measure: Math.round(Number.parseFloat(maxWidth) / size),
      family: fontFamily.split(",")[0]?.replaceAll('"', ""),
    };
  });
}

async function openSettings(page: string): Promise<void> {
  await workbench.page.keyboard.press("Control+Comma");
  await workbench.page.getByRole("tab", { name: page }).click();
}

async function closeDialog(): Promise<void> {
  await workbench.page.keyboard.press("Escape");
  await workbench.page.getByRole("dialog").waitFor({ state: "detached" });
}

const contrast = () => workbench.page.evaluate(() => document.documentElement.dataset.contrast);

describe("the sample of how the text is set", () => {
  it("is the first paragraph in view that is neither a heading nor a byline", async () => {
    const { page } = workbench;
    await openSettings("Reading");
    const sample = await page.locator(".reading-sample").textContent();
    expect(sample).toMatch(/^西藏昌都市地处金沙江、澜沧江和怒江三江并流的横断山脉地带/);
    await closeDialog();
  });
});

describe("the text", () => {
  it("is set as at first", async () => {
    expect(await textSetting(workbench.page)).toMatchObject({ size: 18, leading: 2.05, measure: 40 });
  });

  it("is set as the settings say, at once", async () => {
    const { page } = workbench;
    await openSettings("Reading");
    const slide = async (name: string, key: string, times: number) => {
      await page.getByRole("slider", { name }).focus();
      for (let i = 0; i < times; i++) await page.keyboard.press(key);
    };
    await slide("Text size", "ArrowRight", 4);
    await slide("Line length", "ArrowLeft", 6);
    await slide("Line height", "ArrowLeft", 5);
    await page.getByRole("radiogroup", { name: "Typeface" }).getByText("Kai", { exact: true }).click();
    await expect
      .poll(() => textSetting(page))
      .toEqual({ size: 22, leading: 1.8, measure: 28, family: "Kaiti SC" });
    await closeDialog();
  });

  it("is made larger and smaller by key", async () => {
    await workbench.page.keyboard.press("Control+Equal");
    await expect.poll(async () => (await textSetting(workbench.page)).size).toBe(23);
    await workbench.page.keyboard.press("Control+Minus");
    await expect.poll(async () => (await textSetting(workbench.page)).size).toBe(22);
  });

  it("is not made larger without end", async () => {
    for (let i = 0; i < 20; i++) await workbench.page.keyboard.press("Control+Equal");
    await expect.poll(async () => (await textSetting(workbench.page)).size).toBe(36);
    for (let i = 0; i < 14; i++) await workbench.page.keyboard.press("Control+Minus");
    await expect.poll(async () => (await textSetting(workbench.page)).size).toBe(22);
  });

  it("is set so after a restart", async () => {
    await workbench.close();
    expect(workspace.readSettings().reading).toEqual({
      textSize: 22,
      lineLength: 28,
      lineHeight: 1.8,
      font: "kai",
    });
    workbench = await RunningWorkbench.start(workspace);
    await openDocument(workbench.page, SEED, workspace.text(SEED));
    expect(await textSetting(workbench.page)).toMatchObject({ size: 22, leading: 1.8, measure: 28 });
  });

  it("is set as at first by one key", async () => {
    await workbench.page.keyboard.press("Control+Digit0");
    await expect
      .poll(() => textSetting(workbench.page))
      .toMatchObject({ size: 18, leading: 2.05, measure: 40 });
  });
});

describe("the high contrast", () => {
  it("follows the system's wish", async () => {
    const { page } = workbench;
    expect(await contrast()).toBe("standard");
    await page.emulateMedia({ contrast: "more" });
    await expect.poll(contrast).toBe("high");
    await page.emulateMedia({ contrast: null });
    await expect.poll(contrast).toBe("standard");
  });

  it.each(["Light", "Dark"])("is chosen in the settings, and has no serious problem: %s", async (theme) => {
    const { page } = workbench;
    await openSettings("General");
    await page.getByRole("radiogroup", { name: "Appearance" }).getByText(theme, { exact: true }).click();
    await page.getByRole("radiogroup", { name: "Contrast" }).getByText("High", { exact: true }).click();
    await expect.poll(contrast).toBe("high");
    const ink = theme === "Light" ? "rgb(0, 0, 0)" : "rgb(255, 255, 255)";
    await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).color)).toBe(ink);
    await takePicture(page, `high contrast settings ${theme}`);
    expect(await seriousProblems(page)).toEqual([]);
    await closeDialog();
    await takePicture(page, `high contrast ${theme}`);
    expect(await seriousProblems(page)).toEqual([]);
    expect(await faintTexts(page)).toEqual([]);
  });

  it("frames what is chosen, and takes the ground from a button that does nothing", async () => {
    const { page } = workbench;
    const look = (selector: string) =>
      page.locator(selector).evaluate((element) => {
        const { boxShadow, backgroundColor, borderStyle } = getComputedStyle(element);
        return { isFramed: boxShadow.includes("inset"), backgroundColor, borderStyle };
      });
    expect(await look('.panel-tabs [aria-selected="true"]')).toMatchObject({ isFramed: true });
    await command(page, "Edit the labels");
    expect(await look(".label-rail-item[data-selected]")).toMatchObject({ isFramed: true });
    const save = ".label-editor .button.primary";
    expect(await look(save)).toMatchObject({ backgroundColor: "rgba(0, 0, 0, 0)", borderStyle: "dashed" });
    await closeDialog();
  });

  it("frames it, too, where the system takes all grounds away", async () => {
    const { page } = workbench;
    await page.emulateMedia({ forcedColors: "active" });
    const frames = await page
      .locator('.panel-tabs [role="tab"], .mode-switch button, .view-switch button')
      .evaluateAll((all) =>
        all.map((each) => [
          each.matches('[data-selected], [aria-selected="true"]'),
          getComputedStyle(each).outlineStyle === "solid",
        ]),
      );
    expect(frames.filter(([isChosen]) => isChosen).length).toBeGreaterThan(1);
    expect(frames.filter(([isChosen, isFramed]) => isChosen !== isFramed)).toEqual([]);
    // The caret is a ground of its own.
    const [caret, ground] = await page
      .locator(".text-caret, body")
      .evaluateAll((all) => all.map((each) => getComputedStyle(each).backgroundColor));
    expect(caret).not.toBe(ground);
    await takePicture(page, "forced colours");
    await page.emulateMedia({ forcedColors: null });
  });

  it("is there after a restart", async () => {
    await workbench.close();
    workbench = await RunningWorkbench.start(workspace);
    expect(await contrast()).toBe("high");
  });
});

describe("the key sheet", () => {
  const sheet = () => workbench.page.locator(".modal.key-sheet");

  it("keeps each group together, and its columns begin level", async () => {
    await openDocument(workbench.page, SEED, workspace.text(SEED));
    await workbench.page.keyboard.press("Shift+Slash");
    await sheet().waitFor();
    const groups = await sheet()
      .locator(".key-sheet-group")
      .evaluateAll((all) =>
        all.map((group) => group.getClientRects()).map((boxes) => [boxes.length, boxes[0]?.x, boxes[0]?.y]),
      );
    expect(groups.length).toBeGreaterThan(3);
    expect(groups.map(([pieces]) => pieces)).toEqual(groups.map(() => 1));
    const columns = new Set(groups.map(([, x]) => x));
    const tops = [...columns].map((column) =>
      Math.min(...groups.flatMap(([, x, y]) => (x === column ? (y ?? 0) : []))),
    );
    expect(columns.size).toBeGreaterThan(1);
    expect(new Set(tops).size).toBe(1);
  });

  it("stays where it is while something is looked for", async () => {
    const before = await sheet().boundingBox();
    await workbench.page.keyboard.type("undo");
    await expect.poll(() => sheet().locator(".key-sheet-row").count()).toBe(1);
    expect(await sheet().boundingBox()).toEqual(before);
    await sheet().getByRole("button", { name: "Clear the search" }).click();
    await expect.poll(() => sheet().locator(".key-sheet-row").count()).toBeGreaterThan(1);
    await workbench.page.keyboard.type("undo");
    await workbench.page.keyboard.press("Escape");
    await closeDialog();
  });
});

it("rings only what has the focus in settings opened by key", async () => {
  const { page } = workbench;
  await openDocument(page, SEED, workspace.text(SEED));
  await page.keyboard.press("Control+Comma");
  await page.getByRole("dialog").waitFor();
  const ringed = await page
    .getByRole("dialog")
    .locator("*")
    .evaluateAll((all) => all.filter((each) => getComputedStyle(each).outlineStyle === "solid").length);
  expect(ringed).toBe(1);
  await closeDialog();
});

it("breaks no line in a small window", async () => {
  const { page, app } = workbench;
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1000, 640));
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(1000);
  expect(await wider(page, ".header-project")).toBe(false);
  const tops = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll((all) => new Set(all.map((each) => each.getBoundingClientRect().top)).size);
  expect(await tops(".filter-label")).toBe(1);
  expect(await brokenAt(page, ".document-total")).toEqual([]);
  for (const sign of await brokenAt(page, ".document-title [lang]")) expect(sign).toMatch(/\s/);
});

it("cuts off no field of a card and no key of the bottom line in a small window", async () => {
  const { page } = workbench;
  const words = "金沙江";
  const start = workspace.text(SEED).indexOf(words);
  await drag(page, start, start + words.length);
  await page.keyboard.press("1");
  await page.getByRole("region", { name: "Selected annotation" }).waitFor();
  expect(await wider(page, ".annotation-card")).toBe(false);
  await page.keyboard.press("r");
  await page.locator(".status-bar", { hasText: "third span" }).getByText("all keys").waitFor();
  expect(await wider(page, ".status-bar")).toBe(false);
  expect(await wider(page, ".status-keys")).toBe(false);
  await page.keyboard.press("r");
});

/** True where an element holds more than there is room for beside each other. */
const wider = (page: Page, selector: string) =>
  page.locator(selector).evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);

/** The characters before which a line begins, or after which it ends, in the texts of some elements. */
function brokenAt(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((all) =>
    all.flatMap((element) => {
      const text = [...element.childNodes].find((node) => node instanceof Text) as Text;
      const range = document.createRange();
      const tops = [...text.data].map((_, at) => {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect().top;
      });
      return tops.flatMap((top, at) =>
        at > 0 && top !== tops[at - 1] ? text.data.slice(at - 1, at + 1) : [],
      );
    }),
  );
}

it("complains about nothing meanwhile", () => {
  expect(workbench.complaints).toEqual([]);
});

/** Texts below 7 to 1 with the page's ground, which is what the high contrast is for. */
function faintTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d");
    if (!canvas) throw new Error("no canvas to read colours with");
    const luminance = (color: string) => {
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
        const value = part / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const ground = luminance(getComputedStyle(document.body).backgroundColor);
    const ratio = (color: string) => {
      const both = [luminance(color), ground];
      return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
    };
    const plain = [
      ...document.querySelectorAll(".header *, .document-panel *, .status-bar *, .annotation-panel *"),
    ];
    return plain
      .filter((element) =>
        [...element.childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim()),
      )
      .filter((element) => element.checkVisibility() && ratio(getComputedStyle(element).color) < 7)
      .map((element) => `${element.className}: ${element.textContent}`);
  });
}
