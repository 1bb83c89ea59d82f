import type { EditorLabel } from "./EditorEvents";
import { LANE_COUNT } from "./lanes";
import { laneClass, tintClass } from "./pieceClasses";

/**
 * How the underline of each label is broken, so that colour is not needed to tell labels apart; px of line
 * and gap in turn. More labels than patterns begin again: their colours differ.
 */
const PATTERNS: readonly (readonly number[])[] = [
  [],
  [9, 2],
  [3, 2],
  [9, 2, 2, 2],
  [2, 1],
  [14, 3, 2, 3, 2, 3],
];

/** Gives the page the colours that the classes of pieces name by the label's place: a new colour needs no redraw. */
export function setLabelColors(page: HTMLElement, labels: readonly EditorLabel[]): void {
  setColor(page, "none", "var(--soft, gray)", []);
  labels.forEach(({ color }, i) => {
    setColor(page, String(i), color, PATTERNS[i % PATTERNS.length] ?? []);
  });
}

function setColor(page: HTMLElement, name: string, color: string, pattern: readonly number[]): void {
  page.style.setProperty(`--line-${name}`, lineImage(color, pattern));
  page.style.setProperty(`--tint-${name}`, `color-mix(in srgb, ${color} 12%, transparent)`);
}

function lineImage(color: string, pattern: readonly number[]): string {
  if (pattern.length === 0) return `linear-gradient(${color} 0 0)`;
  let at = 0;
  const stops = pattern.map((length, i) => {
    const from = at;
    at += length;
    return `${i % 2 === 0 ? color : "transparent"} ${from}px ${at}px`;
  });
  return `repeating-linear-gradient(90deg, ${stops.join(", ")})`;
}

/**
 * The rules behind the classes of labels, as a sheet that the document adopts: a content security policy that
 * forbids inline styles allows it.
 */
export class LabelRules {
  private sheet: CSSStyleSheet | null = null;

  /** Puts the rules for so many labels in place of the former ones. */
  adopt(count: number): void {
    this.put(sheetFor(count));
  }

  /** Takes the rules away. */
  remove(): void {
    this.put(null);
  }

  private put(sheet: CSSStyleSheet | null): void {
    const others = document.adoptedStyleSheets.filter((each) => each !== this.sheet);
    document.adoptedStyleSheets = sheet ? [...others, sheet] : others;
    this.sheet = sheet;
  }
}

function sheetFor(count: number): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  const rules: string[] = [];
  for (let index = -1; index < count; index++) {
    const name = index < 0 ? "none" : index;
    rules.push(`.${tintClass(index)}{--tint:var(--tint-${name})}`);
    for (let lane = 0; lane < LANE_COUNT; lane++)
      rules.push(`.${laneClass(lane, index)}{--u${lane}:var(--line-${name})}`);
  }
  sheet.replaceSync(rules.join(""));
  return sheet;
}
