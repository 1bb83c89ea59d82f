import type { Layer } from "./Layer";

/**
 * How far an annotator has come with a document, from 0 to 1: 1 when they say it is done, else how far
 * down the text their last annotation reaches, as annotators work from top to bottom.
 */
export function progressOf({ status, annotations, text }: Layer): number {
  if (status === "done") return 1;
  let reach = 0;
  for (const { end } of annotations) if (end > reach) reach = end;
  return text.length === 0 ? 0 : reach / text.length;
}

/** What a list of documents tells of a layer. */
export function summariseLayer(layer: Layer) {
  const { status, annotations } = layer;
  return { status, annotations: annotations.length, progress: progressOf(layer) };
}
