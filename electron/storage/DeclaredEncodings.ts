import { stat } from "node:fs/promises";
import type { DocumentId } from "../../core/model/ids";
import { encodingOf, type Project } from "../../core/model/Project";
import type { TextEncoding } from "../../core/text/TextEncoding";
import { type FileStamp, isSameStamp, stampOf } from "./readBounded";
import type { WorkspaceFile } from "./WorkspaceFolder";

/**
 * What the project says about the encodings of texts. The project is read again only when its file has
 * changed: for each of ten thousand texts that would be too much.
 */
export class DeclaredEncodings {
  private known: { readonly stamp: FileStamp | null; readonly project: Promise<Project> } | null = null;

  constructor(
    private readonly file: WorkspaceFile,
    private readonly load: () => Promise<Project>,
  ) {}

  /** UTF-8 where the project says nothing or cannot be read. */
  async of(document: DocumentId): Promise<TextEncoding> {
    const stamp = await this.stampNow();
    // The stamp is older than what is read with it: a change in between is seen the next time.
    if (this.known === null || !isSameStamp(this.known.stamp, stamp))
      this.known = { stamp, project: this.load() };
    return encodingOf(await this.known.project, document);
  }

  private async stampNow(): Promise<FileStamp | null> {
    try {
      return stampOf(await stat(this.file.path, { bigint: true }));
    } catch {
      // No project file, or none that can be read, which is as good as none here; loadProject says why.
      return null;
    }
  }
}
