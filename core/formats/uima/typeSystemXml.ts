import { escapeText } from "../xml/escapeXml";

/** What a corpus's folder calls the description of its types. */
export const TYPE_SYSTEM = "TypeSystem.xml";

/** A type of annotations, with features that are all of one range. */
export interface AnnotationType {
  /** Its full name. */
  readonly name: string;
  readonly features: readonly string[];
  /** Full name of the type of what the features hold. */
  readonly range: string;
}

/** A description of types, as UIMA and INCEpTION read it. */
export function typeSystemXml(types: readonly AnnotationType[]): string {
  const described = types.map(typeDescription).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>
<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">${element("types", described)}</typeSystemDescription>
`;
}

function typeDescription({ name, features, range }: AnnotationType): string {
  const described = features.map((each) => element("featureDescription", feature(each, range)));
  return element(
    "typeDescription",
    element("name", name) +
      element("description", "") +
      element("supertypeName", "uima.tcas.Annotation") +
      element("features", described.join("")),
  );
}

const feature = (name: string, range: string) =>
  element("name", escapeText(name)) + element("description", "") + element("rangeTypeName", range);

const element = (name: string, content: string) => `<${name}>${content}</${name}>`;
