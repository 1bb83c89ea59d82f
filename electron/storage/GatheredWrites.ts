import type { FileHandle } from "node:fs/promises";

/** In bytes: a call for each small piece took as long as the rest of an export. */
const ENOUGH = 1 << 20;

/** Appends pieces to a file, many small ones at once; while some are written the next ones come together. */
export class GatheredWrites {
  private readonly pieces: Uint8Array[] = [];
  private size = 0;
  private written = 0;
  private writing: Promise<void> = Promise.resolve();

  /** @param told - How many bytes have been appended in all, whenever there are more. */
  constructor(
    private readonly file: Pick<FileHandle, "appendFile">,
    private readonly told: (bytes: number) => void = () => {},
  ) {}

  /**
   * Takes a piece, text as UTF-8; what has come together is written when it is enough.
   *
   * @throws what the disk said, of this piece or an earlier one.
   */
  async add(piece: string | Uint8Array): Promise<void> {
    const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
    this.pieces.push(bytes);
    this.size += bytes.length;
    if (this.size >= ENOUGH) await this.begin();
  }

  /** Writes what has come together, and resolves when all of it is. */
  async flush(): Promise<void> {
    if (this.size > 0) await this.begin();
    await this.writing;
  }

  /** Begins to write when what was begun before is written. */
  private async begin(): Promise<void> {
    await this.writing;
    const bytes = Buffer.concat(this.pieces.splice(0));
    this.size = 0;
    this.writing = this.append(bytes);
    // Whoever adds or flushes next is told.
    this.writing.catch(() => undefined);
  }

  private async append(bytes: Uint8Array): Promise<void> {
    await this.file.appendFile(bytes);
    this.written += bytes.length;
    this.told(this.written);
  }
}
