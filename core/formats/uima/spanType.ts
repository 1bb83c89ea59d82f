import type { Annotation } from "../../model/Annotation";
import type { CorpusEntry } from "../CorpusFormat";
import { escapeText } from "../xml/escapeXml";

/** Our layer. INCEpTION takes a layer of its users only where its name begins so. */
export const SPAN_TYPE = "webanno.custom.Span";

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
  const features = SPAN_FEATURES.map((name) => element("featureDescription", feature(name)));
  const type =
    element("name", SPAN_TYPE) +
    element("description", "") +
    element("supertypeName", "uima.tcas.Annotation") +
    element("features", features.join(""));
  return `<?xml version="1.0" encoding="UTF-8"?>
<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">${element("types", element("typeDescription", type))}</typeSystemDescription>
`;
}

const feature = (name: string) =>
  element("name", escapeText(name)) +
  element("description", "") +
  element("rangeTypeName", "uima.cas.String");

const element = (name: string, content: string) => `<${name}>${content}</${name}>`;
