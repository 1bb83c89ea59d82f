import { groupDigits } from "../i18n/groupDigits";
import { useTranslation } from "../i18n/useTranslation";
import { toggleFolder } from "./folderStore";
import type { FolderRow } from "./listRows";
import { indentOf, type RowPlace } from "./rowPlace";

/** A folder of the list. */
export function FolderListRow({ row, place }: { row: FolderRow; place: RowPlace }) {
  const { t } = useTranslation();
  const { folder, name, isOpen, count } = row;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself takes the keys, as a tree does
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names its active row
    <div
      ref={place.measure}
      id={folderRowId(folder)}
      role="treeitem"
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={isOpen}
      aria-label={t("importing.group", { folder: name, count })}
      className={place.isActive ? "document-folder active" : "document-folder"}
      data-folder={folder}
      data-index={place.index}
      style={{ transform: `translateY(${place.start}px)`, paddingLeft: indentOf(row.level) }}
      onClick={() => toggleFolder(folder)}
      title={folder}
    >
      <span aria-hidden="true" className={isOpen ? "folder-arrow open" : "folder-arrow"} />
      <span className="folder-name">{name}</span>
      <span className="document-count">{groupDigits(count)}</span>
    </div>
  );
}

/** The id of a folder's row. */
export function folderRowId(folder: string): string {
  return `folder-${encodeURIComponent(folder)}`;
}
