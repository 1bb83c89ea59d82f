import { err, ok, type Result } from "../result";
import { malformed } from "./malformed";
import { problem } from "./problems";

/** A line of JSON, or the file's failure at that line; a byte order mark before it is nothing. */
export function parseJsonLine(file: string, line: number, json: string): Result<unknown> {
  const value = parseJson(json.replace(/^\uFEFF/, ""));
  return value.ok ? value : malformed(file, line, problem("not-json", { why: value.error }));
}

function parseJson(json: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(json));
  } catch (error) {
    return err((error as Error).message);
  }
}
