import { failure } from "../../core/errors";
import { type Layer, newLayer } from "../../core/model/Layer";
import { err, ok, type Result } from "../../core/result";
import { checkLayer } from "../../core/stored/checkLayer";
import { DurableJsonAdapter, StoredFileError } from "./DurableJsonAdapter";
import { type DiskCalls, ReplacementRefused } from "./durableFile";
import type { LayerOwner } from "./LayerFile";
import { layerBytes } from "./layerBytes";
import { checkPlace, parseLayerAnywhere } from "./layerOnDisk";
import { saveFailure } from "./saveFailure";
import type { WorkspaceFolder } from "./WorkspaceFolder";

/** What a layer becomes, from the one that the disk holds now. */
export type ChangeLayer = (current: Layer) => Result<Layer>;

/** What {@link rewriteLayer} works with. */
export interface Rewriting {
  readonly folder: WorkspaceFolder;
  readonly owner: LayerOwner;
  /** Keeps a version of what is about to be replaced. */
  readonly keep: (current: Layer) => Promise<Result<unknown>>;
  readonly disk?: DiskCalls | undefined;
}

/**
 * Puts another layer in the place of the stored one, a version of which is kept first. The stored one may be
 * of an earlier text; the new one must fit the text as it is. A change that changes nothing writes nothing.
 *
 * Fails with the `file-…` and `layer-…` failures, `path-outside`, `version-not-kept` and the `save-…` failures;
 * the disk then holds what it held.
 */
export async function rewriteLayer(rewriting: Rewriting, change: ChangeLayer): Promise<Result<null>> {
  const { folder, owner, disk } = rewriting;
  const file = folder.layerFile(owner.source.document, owner.annotator);
  try {
    if (!(await folder.isThere())) return err(failure("save-workspace-gone", { folder: folder.root }));
    const place = await checkPlace(folder, file);
    if (!place.ok) return place;
    const parse = parseLayerAnywhere(owner.source.document, owner.annotator);
    const form = { parse, format: layerBytes };
    const adapter: DurableJsonAdapter<Layer> = new DurableJsonAdapter(file, form, disk, () =>
      adapter.isUntouched(),
    );
    const current = (await adapter.read()) ?? newLayer(owner.source, owner.annotator);
    const next = checked(file.name, owner, change(current));
    return next.ok ? await replace(rewriting, adapter, current, next.value) : next;
  } catch (error) {
    if (error instanceof StoredFileError) return err(error.failure);
    if (error instanceof ReplacementRefused) return err(failure("save-revision-moved", { file: file.name }));
    return err(saveFailure(file.name, error));
  }
}

function checked(file: string, { source, annotator }: LayerOwner, next: Result<Layer>): Result<Layer> {
  if (!next.ok) return next;
  if (next.value.annotator !== annotator)
    return err(failure("layer-other-annotator", { file, annotator: next.value.annotator }));
  const problem = checkLayer(file, next.value, source);
  return problem ? err(problem) : next;
}

async function replace(
  { keep }: Rewriting,
  adapter: DurableJsonAdapter<Layer>,
  current: Layer,
  next: Layer,
): Promise<Result<null>> {
  if (isSameContent(current, next)) return ok(null);
  const kept = current.revision > 0 ? await keep(current) : ok(null);
  if (!kept.ok) return kept;
  // A merge knows two revisions: the outcome comes after both.
  await adapter.write({ ...next, revision: Math.max(current.revision, next.revision) + 1 });
  return ok(null);
}

function isSameContent(a: Layer, b: Layer): boolean {
  return layerBytes({ ...a, revision: 0 }).equals(layerBytes({ ...b, revision: 0 }));
}
