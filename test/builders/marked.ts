import { createHash } from "node:crypto";
import type { Annotation } from "../../core/model/Annotation";
import { parseAnnotatorId, parseDocumentId } from "../../core/model/ids";
import { compareAnnotations, type Layer, newLayer } from "../../core/model/Layer";
import type { SourceText } from "../../core/model/SourceText";
import { quoteOf } from "../../core/text/quote";
import { span } from "../../core/text/Span";

const TIME = "2026-01-02T03:04:05.000Z";

/** A document's text, its bytes hashed as the storage does. */
export function sourceText(text: string, document = "doc"): SourceText {
  return {
    document: valid(parseDocumentId(document)),
    text,
    sha256: createHash("sha256").update(text).digest("hex"),
    encoding: "utf-8",
  };
}

/** An annotation over characters of a text, with fixed times. */
export function annotation(
  text: string,
  start: number,
  end: number,
  label = "target",
  id = `${label}-${start}-${end}`,
): Annotation {
  const place = span(start, end);
  return {
    id,
    ...place,
    label,
    ...quoteOf(text, place),
    attributes: {},
    note: "",
    origin: { kind: "manual" },
    createdAt: TIME,
    updatedAt: TIME,
  };
}

/** A layer of annotator-a holding the annotations. */
export function layerOf(
  source: SourceText,
  annotations: readonly Annotation[],
  annotator = "annotator-a",
): Layer {
  const layer = newLayer(source, valid(parseAnnotatorId(annotator)));
  return { ...layer, revision: 1, annotations: [...annotations].sort(compareAnnotations) };
}

/**
 * A text with its annotations from one string: `"在[policy 链长制]下"`. Marks may nest; a label is followed
 * by one space.
 */
export function marked(notation: string, document = "doc"): { source: SourceText; layer: Layer } {
  let text = "";
  const open: { label: string; start: number }[] = [];
  const spans: { label: string; start: number; end: number }[] = [];
  for (const [piece, label] of notation.matchAll(/\[([a-z]+) |\]|[^[\]]+/g)) {
    if (label !== undefined) open.push({ label, start: text.length });
    else if (piece === "]") spans.push({ ...(open.pop() ?? unbalanced(notation)), end: text.length });
    else text += piece;
  }
  if (open.length > 0) unbalanced(notation);
  const source = sourceText(text, document);
  return {
    source,
    layer: layerOf(
      source,
      spans.map((s) => annotation(text, s.start, s.end, s.label)),
    ),
  };
}

function unbalanced(notation: string): never {
  throw new Error(`Unbalanced marks in ${notation}`);
}

function valid<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
