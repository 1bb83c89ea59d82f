import type { AnnotatedDocument } from "../agreement/corpus/AnnotatedDocument";
import type { Annotation } from "../model/Annotation";
import type { SourceText } from "../model/SourceText";
import { CodePointTable, utf16 } from "../text/offsets";

import { completenessOf, type LayerOf } from "./completeness";

/**
 * A document's layers as units for the measures of agreement, in code points: what a measure calls a position is a
 * character, also where that takes two code units.
 *
 * @param leftOut - Annotations that are no units; a layer reaches as far as with them.
 */
export function annotatedDocument(
  source: SourceText,
  layers: readonly LayerOf[],
  leftOut: ReadonlySet<Annotation> = new Set(),
): AnnotatedDocument {
  const table = new CodePointTable(source.text);
  return {
    document: source.document,
    length: table.toCodePoint(utf16(source.text.length)),
    layers: layers.map(({ annotator, layer }) => ({
      annotator,
      reach: table.toCodePoint(completenessOf({ annotator, layer }).reach),
      units: (layer?.annotations ?? [])
        .filter((each) => !leftOut.has(each))
        .map((each) => unitOf(each, table)),
    })),
  };
}

function unitOf({ start, end, label, createdAt }: Annotation, table: CodePointTable) {
  return { start: table.toCodePoint(start), end: table.toCodePoint(end), label, madeAt: createdAt };
}
