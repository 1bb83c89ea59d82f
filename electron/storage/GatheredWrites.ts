import type { FileHandle } from "node:fs/promises";

/** In bytes: a call for each small piece took as long as the rest of an export. */
const ENOUGH = 1 << 20;

/** Appends pieces to a file, many small ones at once. */
export class GatheredWrites {
  private readonly pieces: Uint8Array[] = [];
  private size = 0;
  private written = 0;

  /** @param told - How many bytes have been appended in all, whenever there are more. */
  constructor(
    private readonly file: Pick<FileHandle, "appendFile">,
    private readonly told: (bytes: number) => void = () => {},
  ) {}

  /** Takes a piece, text as UTF-8; what has come together is written when it is enough. */
  async add(piece: string | Uint8Array): Promise<void> {
    const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
    this.pieces.push(bytes);
    this.size += bytes.length;
    if (this.size >= ENOUGH) await this.flush();
  }

  /** Writes what has come together. */
  async flush(): Promise<void> {
    if (this.size === 0) return;
    const bytes = Buffer.concat(this.pieces.splice(0));
    this.size = 0;
    await this.file.appendFile(bytes);
    this.written += bytes.length;
    this.told(this.written);
  }
}
