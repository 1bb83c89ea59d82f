import { link, mkdir, rename, stat, unlink } from "node:fs/promises";
import path from "node:path";
import { type Failure, failure } from "../../core/errors";
import { type DocumentId, parseDocumentId } from "../../core/model/ids";
import { err, ok, type Result } from "../../core/result";
import { textFileOf } from "./documents";
import { ReplacementRefused, syncFolder, writeDurably } from "./durableFile";
import { namesIn } from "./namesIn";
import { saveFailure } from "./saveFailure";
import { systemCode } from "./systemError";
import { TEXT_ENDING, type WorkspaceFile, type WorkspaceFolder } from "./WorkspaceFolder";

/** A text in the bin. */
export interface RemovedText {
  readonly document: DocumentId;
  /** What names it in the bin. */
  readonly file: string;
  /** ISO 8601 in UTC. */
  readonly removedAt: string;
}

/** `<document>.<yyyymmddThhmmssmmmZ>.txt`: the time without what no file name may have. */
const IN_BIN = /^(.+)\.(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z\.txt$/;

/**
 * Adds texts to a workspace and takes them away. No text is ever written over, and none is deleted: it goes to
 * a bin among the texts, and its layers stay where they are.
 */
export class TextFiles {
  constructor(private readonly folder: WorkspaceFolder) {}

  /** Writes a new text. Fails with `document-exists` when there is one, and with the `save-…` failures. */
  add(document: DocumentId, bytes: Uint8Array): Promise<Result<null>> {
    return this.write(this.folder.documentFile(document), bytes, failure("document-exists", { document }));
  }

  /** Keeps the file that a text was extracted from. Fails as {@link add} does. */
  addOriginal(fileName: string, bytes: Uint8Array): Promise<Result<null>> {
    const file = this.folder.originalFile(fileName);
    return this.write(file, bytes, failure("document-exists", { document: fileName }));
  }

  /** Moves a text to the bin. Fails with `document-unknown` and the `save-…` failures. */
  async remove(document: DocumentId, now = new Date()): Promise<Result<RemovedText>> {
    const removedAt = now.toISOString();
    const file = `${document}.${removedAt.replace(/[-:.]/g, "")}${TEXT_ENDING}`;
    const [from, to] = [await textFileOf(this.folder, document), this.folder.removedText(file)];
    const moved = await this.move(from, to, failure("document-unknown", { document }));
    return moved.ok ? ok({ document, file, removedAt }) : moved;
  }

  /**
   * Moves a text out of the bin. Fails with `document-not-in-bin`, with `document-exists` when another text has
   * its name by now, and with the `save-…` failures.
   */
  async putBack(file: string): Promise<Result<DocumentId>> {
    const gone = failure("document-not-in-bin", { name: file });
    const removed = removedTextOf(file);
    if (removed === null) return err(gone);
    const { document } = removed;
    const moved = await this.move(this.folder.removedText(file), this.folder.documentFile(document), gone);
    return moved.ok ? ok(document) : moved;
  }

  /** What is in the bin, last removed first. */
  async listBin(): Promise<RemovedText[]> {
    const names = await namesIn(this.folder.textBin);
    const texts = names.flatMap((name) => removedTextOf(name) ?? []);
    return texts.sort((a, b) => (a.removedAt < b.removedAt ? 1 : -1));
  }

  private async write(file: WorkspaceFile, bytes: Uint8Array, taken: Failure): Promise<Result<null>> {
    try {
      if (!(await this.folder.holds(file.path))) return err(failure("path-outside", { name: file.name }));
      await writeDurably(file.path, bytes, undefined, async () => !(await isThere(file.path)));
      return ok(null);
    } catch (error) {
      return err(error instanceof ReplacementRefused ? taken : saveFailure(file.name, error));
    }
  }

  private async move(from: WorkspaceFile, to: WorkspaceFile, missing: Failure): Promise<Result<null>> {
    try {
      if (!(await this.folder.holds(from.path))) return err(failure("path-outside", { name: from.name }));
      await mkdir(path.dirname(to.path), { recursive: true });
      await moveWithoutReplacing(from.path, to.path);
      for (const { path: moved } of [to, from]) await syncFolder(path.dirname(moved));
      return ok(null);
    } catch (error) {
      if (systemCode(error) === "ENOENT") return err(missing);
      const document = path.basename(to.path, TEXT_ENDING);
      return err(
        systemCode(error) === "EEXIST"
          ? failure("document-exists", { document })
          : saveFailure(from.name, error),
      );
    }
  }
}

/** A rename would replace what has the name; a second link does not, and where there are none we look first. */
async function moveWithoutReplacing(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (["EEXIST", "ENOENT"].includes(systemCode(error) ?? "")) throw error;
    if (await isThere(to)) throw Object.assign(new Error(`${to} exists`), { code: "EEXIST" });
    return rename(from, to);
  }
  await unlink(from);
}

async function isThere(file: string): Promise<boolean> {
  try {
    await stat(file);
    return true;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return false;
    throw error;
  }
}

function removedTextOf(file: string): RemovedText | null {
  const [, name = "", ...time] = IN_BIN.exec(file) ?? [];
  const document = parseDocumentId(name);
  if (!document.ok) return null;
  const [year, month, day, hour, minute, second, millisecond] = time;
  const removedAt = `${year}-${month}-${day}T${hour}:${minute}:${second}.${millisecond}Z`;
  return { document: document.value, file, removedAt };
}
