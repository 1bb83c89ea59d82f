import type { Page } from "playwright-core";

/** What is no text of the program's own: the source text, quotes and titles from it, key caps, file and format names. */
const FOREIGN = [
  'main [data-testid="text"]',
  "blockquote",
  ".annotation-quote",
  ".overlap-quote",
  ".repair-form dd",
  ".repair-words",
  ".outline-row",
  ".article-card p",
  ".text-header h1",
  ".reading-sample",
  ".example",
  ".label-guideline",
  ".label-id",
  ".label-use",
  '[data-kind="document"]',
  ".hit-row",
  // Charts and the tables behind them name documents by their titles.
  ".chart-plot",
  ".chart-host + div tbody th",
  "tr[data-document]",
  'span[lang="zh-CN"]',
  ".phrase",
  ".phrase-heading q",
  ".inbox-what q",
  ".inbox-where",
  ".mention-phrase",
  ".export-lines",
  ".export-files",
  ".export-losses small",
  ".search-chip",
  "kbd",
];

/** Every text of the window that a user can see or hear: text, names, titles, placeholders. */
export function visibleWords(page: Page): Promise<string[]> {
  return page.evaluate((foreign) => {
    const isForeign = (element: Element | null) =>
      element === null || element.closest(foreign) !== null || element.matches(".document-item");
    const texts: string[] = [document.title];
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const { parentElement, nodeValue } = node;
      const isShown = parentElement?.checkVisibility() && !parentElement.closest("script, style");
      if (isShown && !isForeign(parentElement)) texts.push(nodeValue ?? "");
    }
    for (const element of document.body.querySelectorAll("[aria-label], [title], [placeholder]")) {
      if (isForeign(element) || !element.checkVisibility()) continue;
      for (const name of ["aria-label", "title", "placeholder"]) texts.push(element.getAttribute(name) ?? "");
    }
    return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ""))];
  }, FOREIGN.join(", "));
}

/** The words selected in the text, as they read: what an announcement quotes. A sign without width stands for each fold. */
export function selectedWords(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      getSelection()
        ?.toString()
        .replace(/[\u200c\n]/g, "") || "\0",
  );
}

/** Those of the texts that hold a word in another script than the language's, once the allowed words are left out. */
export function foreignWords(
  texts: readonly string[],
  script: RegExp,
  allowed: readonly (string | RegExp)[],
): string[] {
  const without = (text: string) => allowed.reduce<string>((rest, word) => rest.replaceAll(word, ""), text);
  return texts.filter((text) => script.test(without(text)));
}
