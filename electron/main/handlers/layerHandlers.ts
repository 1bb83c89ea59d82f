import { failure } from "../../../core/errors";
import { err } from "../../../core/result";
import type { Handlers } from "../requests";
import type { Session } from "../Session";

/** Saves changes to layers: always the layer of the annotator in the settings, never one the page names. */
export function layerHandlers({ layers, settings }: Session): Pick<Handlers, "saveLayer"> {
  return {
    async saveLayer({ document, baseRevision, diff }) {
      const { annotator } = settings.value;
      if (annotator === null) return err(failure("save-no-annotator", {}));
      return layers.save(document, annotator, baseRevision, diff);
    },
  };
}
