import type { Annotation } from "../../model/Annotation";
import type { CorpusEntry } from "../CorpusFormat";
import { typeSystemXml } from "./typeSystemXml";

/** Our layer. INCEpTION takes a layer of its users only where its name begins so. */
export const SPAN_TYPE = "webanno.custom.Span";

/** Our layer of relations, which lie on their second annotation as those of INCEpTION do. */
export const RELATION_TYPE = "webanno.custom.Related";

/** The features of a relation that name its two annotations, as INCEpTION and DKPro name them. */
export const RELATION_ENDS = ["Governor", "Dependent"] as const;

/** What it says of an annotation; all are strings, which every tool can show. */
export const SPAN_FEATURES = [
  "label",
  "note",
  "attributes",
  "annotator",
  "origin",
  "uid",
  "createdAt",
  "updatedAt",
] as const;

/** An annotation of our layer: its features by name, those that are empty left out. */
export type SpanFeatures = Readonly<Partial<Record<(typeof SPAN_FEATURES)[number], string>>>;

/** The features of an annotation; its attributes are one string of JSON. */
export function featuresOf({ layer }: CorpusEntry, annotation: Annotation): SpanFeatures {
  const { label, note, attributes, origin, id, createdAt, updatedAt } = annotation;
  const hasAttributes = Object.keys(attributes).length > 0;
  return {
    label,
    ...(note !== "" && { note }),
    ...(hasAttributes && { attributes: JSON.stringify(attributes) }),
    annotator: layer.annotator,
    origin: JSON.stringify(origin),
    uid: id,
    createdAt,
    updatedAt,
  };
}

/** `TypeSystem.xml`: without it no tool takes a file with our layer. */
export function formatTypeSystem(): string {
  return typeSystemXml([
    { name: SPAN_TYPE, features: SPAN_FEATURES, range: "uima.cas.String" },
    { name: RELATION_TYPE, features: RELATION_ENDS, range: SPAN_TYPE },
  ]);
}
