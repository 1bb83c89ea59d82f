/** Joins the names of nested folders in {@link ProjectDocument.folder}. */
export const FOLDER_SEPARATOR = "/";

/** A folder's name as it is stored: its parts trimmed, empty ones gone; empty when nothing remains. */
export function tidyFolder(folder: string): string {
  return foldersIn(folder).join(FOLDER_SEPARATOR);
}

/** The nested folders of a name, outermost first. */
export function foldersIn(folder: string): readonly string[] {
  return folder
    .split(FOLDER_SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** True when a folder is another or lies in it. */
export function isWithinFolder(folder: string, outer: string): boolean {
  return folder === outer || folder.startsWith(outer + FOLDER_SEPARATOR);
}
