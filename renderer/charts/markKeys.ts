import { OPENS } from "../../core/charts/Plotting";

/** The class of the mark that the keys are at. */
const AT = "chart-at";

const DIRECTIONS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Marks aside of the way are reached by going round, rather than by leaping over those that lie on it. */
const ASIDE = 4;

/** True for a key that leads from mark to mark. @param code - As a keyboard event has it. */
export function isArrow(code: string): boolean {
  return code in DIRECTIONS;
}

/** The mark that the keys are at in a drawing; null before they have been anywhere. */
export function markAt(host: Element): Element | null {
  return host.querySelector(`.${OPENS} > .${AT}`);
}

/**
 * Where a key leads: from the mark that the keys are at to the nearest in the arrow's direction, to the first before
 * they have been anywhere. Null for other keys, and where nothing lies in that direction.
 *
 * @param code - As a keyboard event has it.
 */
export function markBeside(host: Element, code: string): Element | null {
  const direction = DIRECTIONS[code];
  if (!direction) return null;
  const from = markAt(host);
  return from ? nearest(from, marksOf(host), direction) : firstMark(host);
}

/** The first mark that opens something. */
export function firstMark(host: Element): Element | null {
  return marksOf(host)[0] ?? null;
}

/** Takes the keys to a mark, brings it into view, and gives its words. */
export function goToMark(host: Element, mark: Element): string {
  markAt(host)?.classList.remove(AT);
  mark.classList.add(AT);
  mark.scrollIntoView({ block: "nearest", inline: "nearest" });
  return wordsOf(mark);
}

/** Takes the keys in a figure drawn anew to where they were: to what is called the same, if it is still drawn. */
export function keepMark(host: Element, former: Element): void {
  const words = wordsOf(former);
  const same = marksOf(host).find((mark) => wordsOf(mark) === words);
  same?.classList.add(AT);
}

const wordsOf = (mark: Element) => mark.querySelector("title")?.textContent ?? "";

const marksOf = (host: Element) => [...host.querySelectorAll(`.${OPENS} > *`)];

function nearest(
  from: Element,
  marks: readonly Element[],
  [right, down]: readonly [number, number],
): Element | null {
  const [x, y] = centreOf(from);
  let [best, least] = [null as Element | null, Infinity];
  for (const mark of marks) {
    const [toX, toY] = centreOf(mark);
    const along = (toX - x) * right + (toY - y) * down;
    const aside = Math.abs((toX - x) * down) + Math.abs((toY - y) * right);
    const far = along + ASIDE * aside;
    if (along > 1 && far < least) [best, least] = [mark, far];
  }
  return best;
}

function centreOf(mark: Element): readonly [x: number, y: number] {
  const { x, y, width, height } = mark.getBoundingClientRect();
  return [x + width / 2, y + height / 2];
}
