import { colorVisions, difference } from "../../core/model/colorVision";
import type { Label } from "../../core/model/LabelSet";

/** A label's colour in both themes. */
export type LabelColor = Label["color"];

/**
 * Colours offered for labels, those of the usual labels first. Any two differ by 10 or more (CIEDE2000) to
 * readers with all cones and without red, green or blue ones, and each stands out from its ground as text
 * has to; test/renderer/labels/colors.test.ts measures it.
 */
export const colorChoices = [
  { name: "vermilion", light: "#b03505", dark: "#ff8a5c" },
  { name: "violet", light: "#4b3fb5", dark: "#a39af5" },
  { name: "green", light: "#007d6a", dark: "#7ce8cc" },
  { name: "teal", light: "#02291c", dark: "#339797" },
  { name: "blue", light: "#210a5b", dark: "#bcd3f2" },
  { name: "brown", light: "#6a4a3b", dark: "#c9a098" },
  { name: "mauve", light: "#574c6a", dark: "#b7a2c1" },
] as const satisfies readonly (LabelColor & { readonly name: string })[];

/** What labels are seen on, in each theme: `--panel` of theme.css. */
const GROUNDS = { light: "#ffffff", dark: "#202225" } as const;

/** The least contrast of a mark that must be seen. @see WCAG 2.2, success criterion 1.4.11 */
export const LEAST_CONTRAST = 3;

/** Contrast of a colour `#rrggbb` with a theme's ground, from 1 to 21. */
export function contrastOn(theme: keyof typeof GROUNDS, color: string): number {
  const [bright, dim] = [luminance(color), luminance(GROUNDS[theme])].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (bright + 0.05) / (dim + 0.05);
}

/** The least difference of two labels' colours, for whatever reader; see {@link difference}. */
const LEAST_DIFFERENCE = 10;

/** True when some readers take one label's colour for the other's, in either theme. */
export function isMuchLike(a: LabelColor, b: LabelColor): boolean {
  const isNear = (theme: keyof LabelColor) =>
    colorVisions.some((vision) => difference(a[theme], b[theme], vision) < LEAST_DIFFERENCE);
  return isNear("light") || isNear("dark");
}

/** True for a colour as a project file has it. */
export function isColor(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text);
}

/** @see WCAG 2.2, relative luminance */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = linearParts(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Red, green and blue of `#rrggbb` as amounts of light from 0 to 1. @see IEC 61966-2-1 (sRGB) */
function linearParts(color: string): number[] {
  return [1, 3, 5].map((at) => linear(Number.parseInt(color.slice(at, at + 2), 16) / 255));
}

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
