import path from "node:path";
import { passagesOf } from "../../../core/suggest/documentText";
import type { LabelledPassage } from "../../../core/suggest/Passage";
import { layoutText } from "../../../core/text/layout/layoutText";
import { ReflowedText } from "../../../core/text/reflow/ReflowedText";
import { type CarefulLayer, carefulLayer, carefulLayers, layerFilesIn } from "../../builders/carefulLayers";

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

/** Of the seeds that no layer in the repository's fixtures is of. */
const otherSeeds = path.resolve(import.meta.dirname, "../layers");

/** The careful readers, each with all five seeds: those that a reader has no layer of as another has read them. */
export function readers(): readonly Reader[] {
  const layers = carefulLayers.map((file) => carefulLayer(file));
  const others = layerFilesIn(otherSeeds).map((file) => carefulLayer(file, otherSeeds));
  const names = [...new Set(layers.map(({ annotator }) => annotator))].sort();
  return names.map((name) => ({
    name,
    documents: [...layers.filter(({ annotator }) => annotator === name), ...others]
      .map(readDocument)
      .sort((a, b) => (a.document < b.document ? -1 : 1)),
  }));
}

function readDocument({ document, text, tags }: CarefulLayer): ReadDocument {
  const reflowed = new ReflowedText(text, layoutText(text));
  return { document, raw: text, text: reflowed.text, passages: passagesOf(reflowed, tags) };
}
