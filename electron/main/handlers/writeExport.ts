import path from "node:path";
import { failure } from "../../../core/errors";
import { err, ok, type Result } from "../../../core/result";
import { writeDurably } from "../../storage/durableFile";
import { reasonOf, systemCode } from "../../storage/systemError";

/** The part of exporting one file that needs a desktop. */
export interface FileDesktop {
  /** Asks for the file that is written, offering a name; null when the user cancels. */
  readonly chooseFile: (name: string) => Promise<string | null>;
}

/** Writes a file that the user has chosen, whole or not at all; fails with `export-failed`. Null where none is. */
export async function writeExport(
  file: string | null,
  content: string | Uint8Array,
): Promise<Result<{ file: string } | null>> {
  if (file === null) return ok(null);
  try {
    await writeDurably(path.resolve(file), content);
    return ok({ file });
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return err(failure("export-failed", { reason: reasonOf(error) }));
  }
}
