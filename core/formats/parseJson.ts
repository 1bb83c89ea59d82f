import { err, ok, type Result } from "../result";
import { withoutByteOrderMark } from "../text/byteOrderMark";
import { malformed } from "./malformed";
import { problem } from "./problems";

/**
 * A line of JSON, or all of a file from a line on; a byte order mark before it is nothing. Fails with
 * `import-malformed` at the line where it is broken.
 */
export function parseJsonLine(file: string, line: number, json: string): Result<unknown> {
  const value = parseJson(withoutByteOrderMark(json));
  if (value.ok) return value;
  const { message, linesBefore } = value.error;
  return malformed(file, line + linesBefore, problem("not-json", { why: message }));
}

interface Broken {
  readonly message: string;
  readonly linesBefore: number;
}

function parseJson(json: string): Result<unknown, Broken> {
  try {
    return ok(JSON.parse(json));
  } catch (error) {
    const { message } = error as Error;
    return err({ message, linesBefore: json.slice(0, brokenAt(json, message)).split("\n").length - 1 });
  }
}

/** The engine names the place, or cites what stands around it; when it does neither, the file has ended. */
function brokenAt(json: string, message: string): number {
  const [, place] = / at position (\d+)/.exec(message) ?? [];
  if (place !== undefined) return Number(place);
  const [, cited = ""] = /, (?:\.\.\.)?"(.*?)"(?:\.\.\.)? is not valid JSON$/s.exec(message) ?? [];
  const at = cited === "" ? -1 : json.indexOf(cited);
  return at < 0 ? json.length : at + (cited.length >> 1);
}
