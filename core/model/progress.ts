import { type Utf16Offset, utf16 } from "../text/offsets";
import type { Layer } from "./Layer";

/**
 * Up to where an annotator has looked at a document: the whole text when they say it is done, else the end of their
 * last annotation, as annotators work from top to bottom; 0 when they have not begun.
 */
export function reachOf({ status, annotations, text }: Layer): Utf16Offset {
  if (status === "done") return utf16(text.length);
  return utf16(annotations.reduce((last, { end }) => Math.max(last, end), 0));
}

/** How far an annotator has come with a document, from 0 to 1: see {@link reachOf}. */
export function progressOf(layer: Layer): number {
  if (layer.status === "done") return 1;
  return layer.text.length === 0 ? 0 : reachOf(layer) / layer.text.length;
}

/** What a list of documents tells of a layer. */
export function summariseLayer(layer: Layer) {
  const { status, annotations } = layer;
  return { status, annotations: annotations.length, progress: progressOf(layer) };
}
