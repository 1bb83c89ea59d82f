import path from "node:path";
import type { Layer } from "../../core/model/Layer";
import { err, ok, type Result } from "../../core/result";
import { formatLayerFile } from "../../core/stored/layerFile";
import { writeDurably } from "./durableFile";
import { saveFailure } from "./saveFailure";
import { fillFolder } from "./targetFolder";
import { LAYER_ENDING } from "./WorkspaceFolder";

/**
 * Writes layers into a new folder, each where it lies in a workspace's `annotations/`. Whole or not at all.
 * Fails with the `save-…` failures, and as {@link fillFolder} does.
 */
export async function copyLayers(folder: string, layers: readonly Layer[]): Promise<Result<null>> {
  try {
    return await fillFolder(folder, async (temporary) => {
      for (const layer of layers) await writeDurably(placeIn(temporary, layer), formatLayerFile(layer));
      return ok(null);
    });
  } catch (error) {
    return err(saveFailure(folder, error));
  }
}

const placeIn = (folder: string, { document, annotator }: Layer) =>
  path.join(folder, document, annotator + LAYER_ENDING);
