import type { Annotation } from "../../../core/model/Annotation";
import { compareAnnotations, type Layer } from "../../../core/model/Layer";
import { quoteOf } from "../../../core/text/quote";
import { span } from "../../../core/text/Span";
import { marked } from "../../builders/marked";

const { source, layer } = marked("在𠮷镇推行链长制\n发展光伏产业，建设标准化示范区");

/** When an annotation of {@link tagged} was made: the hour given. */
export const at = (hour: number) => `2026-11-21T${String(hour).padStart(2, "0")}:00:00.000Z`;

/** An annotation over `[start, end)` of a short text, made and last changed at eight. */
export function tagged(
  id: string,
  [start, end]: readonly [number, number],
  change: Partial<Annotation> = {},
): Annotation {
  const place = span(start, end);
  return {
    id,
    ...place,
    label: "policy",
    ...quoteOf(source.text, place),
    attributes: {},
    note: "",
    origin: { kind: "manual" },
    createdAt: at(8),
    updatedAt: at(8),
    ...change,
  };
}

/** A state of one annotator's layer on that text. */
export function state(annotations: readonly Annotation[], change: Partial<Layer> = {}): Layer {
  return { ...layer, revision: 5, annotations: [...annotations].sort(compareAnnotations), ...change };
}
