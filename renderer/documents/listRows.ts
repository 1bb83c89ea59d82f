import { FOLDER_SEPARATOR, foldersIn } from "../../core/model/folderName";
import { documentEntry, type Project } from "../../core/model/Project";
import type { DocumentEntry } from "../../electron/ipc/contract";

/** Where a row stands among those beside it, as a tree tells it. */
interface Placed {
  /** From 1, at the outermost. */
  readonly level: number;
  /** From 1, among the rows in the same folder. */
  readonly position: number;
  readonly siblings: number;
}

/** A folder of the list, open or closed. */
export interface FolderRow extends Placed {
  readonly kind: "folder";
  /** With the folders it lies in. */
  readonly folder: string;
  readonly name: string;
  readonly isOpen: boolean;
  /** Of documents in it, and in those within it. */
  readonly count: number;
}

/** A document of the list. */
export interface DocumentRowPlace extends Placed {
  readonly kind: "document";
  readonly entry: DocumentEntry;
}

/** A row of the list of documents. */
export type ListRow = FolderRow | DocumentRowPlace;

interface Group {
  readonly folder: string;
  readonly groups: Map<string, Group>;
  readonly entries: DocumentEntry[];
  count: number;
}

/** The rows of the list: at each level the folders by name, then the documents in their order. */
export function listRows(
  documents: readonly DocumentEntry[],
  project: Project,
  closed: ReadonlySet<string>,
): readonly ListRow[] {
  const rows: ListRow[] = [];
  addRows(rows, groupsOf(documents, project), closed, 1);
  return rows;
}

/** The documents as the list shows them when all its folders are open. */
export function documentsAsListed(
  documents: readonly DocumentEntry[],
  project: Project,
): readonly DocumentEntry[] {
  const rows = listRows(documents, project, new Set());
  return rows.flatMap((row) => (row.kind === "document" ? [row.entry] : []));
}

function groupsOf(documents: readonly DocumentEntry[], project: Project): Group {
  const root = newGroup("");
  for (const entry of documents) {
    const folder = documentEntry(project, entry.document).folder ?? "";
    groupAt(root, foldersIn(folder)).entries.push(entry);
  }
  return root;
}

const newGroup = (folder: string): Group => ({ folder, groups: new Map(), entries: [], count: 0 });

/** The group of nested folders; it and those around it hold one document more. */
function groupAt(root: Group, names: readonly string[]): Group {
  let group = root;
  for (const name of names) {
    const folder = group === root ? name : group.folder + FOLDER_SEPARATOR + name;
    const inner = group.groups.get(name) ?? newGroup(folder);
    group.groups.set(name, inner);
    inner.count += 1;
    group = inner;
  }
  return group;
}

/** Numbers in names count as numbers; the order is the same in both languages. */
const byName = new Intl.Collator("zh-CN", { numeric: true });

function addRows(
  rows: ListRow[],
  { groups, entries }: Group,
  closed: ReadonlySet<string>,
  level: number,
): void {
  const siblings = groups.size + entries.length;
  const sorted = [...groups].sort(([a], [b]) => byName.compare(a, b));
  for (const [i, [name, group]] of sorted.entries()) {
    const { folder, count } = group;
    const isOpen = !closed.has(folder);
    rows.push({ kind: "folder", folder, name, isOpen, count, level, position: i + 1, siblings });
    if (isOpen) addRows(rows, group, closed, level + 1);
  }
  for (const [i, entry] of entries.entries())
    rows.push({ kind: "document", entry, level, position: groups.size + i + 1, siblings });
}
