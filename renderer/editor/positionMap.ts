import { lastAtMost } from "../../core/text/lastAtMost";
import { type Utf16Offset, utf16 } from "../../core/text/offsets";
import { type Span, span } from "../../core/text/Span";
import { type Block, partLength } from "./Block";

/**
 * Which of two places is meant where blocks meet, or a row ends: the end of what is before (-1), or the start
 * of what follows.
 */
export type Side = -1 | 1;

/**
 * Offsets of the text ↔ positions of the ProseMirror document; nothing else may convert them.
 *
 * A block's text lies in the document with its length unchanged, so inside one the two differ by a constant. Between
 * two blocks the document counts two tokens, or four where a section of paragraphs ends too, and two more where a
 * part does; the text has what is not drawn: a line feed, the white space between paragraphs, or nothing where one is
 * cut.
 */
export class PositionMap {
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly positions: Int32Array;
  /** The first block of each section, and the number of blocks at the end. */
  private readonly firsts: Int32Array;
  /** Tokens between the edge of a section and its first or last character. */
  private readonly depth: number;
  /** How many sections there are, at least one. */
  readonly count: number;
  /** Sections in each part but the last; 0 when there are no parts. */
  private readonly partLength: number;

  /** The sections hold one block each when source lines are shown. */
  constructor(
    sections: readonly (readonly Block[])[],
    private readonly length: number,
  ) {
    this.count = sections.length;
    const blocks = sections.flat();
    this.depth = blocks[0]?.kind == null ? 1 : 2;
    this.starts = Int32Array.from(blocks, ({ start }) => start);
    this.ends = Int32Array.from(blocks, ({ end }) => end);
    this.positions = new Int32Array(blocks.length);
    this.firsts = new Int32Array(sections.length + 1);
    this.partLength = partLength(sections.length);
    let position = this.partLength > 0 ? 1 : 0;
    let block = 0;
    sections.forEach((section, s) => {
      if (s > 0 && this.isPartStart(s)) position += 2;
      position += this.depth - 1;
      for (const { start, end } of section) {
        this.positions[block++] = position + 1;
        position += end - start + 2;
      }
      position += this.depth - 1;
      this.firsts[s + 1] = block;
    });
  }

  /** What the section draws, from its first to after its last character. */
  section(section: number): Span {
    return span(at(this.starts, at(this.firsts, section)), at(this.ends, at(this.firsts, section + 1) - 1));
  }

  /** The blocks that a section draws, in order. */
  blocks(section: number): Span[] {
    const blocks: Span[] = [];
    for (let block = at(this.firsts, section); block < at(this.firsts, section + 1); block++)
      blocks.push(span(at(this.starts, block), at(this.ends, block)));
    return blocks;
  }

  /** Positions before and after a section's node. */
  nodeOf(section: number): { from: number; to: number } {
    const last = at(this.firsts, section + 1) - 1;
    const length = at(this.ends, last) - at(this.starts, last);
    return {
      from: at(this.positions, at(this.firsts, section)) - this.depth,
      to: at(this.positions, last) + length + this.depth,
    };
  }

  /** The parts that hold the sections, last included; none in a text without parts. */
  partsOf(first: number, last: number): { from: number; to: number }[] {
    if (this.partLength === 0) return [];
    const parts: { from: number; to: number }[] = [];
    for (let start = first - (first % this.partLength); start <= last; start += this.partLength) {
      const end = Math.min(start + this.partLength, this.count) - 1;
      parts.push({ from: this.nodeOf(start).from - 1, to: this.nodeOf(end).to + 1 });
    }
    return parts;
  }

  private isPartStart(section: number): boolean {
    return this.partLength > 0 && section % this.partLength === 0;
  }

  /** The section that draws the place, by {@link position}. */
  sectionOf(offset: number, side: Side = 1): number {
    const block = this.blockOf(offset, side);
    return lastAtMost(this.count, (section) => at(this.firsts, section), block);
  }

  /**
   * The position of an offset. A place between blocks that is not drawn counts as the end of the block before
   * or the start of the next one, by the side.
   *
   * @throws RangeError outside the text.
   */
  position(offset: number, side: Side = 1): number {
    if (offset < 0 || offset > this.length)
      throw new RangeError(`Offset ${offset} outside text of ${this.length}`);
    const block = this.blockOf(offset, side);
    const start = at(this.starts, block);
    return at(this.positions, block) + Math.min(Math.max(offset, start), at(this.ends, block)) - start;
  }

  /**
   * The offset of a position; one between two blocks or at an edge of the document counts as the nearest place in a
   * block.
   */
  offset(position: number): Utf16Offset {
    const block = lastAtMost(this.positions.length, (b) => at(this.positions, b), position);
    const start = at(this.starts, block);
    const offset = position - at(this.positions, block) + start;
    return utf16(Math.min(Math.max(offset, start), at(this.ends, block)));
  }

  private blockOf(offset: number, side: Side): number {
    const block = lastAtMost(this.starts.length, (b) => at(this.starts, b), offset);
    if (side < 0) return block > 0 && at(this.ends, block - 1) === offset ? block - 1 : block;
    return offset > at(this.ends, block) && block + 1 < this.starts.length ? block + 1 : block;
  }
}

function at(values: Int32Array, index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`Entry ${index} of ${values.length}`);
  return value;
}
