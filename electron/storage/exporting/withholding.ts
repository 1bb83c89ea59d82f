import type { AnnotatorId, DocumentId } from "../../../core/model/ids";
import type { Project } from "../../../core/model/Project";
import { anyHas, type ExportedLayers } from "../exportedLayers";
import { mayReadOthers } from "../ownFirst";
import type { Workspace } from "../Workspace";

/** What an export leaves out for somebody who is to annotate a document before they see what others have of it. */
export interface Withheld {
  /** Without those of which nothing is left. */
  readonly layers: readonly ExportedLayers[];
  /** Without what is left out altogether. */
  readonly documents: readonly DocumentId[];
  /** Of these, and of what is left out, only the reader's own layer may be exported. */
  readonly ownOnly: ReadonlySet<DocumentId>;
}

/** A choice before anything is left out of it. */
export interface Chosen {
  readonly project: Project;
  readonly layers: readonly ExportedLayers[];
  readonly documents: readonly DocumentId[];
  /** Whose window it is; left out where nobody in particular exports, as on the command line: then nothing is. */
  readonly reader?: AnnotatorId | null;
}

/** Leaves out others' layers, and gold, of documents where the reader may not see them yet, see `ownFirst.ts`. */
export async function withhold(workspace: Workspace, chosen: Chosen): Promise<Withheld> {
  const { project, layers, documents, reader } = chosen;
  if (reader === undefined || !project.ownLayerFirst) return { layers, documents, ownOnly: new Set() };
  const own = layers.filter(({ annotator }) => annotator === reader);
  const others = layers.filter(({ annotator }) => annotator !== reader);
  const ownOnly = new Set<DocumentId>();
  const left: DocumentId[] = [];
  for (const document of documents) {
    const isWithheld =
      (await anyHas(others, document)) && !(await mayReadOthers(workspace, project, document, reader));
    if (isWithheld) ownOnly.add(document);
    if (!isWithheld || (await anyHas(own, document))) left.push(document);
  }
  const isOwnAll = left.every((document) => ownOnly.has(document));
  return { layers: isOwnAll && left.length > 0 ? own : layers, documents: left, ownOnly };
}
