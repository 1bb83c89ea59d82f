import type { Layer } from "./Layer";

/**
 * How far an annotator has come with a document, from 0 to 1: 1 when they say it is done, else how far
 * down the text their last annotation reaches, as annotators work from top to bottom.
 */
export function progressOf({ status, annotations, text }: Layer): number {
  if (status === "done") return 1;
  const reach = annotations.reduce((furthest, { end }) => Math.max(furthest, end), 0);
  return text.length === 0 ? 0 : reach / text.length;
}
