import { type FileHandle, mkdir, open } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Chunk } from "../../core/formats/CorpusFormat";

/** Formats write one file for all documents or a few for each: more are never needed at once. */
const MOST_OPEN_FILES = 8;

/** Puts a corpus's chunks into the files of a folder, and each file durably on the disk. */
export class ChunkWriter {
  /** In the order they were opened. */
  private readonly open = new Map<string, FileHandle>();

  constructor(private readonly folder: string) {}

  /** Appends chunks to their files. */
  async write(chunks: readonly Chunk[]): Promise<void> {
    for (const { path, content } of chunks) {
      const file = this.open.get(path) ?? (await this.openFile(path));
      await file.appendFile(content);
    }
  }

  /** Syncs and closes every file; to be called once, after a failure too. */
  async close(): Promise<void> {
    for (const path of [...this.open.keys()]) await this.closeFile(path);
  }

  private async openFile(path: string): Promise<FileHandle> {
    const [oldest] = this.open.keys();
    if (oldest !== undefined && this.open.size >= MOST_OPEN_FILES) await this.closeFile(oldest);
    const place = join(this.folder, ...path.split("/"));
    await mkdir(dirname(place), { recursive: true });
    const file = await open(place, "a");
    this.open.set(path, file);
    return file;
  }

  private async closeFile(path: string): Promise<void> {
    const file = this.open.get(path);
    this.open.delete(path);
    try {
      await file?.sync();
    } finally {
      await file?.close();
    }
  }
}
