import { lastAtMost } from "../../core/text/lastAtMost";
import { type Utf16Offset, utf16 } from "../../core/text/offsets";
import { sectionBreaks } from "./sectionBreaks";

/** Which of the two places is meant where a long line is cut: the end of one section or the start of the next. */
export type Side = -1 | 1;

/**
 * Offsets of the text ↔ positions of the ProseMirror document; nothing else may convert them.
 *
 * A section's text lies in the document unchanged, so inside one the two differ by a constant. Between two
 * sections the document counts two tokens; the text has a line feed there, or nothing where a line is cut.
 */
export class PositionMap {
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly positions: Int32Array;
  readonly count: number;

  constructor(text: string) {
    const sections = sectionBreaks(text);
    this.count = sections.length;
    this.starts = Int32Array.from(sections, ({ start }) => start);
    this.ends = Int32Array.from(sections, ({ end }) => end);
    this.positions = new Int32Array(this.count);
    let position = 1;
    for (let s = 0; s < this.count; s++) {
      this.positions[s] = position;
      position += this.end(s) - this.start(s) + 2;
    }
  }

  /** Offset of the section's first character. */
  start(section: number): number {
    return within(this.starts, section);
  }

  /** Offset after the section's last character, its line feed left out. */
  end(section: number): number {
    return within(this.ends, section);
  }

  /** Position of the section's first character. */
  contentStart(section: number): number {
    return within(this.positions, section);
  }

  /** True when the section ends in mid-line, at no line feed. */
  isCut(section: number): boolean {
    return section + 1 < this.count && this.end(section) === this.start(section + 1);
  }

  /** The section that holds the character at the offset, or that the line feed at the offset ends. */
  sectionOf(offset: number): number {
    return lastAtMost(this.count, (s) => this.start(s), offset);
  }

  /**
   * The position of an offset.
   *
   * @throws RangeError outside the text.
   */
  position(offset: number, side: Side = 1): number {
    const length = this.end(this.count - 1);
    if (offset < 0 || offset > length) throw new RangeError(`Offset ${offset} outside text of ${length}`);
    const section = this.sectionOf(offset);
    const owner = side < 0 && section > 0 && this.end(section - 1) === offset ? section - 1 : section;
    return this.contentStart(owner) + offset - this.start(owner);
  }

  /** The offset of a position; one between two sections or at an edge of the document counts as the nearest place in a section. */
  offset(position: number): Utf16Offset {
    const section = lastAtMost(this.count, (s) => this.contentStart(s), position);
    const offset = position - this.contentStart(section) + this.start(section);
    return utf16(Math.min(Math.max(offset, this.start(section)), this.end(section)));
  }
}

function within(values: Int32Array, section: number): number {
  const value = values[section];
  if (value === undefined) throw new RangeError(`Section ${section} of ${values.length}`);
  return value;
}
