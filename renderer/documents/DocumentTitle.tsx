import type { DocumentId } from "../../core/model/ids";
import { useDocumentTitle } from "../state/workspaceStore";

/** A document's title, marked as words of the texts: its quotation marks are wide in an English window, too. */
export function DocumentTitle({ document }: { document: DocumentId }) {
  return <span lang="zh-CN">{useDocumentTitle(document)}</span>;
}
