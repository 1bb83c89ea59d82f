import { type Failure, failure } from "../errors";
import { err } from "../result";
import type { Problem } from "./problems";

/**
 * The failure of a reader at a line of a file, which is counted from 1.
 */
export function malformed(file: string, line: number, problem: Problem): { ok: false; error: Failure } {
  return err(failure("import-malformed", { file, line, problem }));
}
