import { ok, type Result } from "../../core/result";
import type { ImportOffer } from "../ipc/importing";
import { findFiles } from "./findFiles";
import type { TextReader } from "./TextReader";
import type { FoundFile } from "./TextSource";

/** The files that were chosen last, each known to the page by a number; a ticket tells them from those before. */
export class Offers {
  private ticket = 0;
  private offered: readonly FoundFile[] = [];

  constructor(private readonly reader: TextReader) {}

  /** Offers what these paths name in place of what was offered before. Fails with `import-too-many`. */
  async make(paths: readonly string[]): Promise<Result<ImportOffer>> {
    const found = await findFiles(paths, this.reader);
    if (!found.ok) return found;
    this.ticket += 1;
    this.offered = found.value.files;
    const files = this.offered.map(({ name, kind, bytes }, id) => ({ id, name, kind, bytes }));
    return ok({ ticket: this.ticket, files, refused: found.value.refused });
  }

  /** The file with a number; null when others were chosen since. */
  file(ticket: number, id: number): FoundFile | null {
    return (ticket === this.ticket && this.offered[id]) || null;
  }
}
