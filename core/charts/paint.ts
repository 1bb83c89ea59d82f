/** Colours of charts by what they are for; all follow the theme. */
export const inks = {
  /** Words and axes. */
  ink: "var(--ink)",
  soft: "var(--soft)",
  faint: "var(--faint)",
  /** Lines of the grid. */
  line: "var(--line)",
  ground: "var(--panel)",
  /** What is told first, and what is told second beside it: told apart by lightness, too. */
  first: "var(--accent)",
  second: "var(--differs)",
  good: "var(--good)",
  bad: "var(--bad)",
} as const;

/** A colour of CSS in a form that Plot takes for one, such as a label's `light-dark(…)`. */
export function paint(color: string): string {
  return `color-mix(in srgb, ${color}, ${color})`;
}

/** A colour between the ground and this one; the share of it from 0 to 1. For heat maps. */
export function tint(color: string, share: number): string {
  const percent = Math.round(100 * Math.min(1, Math.max(0, share)));
  return `color-mix(in srgb, ${color} ${percent}%, var(--panel))`;
}
