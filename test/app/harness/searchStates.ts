import type { Page } from "playwright-core";
import { closeFindBar, openFindBar, textHasKeys } from "./searching";
import type { TemporaryWorkspace } from "./TemporaryWorkspace";
import type { WindowState } from "./windowStates";

type OpenText = (page: Page, workspace: TemporaryWorkspace) => Promise<void>;

const pressEscape = (page: Page) => page.keyboard.press("Escape");
const backToText = async (page: Page) => {
  await pressEscape(page);
  await textHasKeys(page);
};

/** Words that stand several times in the text that the states are shown with. */
const WORDS = "产业";

async function find(page: Page, words: string): Promise<void> {
  await openFindBar(page);
  await page.keyboard.press("Control+A");
  await page.keyboard.type(words);
  await page.locator('.find-bar[aria-busy="false"] .find-count', { hasText: "/" }).waitFor();
}

async function tagFound(page: Page): Promise<void> {
  await find(page, WORDS);
  await closeFindBar(page);
  await page.keyboard.press("3");
  await page.getByTestId("mention-card").waitFor();
}

async function undoTag(page: Page): Promise<void> {
  await page.keyboard.press("Control+Z");
  await page.getByTestId("mention-card").waitFor({ state: "detached" });
  await pressEscape(page);
}

/** The states of search, on a text that `open` shows. */
export function searchStates(open: OpenText): readonly WindowState[] {
  return [
    {
      name: "find bar",
      async show(page, workspace) {
        await open(page, workspace);
        await find(page, WORDS);
      },
      leave: async (page) => {
        await pressEscape(page);
        await pressEscape(page);
      },
    },
    {
      name: "mention card",
      async show(page, workspace) {
        await open(page, workspace);
        await tagFound(page);
      },
      leave: undoTag,
    },
    {
      name: "mentions to tag",
      async show(page, workspace) {
        await open(page, workspace);
        await tagFound(page);
        await page.keyboard.press("a");
        await page.getByTestId("hits").waitFor();
        await page.keyboard.press("Space");
      },
      async leave(page) {
        await backToText(page);
        await undoTag(page);
      },
    },
    {
      name: "concordance",
      async show(page, workspace) {
        await open(page, workspace);
        await page.keyboard.press("Control+Shift+F");
        await page.locator(".search-query").fill(WORDS);
        await page.locator(".search-query").press("Enter");
        await page.locator('[data-testid="hits"][aria-busy="false"]').waitFor();
        await page.locator(".hit-row").first().waitFor();
        await page.keyboard.press("Space");
      },
      leave: backToText,
    },
    {
      name: "refused expression",
      async show(page, workspace) {
        await open(page, workspace);
        await page.keyboard.press("Control+Shift+F");
        await page.locator(".search-form .find-toggle").nth(1).click();
        await page.locator(".search-query").fill("[");
        await page.locator('.search-query[aria-invalid="true"]').waitFor();
      },
      async leave(page) {
        await page.locator(".search-form .find-toggle").nth(1).click();
        await backToText(page);
      },
    },
    {
      name: "phrase ledger",
      async show(page, workspace) {
        await open(page, workspace);
        await page.keyboard.press("Control+Shift+L");
        await page.locator(".phrase-row").first().waitFor();
      },
      leave: backToText,
    },
    {
      name: "review of a phrase",
      async show(page, workspace) {
        await open(page, workspace);
        await page.keyboard.press("Control+Shift+L");
        await page.locator(".phrase-row").first().waitFor();
        await page.getByTestId("phrases").press("r");
        await page.locator(".hit-row").first().waitFor();
      },
      async leave(page) {
        await pressEscape(page);
        await page.locator(".phrase-row").first().waitFor();
        await backToText(page);
      },
    },
  ];
}
