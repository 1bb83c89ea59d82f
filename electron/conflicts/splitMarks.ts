import { failure } from "../../core/errors";
import type { Layer } from "../../core/model/Layer";
import { err, ok, type Result } from "../../core/result";
import { formatLayerFile } from "../../core/stored/layerFile";
import { type MayReplace, ReplacementRefused, writeDurably } from "../storage/durableFile";
import { saveFailure } from "../storage/saveFailure";
import { versionStateOf } from "../storage/VersionStore";
import { LAYER_ENDING, type WorkspaceFile } from "../storage/WorkspaceFolder";
import { type LayerPlace, type LayerSides, readLayerSides, stateOf } from "./layerSides";

/**
 * Makes of a layer with git's marks in it the layer as it was here and a copy as it was there, so that from now
 * on it is merged as any other copy is, also by whoever finds the two after this has broken off in between. The
 * copy is written first. Gives its name; fails with `conflict-moved` and the `save-…` failures.
 */
export async function splitMarks(place: LayerPlace, sides: LayerSides): Promise<Result<string>> {
  const { folder, source, annotator } = place;
  // Named for its content, so that it never takes the place of another one.
  const name = `${annotator} (conflicted copy git ${versionStateOf(sides.theirs).digest})${LAYER_ENDING}`;
  const copied = await write(folder.besideLayers(source.document, name), sides.theirs);
  if (!copied.ok) return copied;
  const own = folder.layerFile(source.document, annotator);
  const written = await write(own, sides.ours, () => isStill(place, sides));
  return written.ok ? ok(name) : written;
}

async function write(file: WorkspaceFile, layer: Layer, mayReplace?: MayReplace): Promise<Result<null>> {
  try {
    await writeDurably(file.path, formatLayerFile(layer), undefined, mayReplace);
    return ok(null);
  } catch (error) {
    if (error instanceof ReplacementRefused) return err(failure("conflict-moved", { file: file.name }));
    return err(saveFailure(file.name, error));
  }
}

async function isStill(place: LayerPlace, sides: LayerSides): Promise<boolean> {
  const now = await readLayerSides(place);
  return now.ok && stateOf(now.value) === stateOf(sides);
}
