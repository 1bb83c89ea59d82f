/** A half-open range of joined words, in UTF-16 code units. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** A passage with its label. */
export interface LabelledPassage extends Passage {
  readonly label: string;
}

/** True when the two share a character. */
export function passagesOverlap(a: Passage, b: Passage): boolean {
  return a.start < b.end && b.start < a.end;
}

/** One string for a passage with its label, as a key. */
export function passageKey({ start, end, label }: LabelledPassage): string {
  return `${start} ${end} ${label}`;
}
