import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDocument, textView, titleOf } from "./harness/documents";
import { RunningWorkbench } from "./harness/RunningWorkbench";
import { seedIds, TemporaryWorkspace } from "./harness/TemporaryWorkspace";
import { until } from "./harness/until";

const workspace = new TemporaryWorkspace(seedIds);
let workbench: RunningWorkbench;
beforeAll(async () => {
  workbench = await RunningWorkbench.start(workspace);
});
afterAll(async () => {
  await workbench.end();
  workspace.remove();
});

const background = () => workbench.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const panel = (selector: string) => workbench.page.locator(selector).boundingBox();
const windowSize = () =>
  workbench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getSize());

async function choose(group: string, choice: string): Promise<void> {
  const { page } = workbench;
  await page.locator(".header .chip").last().click();
  await page.getByRole("radiogroup", { name: group }).getByText(choice, { exact: true }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

async function dragSeparator(index: number, by: number): Promise<void> {
  const { page } = workbench;
  const box = await page.getByRole("separator").nth(index).boundingBox();
  if (!box) throw new Error(`There is no separator ${index}`);
  await page.mouse.move(box.x + box.width / 2, 400);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + by, 400, { steps: 5 });
  await page.mouse.up();
}

describe("the theme", () => {
  it("is chosen in the settings, at once, and really differs", async () => {
    const light = await background();
    await choose("Appearance", "Dark");
    await expect.poll(background).not.toBe(light);
    expect([light, await background()]).toEqual(["rgb(247, 247, 245)", "rgb(25, 26, 28)"]);
  });

  it("follows the system when asked to", async () => {
    await choose("Appearance", "As the system");
    await expect
      .poll(() => workbench.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource))
      .toBe("system");
    const isDark = await workbench.app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors);
    await expect.poll(background).toBe(isDark ? "rgb(25, 26, 28)" : "rgb(247, 247, 245)");
  });
});

describe("an empty inbox", () => {
  const hasKeys = (testId: string) =>
    workbench.page.getByTestId(testId).evaluate((element) => element.contains(document.activeElement));

  it.each([
    ["by key", () => workbench.page.keyboard.press("Control+Shift+KeyI")],
    ["by its button", () => workbench.page.locator(".inbox-button").click()],
  ])("opened %s has the keys, and Escape gives them back to the text", async (_, open) => {
    await workbench.page.getByTestId("text").click();
    await open();
    await expect.poll(() => hasKeys("inbox")).toBe(true);
    await workbench.page.keyboard.press("Escape");
    await workbench.page.getByTestId("inbox").waitFor({ state: "detached" });
    await expect.poll(() => hasKeys("text")).toBe(true);
  });
});

describe("closed and opened again, the window", () => {
  const SIZE = [1120, 760];
  let widths: (number | undefined)[];

  beforeAll(async () => {
    await openDocument(workbench.page, seedIds[3] as string, workspace.text(seedIds[3] as string));
    await workbench.app.evaluate(({ BrowserWindow }, [width, height]) => {
      BrowserWindow.getAllWindows()[0]?.setSize(width as number, height as number);
    }, SIZE);
    const isResized = async () => (await workbench.page.evaluate(() => innerWidth)) === SIZE[0];
    await until("a smaller window", isResized);
    const before = (await panel(".document-panel"))?.width ?? 0;
    await dragSeparator(0, 60);
    await dragSeparator(1, -40);
    widths = [(await panel(".document-panel"))?.width, (await panel(".annotation-panel"))?.width];
    expect(widths[0]).toBeGreaterThan(before + 40);
    await choose("Language", "简体中文");
    await choose("外观", "深色");
    await workbench.close();
    workbench = await RunningWorkbench.start(workspace);
  });

  it("has its size", async () => {
    expect(await windowSize()).toEqual(SIZE);
  });

  it("has its panels as wide as they were made", async () => {
    const now = [(await panel(".document-panel"))?.width, (await panel(".annotation-panel"))?.width];
    for (const [i, width] of now.entries()) expect(Math.abs((width ?? 0) - (widths[i] ?? 0))).toBeLessThan(3);
  });

  it("has its language and its theme", async () => {
    await workbench.page.getByRole("heading", { name: "文档", exact: true }).waitFor();
    expect(await workbench.page.title()).toBe("标注工作台");
    expect(await workbench.page.evaluate(() => document.documentElement.lang)).toBe("zh-CN");
    expect(await background()).toBe("rgb(25, 26, 28)");
  });

  it("shows the document shown last", async () => {
    const title = await titleOf(workbench.page, seedIds[3] as string);
    await textView(workbench.page, title).waitFor();
  });
});

describe("made too narrow for its panels, the window", () => {
  const NARROW = 960;
  const LEAST_ON_THE_RIGHT = 299;

  it("widens them for now and keeps on disk how they were made", async () => {
    const { panels } = workspace.readSettings();
    await workbench.app.evaluate(({ BrowserWindow }, width) => {
      BrowserWindow.getAllWindows()[0]?.setSize(width, 700);
    }, NARROW);
    const right = async () => (await panel(".annotation-panel"))?.width ?? 0;
    await until("a narrow window", async () => (await workbench.page.evaluate(() => innerWidth)) === NARROW);
    await expect.poll(right).toBeGreaterThan(LEAST_ON_THE_RIGHT);
    expect((panels.right / 100) * NARROW).toBeLessThan(LEAST_ON_THE_RIGHT);
    await choose("外观", "浅色");
    await expect.poll(() => workspace.readSettings().theme).toBe("light");
    expect(workspace.readSettings().panels).toEqual(panels);
  });
});

describe("the language", () => {
  it("is changed at once", async () => {
    await choose("语言", "English");
    await workbench.page.getByRole("heading", { name: "Documents", exact: true }).waitFor();
    expect(await workbench.page.title()).toBe("Annotation Workbench");
  });
});

describe("the keyboard", () => {
  it("reaches every control", async () => {
    const { page } = workbench;
    await openDocument(page, seedIds[0] as string, workspace.text(seedIds[0] as string));
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Shift+ArrowRight");
    await page.locator(".palette").waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    const reached: string[] = [];
    for (let i = 0; i < 60; i++) {
      await page.keyboard.press("Tab");
      reached.push(await page.evaluate(markFocused));
    }
    expect(reached).toContain("button Export…");
    expect(await page.evaluate(controlsNeverFocused)).toEqual([]);
  });

  it("shows where the focus is", async () => {
    const { page } = workbench;
    await page.locator(".header .chip").first().focus();
    await page.keyboard.press("Tab");
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement as Element);
      return `${outlineStyle} ${outlineWidth}`;
    });
    expect(outline).toBe("solid 2px");
  });
});

it("complains about nothing meanwhile", () => {
  expect(workbench.complaints).toEqual([]);
});

/** Runs in the page: notes the focused element, or the whole group whose members the arrow keys reach. */
function markFocused(): string {
  const focused = document.activeElement as HTMLElement;
  const group =
    focused.closest("[role=toolbar], [role=radiogroup], [role=listbox], [role=tablist]") ?? focused;
  group.setAttribute("data-reached", "");
  return `${focused.tagName.toLowerCase()} ${focused.textContent?.slice(0, 40)}`;
}

/** Runs in the page: the controls on screen that the focus never came to. */
function controlsNeverFocused(): string[] {
  const controls = "button, input, textarea, select, a[href], [tabindex], [role=option], [role=separator]";
  const all = [...document.querySelectorAll<HTMLElement>(controls)];
  const shown = all.filter(
    (each) => each.checkVisibility() && !each.matches(":disabled, [aria-hidden=true]"),
  );
  return shown.filter((each) => !each.closest("[data-reached]")).map((each) => each.outerHTML.slice(0, 120));
}
