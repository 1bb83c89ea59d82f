import type { DocumentId } from "./ids";
import { documentEntry, type Project, type ProjectDocument } from "./Project";

/** An entry that says nothing of this any more. */
export function without(entry: ProjectDocument, key: keyof ProjectDocument): ProjectDocument {
  const { [key]: _, ...rest } = entry;
  return rest;
}

/**
 * The project with the entry of a document changed. An entry that has become empty goes, so that the file holds only
 * what people have said.
 */
export function withEntry(
  project: Project,
  document: DocumentId,
  change: (entry: ProjectDocument) => ProjectDocument,
): Project {
  const entry = change(documentEntry(project, document));
  const isEmpty = Object.keys(entry).length === 0;
  if (!isEmpty) return { ...project, documents: { ...project.documents, [document]: entry } };
  const others = Object.entries(project.documents).filter(([other]) => other !== document);
  return { ...project, documents: Object.fromEntries(others) };
}
