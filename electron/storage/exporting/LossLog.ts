import { createReadStream } from "node:fs";
import { type FileHandle, open, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Loss } from "../../../core/formats/Loss";
import { GatheredWrites } from "../GatheredWrites";

/** Hidden, so that no reader takes it for a part of the corpus. */
const FILE = ".losses";

/** Losses on the disk while an export is under way: a million notes may be lost, and memory is to stay flat. */
export class LossLog {
  private isEmpty = true;
  private readonly writes: GatheredWrites;

  private constructor(
    private readonly path: string,
    private readonly file: FileHandle,
  ) {
    this.writes = new GatheredWrites(file);
  }

  static async open(folder: string): Promise<LossLog> {
    const path = join(folder, FILE);
    return new LossLog(path, await open(path, "ax"));
  }

  /** Appends losses as the items of a list in JSON. */
  async add(losses: readonly Loss[]): Promise<void> {
    const items = losses.map((loss) => `    ${JSON.stringify(loss)}`).join(",\n");
    await this.writes.add(this.isEmpty ? items : `,\n${items}`);
    this.isEmpty = false;
  }

  /** All of it, as pieces of text. */
  async *read(): AsyncIterable<string> {
    await this.writes.flush();
    yield* createReadStream(this.path, "utf8");
  }

  /** Leaves nothing of it behind. */
  async close(): Promise<void> {
    await this.file.close();
    await rm(this.path, { force: true });
  }
}
