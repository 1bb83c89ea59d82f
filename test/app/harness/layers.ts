import type { LayerStatus } from "../../../core/model/Layer";
import { formatLayerFile } from "../../../core/stored/layerFile";
import { annotation, layerOf, sourceText } from "../../builders/marked";
import { placeOf } from "./placeOf";
import type { TemporaryWorkspace } from "./TemporaryWorkspace";

/** A label with the words it is on, or from where to where it is: `["policy", "链长制"]`, `["target", 4, 12]`. */
export type Tag = readonly [label: string, words: string] | readonly [string, number, number];

/** A layer file's content for a text. */
export function layerFile(
  document: string,
  text: string,
  tags: readonly Tag[],
  annotator = "annotator-a",
  status: LayerStatus = "in-progress",
): string {
  const source = sourceText(text, document);
  const annotations = tags.map((tag) => {
    const { start, end } = tag.length === 2 ? placeOf(text, tag[1]) : { start: tag[1], end: tag[2] };
    return annotation(text, start, end, tag[0]);
  });
  return formatLayerFile({ ...layerOf(source, annotations, annotator), status });
}

/** Whose layer of which text is written. */
export interface TaggedBy {
  readonly workspace: TemporaryWorkspace;
  readonly document: string;
  readonly annotator: string;
  readonly status?: LayerStatus;
}

/** Puts an annotator's tags in the place of those they have, as their own program would. */
export function writeTags(by: TaggedBy, ...tags: readonly Tag[]): void {
  const { workspace, document, annotator, status } = by;
  const content = layerFile(document, workspace.text(document), tags, annotator, status);
  workspace.writeLayerFile(document, content, annotator);
}
