import { createHash } from "node:crypto";
import { failure } from "../../core/errors";
import { err, ok, type Result } from "../../core/result";
import { firstInvalidUtf8Byte } from "../../core/text/firstInvalidUtf8Byte";
import { megabytes, readBounded } from "./readBounded";
import type { WorkspaceFile } from "./WorkspaceFolder";

/** The largest text that is opened, in bytes. */
export const DOCUMENT_LIMIT = 50_000_000;

/** A file's text with the hash of its bytes, in hexadecimal digits. */
export interface SourceFile {
  readonly text: string;
  readonly sha256: string;
}

/**
 * Reads a source text from anywhere on the disk. Fails with the `document-…` failures about its size, its
 * encoding, and what is no file.
 *
 * @throws the system's error when the file is missing or may not be read.
 */
export async function readSourceFile({ path, name }: WorkspaceFile): Promise<Result<SourceFile>> {
  const read = await readBounded(path, DOCUMENT_LIMIT);
  if (read.kind === "not-a-file") return err(failure("document-not-a-file", { name }));
  if (read.kind === "too-large") return err(documentTooLarge(name, read.bytes));
  const byte = firstInvalidUtf8Byte(read.bytes);
  if (byte !== null) return err(failure("document-not-utf8", { name, byte }));
  const sha256 = createHash("sha256").update(read.bytes).digest("hex");
  return ok({ text: strictUtf8.decode(read.bytes), sha256 });
}

/** A byte order mark stays a character of the text: offsets must be the same for every reader of the bytes. */
const strictUtf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The failure of a text over {@link DOCUMENT_LIMIT}. */
export function documentTooLarge(name: string, bytes: number) {
  const sizes = { megabytes: megabytes(bytes), limitMegabytes: megabytes(DOCUMENT_LIMIT) };
  return failure("document-too-large", { name, ...sizes });
}
