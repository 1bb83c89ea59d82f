import { type FileHandle, open } from "node:fs/promises";
import { join } from "node:path";
import type { CorpusSource } from "../../../core/formats/CorpusFormat";
import { linesOf } from "../corpusSource";

const READ_BYTES = 1 << 20;

/** A corpus of one file that is still being written: gives its lines as it grows, for a format that `readsLinesOf` it. */
export class GrowingCorpus implements CorpusSource {
  readonly paths: readonly string[];
  private readable = 0;
  private isWhole = false;
  /** Ends the wait for more. */
  private wake: () => void = () => {};

  constructor(
    private readonly folder: string,
    path: string,
  ) {
    this.paths = [path];
  }

  /** Says how many bytes of the file can be read by now, and whether that is all of it. */
  grow(size: number, isWhole: boolean): void {
    this.readable = size;
    this.isWhole = isWhole;
    this.wake();
  }

  lines(path: string) {
    return linesOf(path, this.grown(path));
  }

  /** @throws Error as it is not whole yet. */
  text(path: string): never {
    throw new Error(`${path} is still being written`);
  }

  /** @throws Error as it is not whole yet. */
  bytes(path: string): never {
    throw new Error(`${path} is still being written`);
  }

  /** @throws Error as it is not whole yet. */
  size(path: string): never {
    throw new Error(`${path} is still being written`);
  }

  /** @throws Error as it is not whole yet. */
  part(path: string): never {
    throw new Error(`${path} is still being written`);
  }

  private async *grown(path: string): AsyncGenerator<Buffer> {
    const file = await open(join(this.folder, path), "r");
    try {
      for (let done = 0; await this.reaches(done); ) {
        const part = await readPart(file, done, Math.min(READ_BYTES, this.readable - done));
        done += part.length;
        yield part;
      }
    } finally {
      await file.close();
    }
  }

  /** Waits until there is more than so many bytes; false when there will not be. */
  private async reaches(done: number): Promise<boolean> {
    while (this.readable <= done && !this.isWhole)
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    return this.readable > done;
  }
}

/** @throws Error when the file is shorter than it was said to be. */
async function readPart(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.allocUnsafeSlow(length), 0, length, from);
  if (bytesRead === 0) throw new Error(`nothing is there after ${from} bytes`);
  return buffer.subarray(0, bytesRead);
}
