import { type Failure, failure } from "../../core/errors";
import { StoredFileError } from "./DurableJsonAdapter";
import { reasonOf, systemCode } from "./systemError";

/** What a user is told when a file could not be written: the disk is full, it is read-only, or the system's reason. */
export function saveFailure(file: string, error: unknown): Failure {
  if (error instanceof StoredFileError) return error.failure;
  switch (systemCode(error)) {
    case "ENOSPC":
    case "EDQUOT":
      return failure("save-disk-full", { file });
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return failure("save-read-only", { file });
    default:
      return failure("save-failed", { file, reason: reasonOf(error) });
  }
}
