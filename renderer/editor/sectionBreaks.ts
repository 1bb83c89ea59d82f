import { characterBoundary } from "../../core/text/units/characters";
import { MAX_LENGTH, MAX_ROWS } from "./Block";

/** Part of a text, drawn as one block. In UTF-16 offsets. */
export interface SectionBreak {
  readonly start: number;
  /** Excludes the line feed that ends the section. */
  readonly end: number;
}

/**
 * Cuts a text into sections. One ends at a line feed, which then belongs to none, or, where a single line is
 * too long for a section, between two visible characters; then the next starts where it ends.
 */
export function sectionBreaks(text: string): SectionBreak[] {
  const sections: SectionBreak[] = [];
  const lineEnd = lineEnds(text);
  let start = 0;
  for (;;) {
    const end = sectionEnd(text, start, lineEnd);
    sections.push({ start, end });
    if (end === text.length) return sections;
    start = text[end] === "\n" ? end + 1 : end;
  }
}

function sectionEnd(text: string, start: number, lineEnd: (from: number) => number): number {
  let end = lineEnd(start);
  if (end - start > MAX_LENGTH) return cutLine(text, start);
  for (let lines = 1; lines < MAX_ROWS && end < text.length; lines++) {
    const next = lineEnd(end + 1);
    if (next - start > MAX_LENGTH) break;
    end = next;
  }
  return end;
}

/** Where a long line is cut: not inside a visible character, unless that alone is longer than a section. */
function cutLine(text: string, start: number): number {
  const cut = characterBoundary(text, start + MAX_LENGTH);
  return cut > start ? cut : start + MAX_LENGTH;
}

/**
 * The end of the line at a place; each line feed is sought once, so that one huge line is not scanned again per
 * section.
 */
function lineEnds(text: string): (from: number) => number {
  let known = -1;
  return (from) => {
    if (known < from) {
      const at = text.indexOf("\n", from);
      known = at < 0 ? text.length : at;
    }
    return known;
  };
}
