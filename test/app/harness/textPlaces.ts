import type { Page } from "playwright-core";

/** A place on the page, in viewport pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The text that each page was asked to show, to find its characters on the page by. */
const texts = new WeakMap<Page, string>();

/** Notes which text is on screen. */
export function expectText(page: Page, text: string): void {
  texts.set(page, text);
}

/**
 * All the characters the text view has, read from the page. Source lines: a block is a run of lines, a line
 * feed ends it. Reflowed: one paragraph a line, without what stands for closed folds; a section that has not come near
 * the view yet is its words, with the line feeds.
 */
export function shownText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const host = document.querySelector('main [data-testid="text"]');
    const isReflowed = host?.querySelector(".reflowed") != null;
    const isAtRest = (block: Element) =>
      isReflowed && [...block.childNodes].some((child) => block.matches("section") && child instanceof Text);
    const blocks = [...(host?.querySelectorAll("section") ?? [])].flatMap((section) =>
      isReflowed && !isAtRest(section) ? [...section.children] : [section],
    );
    const isLast = (i: number) => i === blocks.length - 1;
    const words = (block: Element, i: number) =>
      isAtRest(block) && isLast(i) ? block.textContent.replace(/\n$/, "") : block.textContent;
    const end = (block: Element, i: number) =>
      block.matches(".cut") || isAtRest(block) || isLast(i) ? "" : "\n";
    const shown = blocks.map((block, i) => words(block, i) + end(block, i)).join("");
    return isReflowed ? shown.replaceAll("\u200c", "") : shown;
  });
}

/** A text without white space, which is what both views show of it alike. */
export function visibleCharacters(text: string): string {
  return text.replaceAll(/[\s\u200c]/g, "");
}

/**
 * Where the character at an offset stands, found by walking the page's text nodes, so that the program's own
 * map of positions is not trusted: in source lines the nth character is meant, in the reflowed view the one
 * before which as many visible characters stand. Scrolls when the character is not well inside the view.
 */
export async function boxOf(page: Page, offset: number): Promise<Box> {
  return boxAt(page, offset, true);
}

async function boxAt(page: Page, offset: number, scrolls: boolean): Promise<Box> {
  const visibleBefore = visibleCharacters((texts.get(page) ?? "").slice(0, offset)).length;
  const box = await page.evaluate(locate, { offset, visibleBefore, scrolls });
  if (!box) throw new RangeError(`No character on the page at offset ${offset}`);
  return box;
}

async function locate(place: {
  offset: number;
  visibleBefore: number;
  scrolls: boolean;
}): Promise<Box | null> {
  const MARGIN = 80;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const scroller = document.querySelector('main [data-testid="text"]');
  if (!scroller) return null;
  for (let tries = 0; tries < 8; tries++) {
    const rect = findCharacter(scroller);
    if (!rect) return null;
    if (!place.scrolls) return plain(rect);
    const view = scroller.getBoundingClientRect();
    const before = scroller.scrollTop;
    const isInside = rect.top > view.top + MARGIN && rect.bottom < view.bottom - MARGIN;
    if (!isInside) scroller.scrollTop += rect.top - view.top - view.height / 2;
    if (scroller.scrollTop === before) return plain(rect);
    // Blocks out of view have estimated heights: what stands where is known only once they are laid out.
    await frame();
    await frame();
  }
  return null;

  function findCharacter(host: Element): DOMRect | null {
    return host.querySelector(".reflowed") ? findVisible(host) : findInLines(host);
  }

  function findVisible(host: Element): DOMRect | null {
    let before = 0;
    const nodes = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode() as Text | null; node; node = nodes.nextNode() as Text | null) {
      if (!node.parentElement?.closest("section")) continue;
      const length = node.data.replaceAll(/[\s\u200c]/g, "").length;
      if (place.visibleBefore < before + length)
        return boxInNode(node, nthVisible(node.data, place.visibleBefore - before));
      before += length;
    }
    return null;
  }

  function nthVisible(text: string, n: number): number {
    let seen = 0;
    for (let at = 0; at < text.length; at++)
      if (!/[\s\u200c]/.test(text.charAt(at)) && seen++ === n) return at;
    return -1;
  }

  function findInLines(host: Element): DOMRect | null {
    const { offset } = place;
    let before = 0;
    for (const section of host.querySelectorAll("section")) {
      const nodes = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
      for (let node = nodes.nextNode() as Text | null; node; node = nodes.nextNode() as Text | null) {
        if (offset < before + node.data.length) return boxInNode(node, offset - before);
        before += node.data.length;
      }
      if (!section.matches(".cut")) before += 1;
    }
    return null;
  }

  function boxInNode(node: Text, at: number): DOMRect {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + (/[\ud800-\udbff]/.test(node.data.charAt(at)) ? 2 : 1));
    return range.getBoundingClientRect();
  }

  function plain({ left, top, right, bottom }: DOMRect): Box {
    return { left, top, right, bottom };
  }
}

/** Whether the character at an offset is in the visible part of the text view now; does not scroll. */
export async function isInView(page: Page, offset: number): Promise<boolean> {
  const box = await boxAt(page, offset, false);
  const view = await page.locator('main [data-testid="text"]').boundingBox();
  return view !== null && box.top >= view.y - 1 && box.bottom <= view.y + view.height + 1;
}
