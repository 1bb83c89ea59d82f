import type { AnnotatedDocument } from "../agreement/corpus/AnnotatedDocument";
import type { Annotation } from "../model/Annotation";
import type { SourceText } from "../model/SourceText";
import { CodePointTable } from "../text/offsets";
import { beginsIn, type Span, span } from "../text/Span";
import { completenessOf, type LayerOf } from "./completeness";

/**
 * A document's layers as units for the measures of agreement, in code points: what a measure calls a position is a
 * character, also where that takes two code units.
 *
 * @param leftOut - Annotations that are no units; a layer reaches as far as with them.
 * @param part - Of the text, such as an article: with what begins in it, to its end, as cases have it.
 */
export function annotatedDocument(
  source: SourceText,
  layers: readonly LayerOf[],
  leftOut: ReadonlySet<Annotation> = new Set(),
  part: Span = span(0, source.text.length),
): AnnotatedDocument {
  const table = new CodePointTable(source.text);
  const start = table.toCodePoint(part.start);
  return {
    document: source.document,
    start,
    length: table.toCodePoint(part.end) - start,
    layers: layers.map(({ annotator, layer }) => ({
      annotator,
      reach: table.toCodePoint(completenessOf({ annotator, layer }).reach),
      units: (layer?.annotations ?? [])
        .filter((each) => beginsIn(part, each) && !leftOut.has(each))
        .map((each) => unitOf(each, table)),
    })),
  };
}

function unitOf({ start, end, label, createdAt }: Annotation, table: CodePointTable) {
  return { start: table.toCodePoint(start), end: table.toCodePoint(end), label, madeAt: createdAt };
}
