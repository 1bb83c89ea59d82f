import { formatLayerFile } from "../../../core/stored/layerFile";
import { annotation, layerOf, sourceText } from "../../builders/marked";
import { placeOf } from "./placeOf";

/** A layer file's content for a text, from tags such as `["policy", "链长制"]` or `["target", 4, 12]`. */
export function layerFile(
  document: string,
  text: string,
  tags: readonly (readonly [label: string, words: string] | readonly [string, number, number])[],
  annotator = "annotator-a",
): string {
  const source = sourceText(text, document);
  const annotations = tags.map((tag) => {
    const { start, end } = tag.length === 2 ? placeOf(text, tag[1]) : { start: tag[1], end: tag[2] };
    return annotation(text, start, end, tag[0]);
  });
  return formatLayerFile(layerOf(source, annotations, annotator));
}
