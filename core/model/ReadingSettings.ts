/** The families a text can be set in: the four of Chinese print, and the system's own. */
export const readingFonts = ["song", "hei", "kai", "fangsong", "system"] as const;

/** How a text is set on the page; each value within its {@link readingRanges}. */
export interface ReadingSettings {
  /** In CSS pixels. */
  readonly textSize: number;
  /** In characters as wide as high. */
  readonly lineLength: number;
  /** As a multiple of the text size. */
  readonly lineHeight: number;
  readonly font: (typeof readingFonts)[number];
}

/** The smallest and largest values of what can be set, and by how much one step changes them. */
export const readingRanges = {
  textSize: { min: 12, max: 36, step: 1 },
  lineLength: { min: 20, max: 80, step: 2 },
  lineHeight: { min: 1.3, max: 3, step: 0.05 },
} as const;

/** How a text is set until its reader wishes it otherwise. */
export const defaultReading: ReadingSettings = {
  textSize: 18,
  lineLength: 40,
  lineHeight: 2.05,
  font: "song",
};
