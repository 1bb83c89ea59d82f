import { type Problem, problem } from "../problems";

/** A row of a table of text with the line it begins at, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Takes CSV apart line by line, cells in quotation marks going over several. Lines may end in `\r\n`.
 *
 * @see RFC 4180
 */
export class CsvParser {
  private line = 0;
  private begunAt = 0;
  private cells: string[] = [];
  /** Pieces of the cell in quotation marks that the last line left open; null outside of one. */
  private open: string[] | null = null;

  constructor(private readonly separator: string) {}

  /** A row that ends in this line; null when it goes on; or what is wrong. */
  add(line: string): CsvRow | null | Problem {
    this.line += 1;
    if (!this.open) this.begunAt = this.line;
    const wrong = this.open ? this.quoted(line, 0) : this.cell(line, 0);
    if (wrong !== null) return wrong;
    if (this.open) return null;
    const { cells, begunAt } = this;
    this.cells = [];
    return { line: begunAt, cells };
  }

  /** The line with a quotation mark that never closed; null when all are. */
  get unclosed(): number | null {
    return this.open ? this.begunAt : null;
  }

  private cell(line: string, from: number): Problem | null {
    for (let at = from; ; ) {
      if (line[at] === '"') return this.quoted(line, at + 1, []);
      const end = line.indexOf(this.separator, at);
      const bare = end < 0 ? line.slice(at).replace(/\r$/, "") : line.slice(at, end);
      if (bare.includes('"')) return problem("csv-mark-inside", {});
      this.cells.push(bare);
      if (end < 0) return null;
      at = end + 1;
    }
  }

  private quoted(line: string, from: number, pieces = this.open ?? []): Problem | null {
    for (let at = from; ; ) {
      const mark = line.indexOf('"', at);
      if (mark < 0) {
        pieces.push(line.slice(at), "\n");
        this.open = pieces;
        return null;
      }
      pieces.push(line.slice(at, mark));
      if (line[mark + 1] !== '"') return this.closed(line, mark + 1, pieces);
      pieces.push('"');
      at = mark + 2;
    }
  }

  private closed(line: string, after: number, pieces: readonly string[]): Problem | null {
    this.open = null;
    this.cells.push(pieces.join(""));
    if (line[after] === this.separator) return this.cell(line, after + 1);
    return /^\r?$/.test(line.slice(after)) ? null : problem("csv-after-mark", {});
  }
}
