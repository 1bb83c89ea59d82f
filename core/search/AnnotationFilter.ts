import type { Json } from "../model/Annotation";
import type { IndexedLayer } from "./IndexedLayer";
import type { AttributeFilter, SearchQuery } from "./SearchQuery";

/** True for the annotations that a query is about. */
export type AnnotationFilter = (layer: IndexedLayer, index: number) => boolean;

/** The filter that a query's labels, annotators and attribute make; null when it has none of them. */
export function annotationFilterOf({
  labels,
  annotators,
  attribute,
}: Pick<SearchQuery, "labels" | "annotators" | "attribute">): AnnotationFilter | null {
  if (!labels && !annotators && !attribute) return null;
  const ofLabel = labels && new Set(labels);
  const ofAnnotator = annotators && new Set<string>(annotators);
  return (layer, index) =>
    (ofAnnotator === null || ofAnnotator.has(layer.annotator)) &&
    (ofLabel === null || ofLabel.has(layer.labels[index] ?? "")) &&
    (attribute === null || hasAttribute(layer, index, attribute));
}

function hasAttribute(layer: IndexedLayer, index: number, { id, value }: AttributeFilter): boolean {
  const attributes = layer.attributesOf(index);
  return Object.hasOwn(attributes, id) && attributeWords(attributes[id] ?? null).includes(value);
}

/** What an attribute's value says, its parts with a space between; what a filter's value is looked for in. */
export function attributeWords(value: Json): string {
  if (value === null) return "";
  if (typeof value !== "object") return String(value);
  return Object.values(value).map(attributeWords).join(" ");
}
