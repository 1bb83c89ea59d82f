import type { ZodError, ZodType } from "zod";
import { failure } from "../errors";
import { err, ok, type Result } from "../result";

/**
 * A stored file's text as a checked value.
 *
 * Fails with `file-not-json` or `file-has-conflict-marks`, `file-unknown-version` (checked first, so that a newer
 * file is not called malformed) or `file-wrong-shape`.
 *
 * @param file - The file's name, for the message only.
 * @param older - Schemas that give the value from the files of earlier versions.
 */
export function parseStored<T>(
  file: string,
  json: string,
  version: number,
  schema: ZodType<T>,
  older: ReadonlyMap<number, ZodType<T>> = new Map(),
): Result<T> {
  const value = parseJson(file, json);
  if (!value.ok) return value;
  const found = versionOf(value.value) ?? version;
  const form = found === version ? schema : older.get(found);
  if (!form) return err(failure("file-unknown-version", { file, version: found, known: version }));
  const parsed = form.safeParse(value.value);
  return parsed.success ? ok(parsed.data) : err(wrongShape(file, parsed.error));
}

function parseJson(file: string, json: string): Result<unknown> {
  try {
    return ok(JSON.parse(json));
  } catch (error) {
    // A line of JSON begins with neither: what looks like a mistake is an unfinished merge.
    if (/^<{7} /m.test(json) && /^>{7} /m.test(json))
      return err(failure("file-has-conflict-marks", { file }));
    return err(failure("file-not-json", { file, line: lineOfMistake(json, error) }));
  }
}

/** From 1. V8 names the position in its message, except where the file breaks off: that is the last line. */
function lineOfMistake(json: string, error: unknown): number {
  const position = /at position (\d+)/.exec(String(error))?.[1];
  const before = position === undefined ? json.trimEnd() : json.slice(0, Number(position));
  return before.split("\n").length;
}

/** Null where there is no version or no number in its place, which the schema then says. */
function versionOf(value: unknown): number | null {
  if (typeof value !== "object" || value === null || !("version" in value)) return null;
  return typeof value.version === "number" ? value.version : null;
}

/** The place alone, in the file's own words: what is wrong there, zod says in English only. */
function wrongShape(file: string, { issues: [issue] }: ZodError) {
  const unknownKey = issue?.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [];
  return failure("file-wrong-shape", {
    file,
    where: [...(issue?.path ?? []), ...unknownKey].join(".") || "{}",
  });
}
