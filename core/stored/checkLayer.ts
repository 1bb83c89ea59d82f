import { type Failure, failure } from "../errors";
import type { Annotation } from "../model/Annotation";
import type { Layer } from "../model/Layer";
import { fingerprintOf, type SourceText, type TextFingerprint } from "../model/SourceText";
import { hasWholeCharacters, isInsideText, sliceSpan } from "../text/Span";

/**
 * Why a layer does not fit its document's text, or null when it fits: same text, every annotation inside
 * it on whole characters, every quote equal to the slice, no id twice.
 *
 * @param file - The layer file's name, for the message only.
 */
export function checkLayer(file: string, layer: Layer, source: SourceText): Failure | null {
  const { document } = layer;
  if (document !== source.document) return failure("layer-other-document", { file, document });
  const text = fingerprintOf(source);
  if (!isSameText(layer.text, text)) return failure("layer-other-text", { file });
  return checkAnnotations(file, layer.annotations, source.text);
}

/** The same bytes in another encoding are another text. */
function isSameText(a: TextFingerprint, b: TextFingerprint): boolean {
  return a.sha256 === b.sha256 && a.encoding === b.encoding && a.length === b.length;
}

/** Why one of these annotations does not fit the text, or null when all do. */
export function checkAnnotations(
  file: string,
  annotations: readonly Annotation[],
  text: string,
): Failure | null {
  const ids = new Set<string>();
  for (const annotation of annotations) {
    const problem = checkAnnotation(file, annotation, text);
    if (problem) return problem;
    if (ids.has(annotation.id)) return failure("layer-duplicate-id", { file, annotation: annotation.id });
    ids.add(annotation.id);
  }
  return null;
}

function checkAnnotation(file: string, annotation: Annotation, text: string): Failure | null {
  const { id, start, end, quote } = annotation;
  const at = { file, annotation: id, start, end };
  if (!isInsideText(text, annotation)) return failure("layer-offset-outside", { ...at, length: text.length });
  if (!hasWholeCharacters(text, annotation)) return failure("layer-splits-character", at);
  const found = sliceSpan(text, annotation);
  return found === quote ? null : failure("layer-quote-differs", { ...at, quote, found });
}
