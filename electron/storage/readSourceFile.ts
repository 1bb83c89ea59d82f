import { createHash } from "node:crypto";
import { type Failure, failure } from "../../core/errors";
import { err, ok, type Result } from "../../core/result";
import { firstInvalidUtf8Byte } from "../../core/text/firstInvalidUtf8Byte";
import type { TextEncoding } from "../../core/text/TextEncoding";
import { decodeUtf8 } from "./decodeUtf8";
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
export async function readSourceFile(
  { path, name }: WorkspaceFile,
  encoding: TextEncoding = "utf-8",
): Promise<Result<SourceFile>> {
  const read = await readBounded(path, DOCUMENT_LIMIT);
  if (read.kind === "not-a-file") return err(failure("document-not-a-file", { name }));
  if (read.kind === "too-large") return err(documentTooLarge(name, read.bytes));
  const text = await decodeSource(read.bytes, encoding);
  if (!text.ok) return err(notInEncoding(name, encoding, text.error));
  return ok({ text: text.value, sha256: sha256Of(read.bytes) });
}

/** Says which byte is wrong, where one is. */
async function decodeSource(bytes: Uint8Array, encoding: TextEncoding): Promise<Result<string, number>> {
  if (encoding !== "utf-8") return decodeForeign(bytes, encoding);
  const text = decodeUtf8(bytes);
  return text === null ? err(firstInvalidUtf8Byte(bytes) ?? 0) : ok(text);
}

/** The tables of other encodings are large, and a start that needs none does not wait for them. */
async function decodeForeign(bytes: Uint8Array, encoding: TextEncoding): Promise<Result<string, number>> {
  const { decodeText } = await import("../../core/encoding/decodeText");
  return decodeText(bytes, encoding);
}

/** Of a file's bytes, as lower-case hexadecimal digits. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The failure of a text with a byte that its encoding does not allow. */
export function notInEncoding(name: string, encoding: TextEncoding, byte: number): Failure {
  if (encoding === "utf-8") return failure("document-not-utf8", { name, byte });
  return failure("document-not-encoded", { name, encoding: encoding.toUpperCase(), byte });
}

/** The failure of a text over {@link DOCUMENT_LIMIT}. */
export function documentTooLarge(name: string, bytes: number) {
  const sizes = { megabytes: megabytes(bytes), limitMegabytes: megabytes(DOCUMENT_LIMIT) };
  return failure("document-too-large", { name, ...sizes });
}
