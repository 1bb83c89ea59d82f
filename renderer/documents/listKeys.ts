import type { FolderRow, ListRow } from "./listRows";

/** True for a key that shows a document, or opens or closes a folder. */
export const isActing = (key: string) => key === "Enter" || key === " ";

/** True for a key that opens or closes the row. */
export function isToggling(key: string, row: ListRow): row is FolderRow {
  if (row.kind !== "folder") return false;
  return isActing(key) || key === (row.isOpen ? "ArrowLeft" : "ArrowRight");
}

/** The row that a key leads to; null for a key that leads nowhere. */
export function rowAfter(key: string, active: number, rows: readonly ListRow[]): number | null {
  const row = rows[active];
  const isOpen = row?.kind === "folder" && row.isOpen;
  if (key === "ArrowRight") return isOpen ? active + 1 : null;
  if (key === "ArrowLeft") return isOpen ? null : folderAround(active, rows);
  const last = rows.length - 1;
  const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -last, End: last };
  const step = steps[key as keyof typeof steps];
  return step === undefined ? null : Math.max(0, Math.min(last, active + step));
}

/** The folder that a row lies in; null for one that lies in none. */
function folderAround(active: number, rows: readonly ListRow[]): number | null {
  const level = rows[active]?.level ?? 1;
  const folder = rows.slice(0, active).findLastIndex((row) => row.level < level);
  return folder === -1 ? null : folder;
}
