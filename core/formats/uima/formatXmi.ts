import type { Annotation } from "../../model/Annotation";
import type { CorpusEntry } from "../CorpusFormat";
import { relatedPairs } from "../relatedPairs";
import { escapeAttribute, replaceForbidden } from "../xml/escapeXml";
import { featuresOf } from "./spanType";

/** Ids of what stands in every file; annotations follow. */
const SOFA = 1;
const DOCUMENT = 2;

/**
 * A document as XMI 1.0. What is not listed in the view is in no index and seen by nobody; a line break in the text
 * must be a reference, or a parser makes a space of it.
 */
export function formatXmi(entry: CorpusEntry): string {
  const { text } = entry.source;
  const spans = entry.layer.annotations.map((annotation, index) => {
    const place = { begin: annotation.start, end: annotation.end, sofa: SOFA };
    return element("custom:Span", DOCUMENT + 1 + index, { ...featuresOf(entry, annotation), ...place });
  });
  const relations = relatedPairs(entry.layer.annotations).map(([from, to], index) => {
    const { start: begin, end } = entry.layer.annotations[to] as Annotation;
    const ends = { Governor: DOCUMENT + 1 + from, Dependent: DOCUMENT + 1 + to };
    return element("custom:Related", DOCUMENT + 1 + spans.length + index, {
      begin,
      end,
      sofa: SOFA,
      ...ends,
    });
  });
  const all = [...spans, ...relations];
  const members = [DOCUMENT, ...all.map((_, index) => DOCUMENT + 1 + index)].join(" ");
  const document = { sofa: SOFA, begin: 0, end: text.length, language: "x-unspecified" };
  const sofa = { sofaNum: 1, sofaID: "_InitialView", mimeType: "text", sofaString: text };
  return `<?xml version="1.0" encoding="UTF-8"?>
<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:tcas="http:///uima/tcas.ecore" xmlns:custom="http:///webanno/custom.ecore" xmi:version="2.0">
<cas:NULL xmi:id="0"/>
${element("tcas:DocumentAnnotation", DOCUMENT, document)}${all.join("")}${element("cas:Sofa", SOFA, sofa)}<cas:View sofa="${SOFA}" members="${members}"/>
</xmi:XMI>
`;
}

function element(name: string, id: number, attributes: Readonly<Record<string, string | number>>): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeAttribute(replaceForbidden(String(value)))}"`,
  );
  return `<${name} xmi:id="${id}"${written.join("")}/>\n`;
}
