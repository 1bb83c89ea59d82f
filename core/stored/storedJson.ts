import type { ZodError, ZodType } from "zod";
import { failure } from "../errors";
import { err, ok, type Result } from "../result";

/**
 * A stored file's text as a checked value.
 *
 * Fails with `file-not-json`, `file-unknown-version` (checked first, so that a newer file is not called
 * malformed) or `file-wrong-shape`.
 *
 * @param file - The file's name, for the message only.
 */
export function parseStored<T>(file: string, json: string, version: number, schema: ZodType<T>): Result<T> {
  const value = parseJson(file, json);
  if (!value.ok) return value;
  const found = versionOf(value.value);
  if (found !== null && found !== version)
    return err(failure("file-unknown-version", { file, version: found, known: version }));
  const parsed = schema.safeParse(value.value);
  return parsed.success ? ok(parsed.data) : err(wrongShape(file, parsed.error));
}

function parseJson(file: string, json: string): Result<unknown> {
  try {
    return ok(JSON.parse(json));
  } catch (error) {
    return err(
      failure("file-not-json", {
        file,
        reason: json.trim() === "" ? "it is empty" : (error as Error).message,
      }),
    );
  }
}

/** Null where there is no version or no number in its place, which the schema then says. */
function versionOf(value: unknown): number | null {
  if (typeof value !== "object" || value === null || !("version" in value)) return null;
  return typeof value.version === "number" ? value.version : null;
}

function wrongShape(file: string, { issues }: ZodError) {
  const [issue] = issues;
  const where = issue?.path.join(".") || "the top";
  return failure("file-wrong-shape", { file, where, problem: issue?.message ?? "unknown" });
}
