import type { EditorLabel } from "./EditorEvents";

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

/** Sets the custom properties that pieces name by the label's place; -1 is a label the project does not have. */
export function setLabelColors(host: HTMLElement, labels: readonly EditorLabel[]): void {
  setColor(host, -1, "var(--soft, gray)", []);
  labels.forEach(({ color }, i) => {
    setColor(host, i, color, PATTERNS[i % PATTERNS.length] ?? []);
  });
}

function setColor(host: HTMLElement, index: number, color: string, pattern: readonly number[]): void {
  host.style.setProperty(`--line${index}`, lineImage(color, pattern));
  host.style.setProperty(`--tint${index}`, `color-mix(in srgb, ${color} 12%, transparent)`);
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
