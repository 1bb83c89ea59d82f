import { passagesOf } from "../../../core/suggest/documentText";
import type { LabelledPassage } from "../../../core/suggest/Passage";
import { layoutText } from "../../../core/text/layout/layoutText";
import { ReflowedText } from "../../../core/text/reflow/ReflowedText";
import { carefulLayer, carefulLayers, layerFilesIn } from "../../builders/carefulLayers";

/** One careful reader's documents, in order of the seeds. */
export interface Reader {
  readonly name: string;
  readonly documents: readonly ReadDocument[];
}

/** A document in joined words, with what its reader has tagged. */
export interface ReadDocument {
  readonly document: string;
  readonly raw: string;
  readonly text: string;
  readonly passages: readonly LabelledPassage[];
}

/**
 * The readers whose layers stand in the repository.
 *
 * @param folder - Of more layers in the same form, of seeds that have none there; null for none.
 */
export function readers(folder: string | null): readonly Reader[] {
  const more = folder === null ? [] : layerFilesIn(folder).map((file) => carefulLayer(file, folder));
  const layers = [...carefulLayers.map((file) => carefulLayer(file)), ...more];
  const names = [...new Set(layers.map(({ annotator }) => annotator))].sort();
  return names.map((name) => ({
    name,
    documents: layers
      .filter(({ annotator }) => annotator === name)
      .map(({ document, text, tags }) => {
        const reflowed = new ReflowedText(text, layoutText(text));
        return { document, raw: text, text: reflowed.text, passages: passagesOf(reflowed, tags) };
      })
      .sort((a, b) => (a.document < b.document ? -1 : 1)),
  }));
}
