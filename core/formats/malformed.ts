import { type Failure, failure } from "../errors";
import { err } from "../result";

/**
 * The failure of a reader at a line of a file, which is counted from 1.
 *
 * @param problem - In English, without a full stop.
 */
export function malformed(file: string, line: number, problem: string): { ok: false; error: Failure } {
  return err(failure("import-malformed", { file, line, problem }));
}
