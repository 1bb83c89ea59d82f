import { type Failure, failure } from "../../core/errors";
import { err, ok, type Result } from "../../core/result";
import { withoutByteOrderMark } from "../../core/text/byteOrderMark";
import { decodeUtf8 } from "./decodeUtf8";
import { type FileStamp, megabytes, readBounded } from "./readBounded";
import { reasonOf, systemCode } from "./systemError";
import type { WorkspaceFile } from "./WorkspaceFolder";

/** The largest JSON file that is read or written, in bytes. */
export const STORED_FILE_LIMIT = 64_000_000;

/** Turns a stored file's text into a value; the name is for messages. */
export type ParseStored<T> = (name: string, json: string) => Result<T>;

/** A value read from a stored file, with what recognises the file's state. */
export interface Stored<T> {
  readonly value: T;
  readonly stamp: FileStamp;
}

/** Reads and parses one of our JSON files; null when there is none. Fails with the `file-…` failures. */
export async function readStored<T>(
  file: WorkspaceFile,
  parse: ParseStored<T>,
): Promise<Result<Stored<T> | null>> {
  try {
    const read = await readBounded(file.path, STORED_FILE_LIMIT);
    if (read.kind === "too-large") return err(tooLarge(file, read.bytes));
    if (read.kind === "not-a-file") return err(failure("file-not-a-file", { file: file.name }));
    return parseBytes(file, read.bytes, read.stamp, parse);
  } catch (error) {
    return systemCode(error) === "ENOENT" ? ok(null) : err(unreadable(file, reasonOf(error)));
  }
}

function parseBytes<T>(
  file: WorkspaceFile,
  bytes: Buffer,
  stamp: FileStamp,
  parse: ParseStored<T>,
): Result<Stored<T>> {
  const json = decodeJson(file, bytes);
  const value = json.ok ? parse(file.name, json.value) : json;
  return value.ok ? ok({ value: value.value, stamp }) : value;
}

/**
 * The text of a JSON file. By the standard it carries no byte order mark, but editors on Windows add one;
 * that is dropped. Fails with `file-not-utf8`.
 */
export function decodeJson(file: WorkspaceFile, bytes: Uint8Array): Result<string> {
  const json = decodeUtf8(bytes);
  return json === null ? err(failure("file-not-utf8", { file: file.name })) : ok(withoutByteOrderMark(json));
}

/** The failure of a file over {@link STORED_FILE_LIMIT}, or of one that would be once it is saved. */
export function tooLarge(
  file: WorkspaceFile,
  bytes: number,
  code: "file-too-large" | "save-too-large" = "file-too-large",
): Failure {
  return failure(code, {
    file: file.name,
    megabytes: megabytes(bytes),
    limitMegabytes: megabytes(STORED_FILE_LIMIT),
  });
}

function unreadable(file: WorkspaceFile, reason: string): Failure {
  return failure("file-unreadable", { file: file.name, reason });
}
