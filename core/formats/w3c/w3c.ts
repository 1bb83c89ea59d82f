import type { Annotation } from "../../model/Annotation";
import { CodePointTable } from "../../text/offsets";
import { quoteOf } from "../../text/quote";
import type {
  Capabilities,
  CorpusContext,
  CorpusEntry,
  CorpusFormat,
  CorpusWriter,
  Written,
} from "../CorpusFormat";
import { guidOf } from "../guid";
import { keepsPlaceAndLabel } from "../keepsPlaceAndLabel";
import { plainLosses } from "../plainLosses";
import { readCorpus } from "./readAnnotations";

const CONTEXT = "http://www.w3.org/ns/anno.jsonld";

const capabilities: Capabilities = {
  ...keepsPlaceAndLabel,
  notes: true,
  attributes: true,
  times: true,
  annotator: true,
};

/**
 * W3C Web Annotations: `<document>.txt` with the text untouched, and beside it `<document>.jsonld`, an array of
 * annotations, each with its place in code points and its quote.
 *
 * @see https://www.w3.org/TR/annotation-model/#text-position-selector and #text-quote-selector
 */
export const w3c: CorpusFormat = {
  id: "w3c",
  name: "W3C Web Annotation",
  offsetUnit: "code-point",
  capabilities,
  write: (_: CorpusContext): CorpusWriter => ({ open: () => [], document: writeDocument, close: () => [] }),
  read: readCorpus,
};

function writeDocument(entry: CorpusEntry): Written {
  const { document, text } = entry.source;
  const table = new CodePointTable(text);
  const annotations = entry.layer.annotations;
  const rows = annotations.map((each) => JSON.stringify(webAnnotation(entry, table, each)));
  return {
    chunks: [
      { path: `${document}.txt`, content: text },
      { path: `${document}.jsonld`, content: rows.length === 0 ? "[]\n" : `[\n${rows.join(",\n")}\n]\n` },
    ],
    losses: plainLosses(entry, capabilities),
    expected: {
      text,
      annotations: annotations.map(({ start, end, label, note, attributes }) => {
        return { start, end, label, note, attributes };
      }),
      layer: null,
    },
  };
}

function webAnnotation({ source, layer }: CorpusEntry, table: CodePointTable, annotation: Annotation) {
  const { document, text } = source;
  const { quote, prefix, suffix } = quoteOf(text, annotation);
  const start = table.toCodePoint(annotation.start);
  const end = table.toCodePoint(annotation.end);
  return {
    "@context": CONTEXT,
    id: `urn:uuid:${guidOf(`${document}/${layer.annotator}/${annotation.id}`)}`,
    type: "Annotation",
    motivation: "tagging",
    creator: {
      id: `urn:uuid:${guidOf(`annotator/${layer.annotator}`)}`,
      type: "Person",
      name: layer.annotator,
    },
    created: annotation.createdAt,
    modified: annotation.updatedAt,
    body: bodiesOf(annotation),
    target: {
      source: `${encodeURIComponent(document)}.txt`,
      selector: [
        { type: "TextPositionSelector", start, end },
        { type: "TextQuoteSelector", exact: quote, prefix, suffix },
      ],
    },
  };
}

/** The model knows tags and comments; attributes stand in a body of their own as JSON. */
function bodiesOf({ label, note, attributes }: Annotation) {
  const body = (purpose: string, value: string) => ({ type: "TextualBody", purpose, value });
  const described = { ...body("describing", JSON.stringify(attributes)), format: "application/json" };
  return [
    body("tagging", label),
    ...(note === "" ? [] : [body("commenting", note)]),
    ...(Object.keys(attributes).length === 0 ? [] : [described]),
  ];
}
