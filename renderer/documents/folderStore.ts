import { create } from "zustand";
import { FOLDER_SEPARATOR, foldersIn } from "../../core/model/folderName";

/** The folders of the list that are closed, until the program ends. */
export const useFolders = create<{ readonly closed: ReadonlySet<string> }>(() => ({ closed: new Set() }));

/** Closes a folder of the list, or opens it. */
export function toggleFolder(folder: string): void {
  useFolders.setState(({ closed }) => {
    const next = new Set(closed);
    if (!next.delete(folder)) next.add(folder);
    return { closed: next };
  });
}

/** Opens a folder and those that it lies in, so that what is in it shows. */
export function revealFolder(folder: string): void {
  const names = foldersIn(folder);
  const around = names.map((_, i) => names.slice(0, i + 1).join(FOLDER_SEPARATOR));
  const { closed } = useFolders.getState();
  if (!around.some((name) => closed.has(name))) return;
  const opened = new Set(around);
  useFolders.setState({ closed: new Set([...closed].filter((name) => !opened.has(name))) });
}
