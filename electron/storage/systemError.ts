/** The error code of a failed system call (`ENOENT`, …), or null for any other error. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}

/** Why a system call failed, in the system's words and without the path, which the message names already. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const words = /^E[A-Z0-9]+: ([^,]+)/.exec(error.message)?.[1];
  return words ? `${words} (${systemCode(error)})` : error.message;
}
