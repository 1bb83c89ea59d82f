import type { Annotation } from "../../model/Annotation";
import type { CorpusEntry } from "../CorpusFormat";
import { relatedPairs } from "../relatedPairs";
import { featuresOf, RELATION_ENDS, RELATION_TYPE, SPAN_FEATURES, SPAN_TYPE } from "./spanType";

const SOFA = 1;
const DOCUMENT = 2;

/** A document as CAS JSON 0.4, a structure a line. */
export function formatCasJson(entry: CorpusEntry): string {
  const { text } = entry.source;
  const place = (begin: number, end: number) => ({ "@sofa": SOFA, begin, end });
  const spans = entry.layer.annotations.map((annotation, index) => ({
    "%ID": DOCUMENT + 1 + index,
    "%TYPE": SPAN_TYPE,
    ...place(annotation.start, annotation.end),
    ...featuresOf(entry, annotation),
  }));
  const relations = relatedPairs(entry.layer.annotations).map(([from, to], index) => {
    const { start, end } = entry.layer.annotations[to] as Annotation;
    return {
      "%ID": DOCUMENT + 1 + spans.length + index,
      "%TYPE": RELATION_TYPE,
      ...place(start, end),
      "@Governor": DOCUMENT + 1 + from,
      "@Dependent": DOCUMENT + 1 + to,
    };
  });
  const structures = [
    {
      "%ID": SOFA,
      "%TYPE": "uima.cas.Sofa",
      sofaNum: 1,
      sofaID: "_InitialView",
      mimeType: "text",
      sofaString: text,
    },
    {
      "%ID": DOCUMENT,
      "%TYPE": "uima.tcas.DocumentAnnotation",
      ...place(0, text.length),
      language: "x-unspecified",
    },
    ...spans,
    ...relations,
  ];
  const members = structures.slice(1).map((each) => each["%ID"]);
  const views = { _InitialView: { "%SOFA": SOFA, "%MEMBERS": members } };
  return `{
"%TYPES": ${JSON.stringify(typeDescriptions())},
"%FEATURE_STRUCTURES": [
${structures.map((each) => JSON.stringify(each)).join(",\n")}
],
"%VIEWS": ${JSON.stringify(views)}
}
`;
}

function typeDescriptions() {
  return {
    [SPAN_TYPE]: typeDescription(SPAN_TYPE, SPAN_FEATURES, "uima.cas.String"),
    [RELATION_TYPE]: typeDescription(RELATION_TYPE, RELATION_ENDS, SPAN_TYPE),
  };
}

function typeDescription(type: string, names: readonly string[], range: string) {
  const features = names.map((name) => [name, { "%NAME": name, "%RANGE": range }] as const);
  return { "%NAME": type, "%SUPER_TYPE": "uima.tcas.Annotation", ...Object.fromEntries(features) };
}
