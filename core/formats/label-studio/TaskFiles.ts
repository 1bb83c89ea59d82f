import type { Chunk } from "../CorpusFormat";

/**
 * How long a file of tasks may become, in UTF-16 code units: Label Studio takes uploads of up to 250 MB, and a
 * file must fit in memory to be read back.
 */
const LONGEST_FILE = 30_000_000;

/** Puts tasks into arrays of JSON, a task a line, and begins another file when one has become long. */
export class TaskFiles {
  private number = 1;
  private length = 0;
  private isEmpty = true;

  constructor(private readonly longest = LONGEST_FILE) {}

  open(): readonly Chunk[] {
    return [this.chunk("[")];
  }

  add(task: string): readonly Chunk[] {
    const next = !this.isEmpty && this.length + task.length > this.longest ? this.next() : [];
    const separator = this.isEmpty ? "\n" : ",\n";
    this.isEmpty = false;
    this.length += task.length;
    return [...next, this.chunk(separator + task)];
  }

  close(): readonly Chunk[] {
    return [this.chunk("\n]\n")];
  }

  private next(): readonly Chunk[] {
    const closed = this.close();
    this.number += 1;
    this.length = 0;
    this.isEmpty = true;
    return [...closed, ...this.open()];
  }

  private chunk(content: string): Chunk {
    return { path: this.number === 1 ? "tasks.json" : `tasks-${this.number}.json`, content };
  }
}
