/** The kinds of files that texts are added from. */
export const importKinds = ["text", "html", "docx", "pdf", "zip"] as const;

/** A kind of file that texts are added from. */
export type ImportKind = (typeof importKinds)[number];

const kindsByEnding: ReadonlyMap<string, ImportKind> = new Map([
  ["txt", "text"],
  ["md", "text"],
  ["html", "html"],
  ["htm", "html"],
  ["docx", "docx"],
  ["pdf", "pdf"],
  ["zip", "zip"],
]);

/** Endings of the files that can be added, without the dot. */
export const importEndings: readonly string[] = [...kindsByEnding.keys()];

/** The kind of a file by its name's ending; null for a file that no text can be added from. */
export function importKindOf(fileName: string): ImportKind | null {
  return kindsByEnding.get(endingOf(fileName)) ?? null;
}

/** A file name's ending in lower case, without the dot; empty when it has none. */
export function endingOf(fileName: string): string {
  return /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
}
