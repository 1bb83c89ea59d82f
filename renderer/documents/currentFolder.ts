import { documentEntry } from "../../core/model/Project";
import { useDocuments } from "../state/documentStore";
import { useWorkspace } from "../state/workspaceStore";

/** The folder that the document on screen is listed in; null where it is in none. */
export function currentFolder(): string | null {
  const { current } = useDocuments.getState();
  const { info } = useWorkspace.getState();
  return (current && info && documentEntry(info.project, current).folder) ?? null;
}
