/**
 * A file's path in an archive, taken apart: null when it leads out of the archive (`..`, absolute, a drive).
 * No file is ever written under such a name; it is refused all the same, as nobody means well with it.
 */
export function entryPath(
  name: string,
): { readonly folders: readonly string[]; readonly file: string } | null {
  const parts = name.split("/");
  const isUnsafe =
    name.includes("\0") || /^[A-Za-z]:/.test(name) || name.startsWith("/") || parts.includes("..");
  if (isUnsafe) return null;
  const named = parts.filter((part) => part !== "" && part !== ".");
  return { folders: named.slice(0, -1), file: named.at(-1) ?? "" };
}

/** True for what programs put beside a person's files in an archive or a folder: hidden files and Mac's doubles. */
export function isHiddenEntry(name: string): boolean {
  return name.split("/").some((part) => part.startsWith(".") || part === "__MACOSX");
}
