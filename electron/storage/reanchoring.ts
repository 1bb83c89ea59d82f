import { isReanchorable, type Reanchoring, reanchorLayer } from "../../core/anchor/reanchorLayer";
import { failure } from "../../core/errors";
import type { AnnotatorId } from "../../core/model/ids";
import type { Layer } from "../../core/model/Layer";
import type { SourceText } from "../../core/model/SourceText";
import { err, ok, type Result } from "../../core/result";
import { checkLayer } from "../../core/stored/checkLayer";
import type { LayerStore } from "./LayerStore";
import type { LostStore } from "./LostStore";
import { checkPlace, parseLayerAnywhere } from "./layerOnDisk";
import { readStored } from "./storedFile";
import type { Workspace } from "./Workspace";
import type { WorkspaceFolder } from "./WorkspaceFolder";

/**
 * What becomes of a layer that does not fit its text as it is now; null when it fits or there is none. Nothing
 * is written. Fails with the `file-…` failures, `path-outside`, and those of `layer-…` that finding annotations
 * again does not put right.
 */
export async function readReanchored(
  folder: WorkspaceFolder,
  source: SourceText,
  annotator: AnnotatorId,
): Promise<Result<Reanchoring | null>> {
  const file = folder.layerFile(source.document, annotator);
  const place = await checkPlace(folder, file);
  if (!place.ok) return place;
  const stored = await readStored(file, parseLayerAnywhere(source.document, annotator));
  if (!stored.ok || stored.value === null) return stored.ok ? ok(null) : stored;
  const layer = stored.value.value;
  return checkLayer(file.name, layer, source) ? reanchored(file.name, layer, source) : ok(null);
}

/**
 * An annotator's layer for reading only: one that does not fit its text as {@link readReanchored} finds it
 * again there. Null where there is none. Fails as that does.
 */
export async function readLayerOnText(
  workspace: Workspace,
  source: SourceText,
  annotator: AnnotatorId,
): Promise<Result<Layer | null>> {
  const layer = await workspace.readLayer(source, annotator);
  if (layer.ok || !isReanchorable(layer.error)) return layer;
  const outcome = await readReanchored(workspace.files, source, annotator);
  return outcome.ok ? ok(outcome.value?.layer ?? null) : layer;
}

function reanchored(file: string, layer: Layer, source: SourceText): Result<Reanchoring> {
  const problem = checkLayer(file, layer, source);
  if (problem && !isReanchorable(problem)) return err(problem);
  const ids = new Set<string>();
  for (const { id } of layer.annotations) {
    if (ids.has(id)) return err(failure("layer-duplicate-id", { file, annotation: id }));
    ids.add(id);
  }
  return ok(reanchorLayer(layer, source));
}

/** Whose layer is put onto which text, and where that is written. */
export interface Accepting {
  readonly layers: LayerStore;
  readonly lost: LostStore;
  readonly source: SourceText;
  readonly annotator: AnnotatorId;
  /** Of the layer that was shown: another one may become something else. */
  readonly revision: number;
}

/** A layer that was put onto its changed text. */
export interface Accepted {
  /** As it was read back. */
  readonly layer: Layer;
  readonly outcome: Reanchoring;
}

/**
 * Puts the writer's layer onto the text as it is now: what lost its place goes into its file first, then a
 * version of the layer is kept, then the layer is written. Answers it as read back. Fails with
 * `anchoring-outdated` when the layer is no longer the one that was shown, and as {@link LayerStore.rewrite}.
 */
export async function acceptReanchored(
  folder: WorkspaceFolder,
  { layers, lost, source, annotator, revision }: Accepting,
): Promise<Result<Accepted>> {
  const outcome = await readReanchored(folder, source, annotator);
  if (!outcome.ok) return outcome;
  const outdated = err(failure("anchoring-outdated", {}));
  if (!outcome.value || outcome.value.layer.revision !== revision) return outdated;
  const lostAt = new Date().toISOString();
  const losses = outcome.value.lost.map((each) => ({ ...each, lostAt, givenUpAt: null }));
  const kept = losses.length > 0 ? await lost.add(source.document, annotator, losses) : ok(null);
  if (!kept.ok) return kept;
  const known = new Set(losses.map(({ annotation }) => annotation.id));
  const { name } = folder.layerFile(source.document, annotator);
  const written = await layers.rewrite(
    source,
    annotator,
    (current) => {
      const now = current.revision === revision ? reanchored(name, current, source) : outdated;
      // Nothing may leave the layer that is not in the file of what was lost.
      const isSafe = now.ok && now.value.lost.every(({ annotation }) => known.has(annotation.id));
      return now.ok ? (isSafe ? ok(now.value.layer) : outdated) : now;
    },
    "text-changed",
  );
  return written.ok ? ok({ layer: written.value, outcome: outcome.value }) : written;
}
