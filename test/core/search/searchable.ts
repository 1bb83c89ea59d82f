import type { Annotation } from "../../../core/model/Annotation";
import { IndexedLayer } from "../../../core/search/IndexedLayer";
import type { SearchableDocument } from "../../../core/search/SearchableDocument";
import type { SearchQuery } from "../../../core/search/SearchQuery";
import { layoutText } from "../../../core/text/layout/layoutText";
import type { TextLayout } from "../../../core/text/layout/TextLayout";
import { reflow } from "../../../core/text/reflow/ReflowedText";
import { layerOf, sourceText } from "../../builders/marked";
import { plainQuery } from "../../builders/plainQuery";

/** A text as it is searched, with annotations by annotator. */
export function searchable(
  text: string,
  annotations: Readonly<Record<string, readonly Annotation[]>> = {},
  layout: TextLayout = layoutText(text),
): SearchableDocument {
  const source = sourceText(text);
  const reflowed = reflow(text, layout);
  const layers = Object.entries(annotations).map(([annotator, list]) =>
    IndexedLayer.of(layerOf(source, list, annotator), reflowed.map),
  );
  return { document: source.document, ...reflowed, layers };
}

/** A query for words in the text; tests change what they are about. */
export function query(pattern: string, change: Partial<SearchQuery> = {}): SearchQuery {
  return { ...plainQuery, pattern, ...change };
}
