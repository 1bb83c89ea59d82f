import { type Failure, failure } from "../../core/errors";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { Layer } from "../../core/model/Layer";
import type { LayerDiff } from "../../core/model/LayerDiff";
import type { SourceText } from "../../core/model/SourceText";
import { layerDiffSchema } from "../../core/stored/layerFile";
import { LayerStore } from "../storage/LayerStore";
import { VersionStore } from "../storage/VersionStore";
import type { Workspace } from "../storage/Workspace";
import { hasLayer } from "./hasLayer";
import { takeBack } from "./takeBack";

/** A layer that is to be, on a text. */
export interface NewLayer {
  readonly source: SourceText;
  readonly added: Layer["annotations"];
  readonly status: Layer["status"];
}

/** Writes the first layer of an annotator on a document; null once the disk has it. */
export async function writeLayer(
  workspace: Workspace,
  annotator: AnnotatorId,
  { source, added, status: to }: NewLayer,
): Promise<Failure | null> {
  // Somebody may have begun one since we looked.
  if (await hasLayer(workspace, source.document, annotator))
    return failure("import-annotator-exists", { annotator, document: source.document });
  const store = new LayerStore(workspace, () => annotator);
  const layer = await store.load(source, annotator);
  if (!layer.ok) return layer.error;
  const status = to === layer.value.status ? null : { from: layer.value.status, to };
  const diff = { added, updated: [], removed: [], status };
  const problem = problemWith(source.document, diff);
  if (problem) return problem;
  const saved = await store.save(source.document, annotator, layer.value.revision, diff);
  if (!saved.ok) return saved.error;
  const notKept = await keepAsImported(workspace, source, annotator);
  if (notKept) await takeBack(workspace, { annotator, documents: [source.document] });
  return notKept;
}

/** What an import brought can be looked at, and brought back, when much has been changed. */
async function keepAsImported(
  workspace: Workspace,
  source: SourceText,
  annotator: AnnotatorId,
): Promise<Failure | null> {
  const layer = await workspace.readLayer(source, annotator);
  if (!layer.ok) return layer.error;
  const kept = layer.value && (await new VersionStore(workspace.files).keep(layer.value, "import"));
  return kept === null || kept.ok ? null : kept.error;
}

/** Files of others may hold what ours may not: attributes hundreds of levels deep, say. */
function problemWith(document: DocumentId, diff: LayerDiff): Failure | null {
  const checked = layerDiffSchema.safeParse(diff);
  if (checked.success) return null;
  const [issue] = checked.error.issues;
  return failure("file-wrong-shape", { file: document, where: issue?.path.join(".") ?? "" });
}
