import { type FileHandle, mkdir, open } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Chunk } from "../../core/formats/CorpusFormat";
import { GatheredWrites } from "./GatheredWrites";

/** Formats write one file for all documents or a few for each: more are never needed at once. */
const MOST_OPEN_FILES = 8;

interface OpenFile {
  readonly handle: FileHandle;
  readonly writes: GatheredWrites;
}

/** Puts a corpus's chunks into the files of a folder, and each file durably on the disk. */
export class ChunkWriter {
  /** In the order they were opened. */
  private readonly open = new Map<string, OpenFile>();

  /** @param written - Told how long a file is now, in bytes, whenever more of it can be read. */
  constructor(
    private readonly folder: string,
    private readonly written: (path: string, size: number) => void = () => {},
  ) {}

  /** Appends chunks to their files. */
  async write(chunks: Iterable<Chunk>): Promise<void> {
    for (const { path, content } of chunks) {
      const { writes } = this.open.get(path) ?? (await this.openFile(path));
      await writes.add(content);
    }
  }

  /**
   * Writes, syncs and closes every file, also behind one that fails; to be called once, after a failure too.
   *
   * @throws what the disk said of the first file that failed.
   */
  async close(): Promise<void> {
    const failures: unknown[] = [];
    for (const path of [...this.open.keys()]) await this.closeFile(path).catch((why) => failures.push(why));
    if (failures.length > 0) throw failures[0];
  }

  private async openFile(path: string): Promise<OpenFile> {
    const [oldest] = this.open.keys();
    if (oldest !== undefined && this.open.size >= MOST_OPEN_FILES) await this.closeFile(oldest);
    const place = join(this.folder, ...path.split("/"));
    await mkdir(dirname(place), { recursive: true });
    const handle = await open(place, "a");
    const file = { handle, writes: new GatheredWrites(handle, (size) => this.written(path, size)) };
    this.open.set(path, file);
    return file;
  }

  private async closeFile(path: string): Promise<void> {
    const file = this.open.get(path);
    this.open.delete(path);
    try {
      await file?.writes.flush();
      await file?.handle.sync();
    } finally {
      await file?.handle.close();
    }
  }
}
