import { deflateSync, strToU8, Zip, ZipDeflate, ZipPassThrough } from "fflate";
import type { Chunk } from "./CorpusFormat";

/** Archives hold the time of each file; ours hold none, so that equal corpora are equal bytes. */
const NO_TIME = new Date(1980, 0, 1);
/** Faster by half than the usual 6, and the files larger by a twentieth. */
const LEVEL = 4;
/** The number that archives give to the way of packing. */
const DEFLATED = 8;

const bytesOf = (content: string | Uint8Array) => (typeof content === "string" ? strToU8(content) : content);

/** A file that is packed at once: an archive keeps its files until it ends, and with one that takes pieces its windows. */
class WholeFile extends ZipPassThrough {
  override compression = DEFLATED;

  protected override process(bytes: Uint8Array, isLast: boolean): void {
    this.ondata(null, deflateSync(bytes, { level: LEVEL }), isLast);
  }
}

/**
 * Writes one .zip archive while its files come: what is in memory is what has not been taken yet and the window
 * of the packing.
 */
export class ZipWriter {
  private packed: Uint8Array[] = [];
  private readonly zip = new Zip((error, bytes) => {
    if (error) throw error;
    this.packed.push(bytes);
  });
  private file: ZipDeflate | null = null;

  constructor(private readonly path: string) {}

  /** Begins a file; the one before ends. */
  begin(name: string): void {
    this.endFile();
    this.file = new ZipDeflate(name, { level: LEVEL });
    this.file.mtime = NO_TIME;
    this.zip.add(this.file);
  }

  /** Appends to the file that has begun. Text becomes UTF-8. */
  write(content: string | Uint8Array): void {
    this.file?.push(bytesOf(content));
  }

  /** A whole file. */
  add(name: string, content: string | Uint8Array): void {
    this.endFile();
    const file = new WholeFile(name);
    file.mtime = NO_TIME;
    this.zip.add(file);
    file.push(bytesOf(content), true);
  }

  /** Ends the archive. */
  end(): void {
    this.endFile();
    this.zip.end();
  }

  /** What has been packed since the last time. */
  take(): readonly Chunk[] {
    const chunks = this.packed.map((content) => ({ path: this.path, content }));
    this.packed = [];
    return chunks;
  }

  private endFile(): void {
    this.file?.push(new Uint8Array(0), true);
    this.file = null;
  }
}
