import type { CorpusEntry } from "../CorpusFormat";
import { featuresOf, SPAN_FEATURES, SPAN_TYPE } from "./spanType";

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
  ];
  const members = structures.slice(1).map((each) => each["%ID"]);
  const views = { _InitialView: { "%SOFA": SOFA, "%MEMBERS": members } };
  return `{
"%TYPES": ${JSON.stringify({ [SPAN_TYPE]: typeDescription() })},
"%FEATURE_STRUCTURES": [
${structures.map((each) => JSON.stringify(each)).join(",\n")}
],
"%VIEWS": ${JSON.stringify(views)}
}
`;
}

function typeDescription() {
  const features = SPAN_FEATURES.map(
    (name) => [name, { "%NAME": name, "%RANGE": "uima.cas.String" }] as const,
  );
  return { "%NAME": SPAN_TYPE, "%SUPER_TYPE": "uima.tcas.Annotation", ...Object.fromEntries(features) };
}
