/** Where the list draws a row. */
export interface RowPlace {
  readonly index: number;
  /** Distance from the top of the list in pixels. */
  readonly start: number;
  /** True for the one that the list's keys are at. */
  readonly isActive: boolean;
  /** Told the row's element, whose height depends on its text. */
  readonly measure: (element: Element | null) => void;
}

/** In pixels: from the edge of the list, and for each folder around a row. */
const INDENT = { edge: 8, folder: 14 };

/** How far a row is indented, in pixels. @param level - From 1. */
export function indentOf(level: number): number {
  return INDENT.edge + INDENT.folder * (level - 1);
}
