import { ok, type Result } from "../../result";
import { isEmptySpan, isSameSpan, trimSpan } from "../../text/Span";
import type {
  Capabilities,
  CorpusEntry,
  CorpusFormat,
  CorpusSource,
  CorpusWriter,
  ReadDocument,
  Written,
} from "../CorpusFormat";
import { instead } from "../instead";
import { keepsPlaceAndLabel } from "../keepsPlaceAndLabel";
import type { Loss, LossKind } from "../Loss";
import { bareAnnotation } from "../placeSpans";
import { plainLosses } from "../plainLosses";
import { formatTsv } from "./formatTsv";
import { readTsv } from "./readTsv";

const capabilities: Capabilities = {
  ...keepsPlaceAndLabel,
  outerWhiteSpace: false,
};

/**
 * WebAnno TSV 3.3, as WebAnno and INCEpTION import it: `<document>.tsv`, on their built-in layer of named entities.
 * Offsets in UTF-16 units.
 */
export const webannoTsv: CorpusFormat = {
  id: "webanno-tsv",
  name: "WebAnno TSV 3.3",
  offsetUnit: "utf16",
  capabilities,
  write: () => writer,
  read: readCorpus,
};

const writer: CorpusWriter = { open: () => [], document: writeDocument, close: () => [] };

function writeDocument(entry: CorpusEntry): Written {
  const { document, text } = entry.source;
  const held = entry.layer.annotations.map((annotation) => ({
    annotation,
    ...trimSpan(text, annotation),
    // The format has no escape for it, and it would end the line.
    label: annotation.label.replaceAll("\r", " "),
  }));
  const kept = held.filter((each) => !isEmptySpan(each)).sort((a, b) => a.start - b.start || b.end - a.end);
  // The reader of INCEpTION ends every text so.
  const written = text === "" || text.endsWith("\n") ? text : `${text}\n`;
  const lost = (annotation: string | null, what: LossKind, written: string): Loss => ({
    document,
    annotation,
    what,
    instead: written,
  });
  return {
    chunks: [{ path: `${document}.tsv`, content: formatTsv(text, kept) }],
    losses: [
      ...plainLosses(entry, capabilities),
      ...(written === text ? [] : [lost(null, "text", instead("line-break"))]),
      ...held.flatMap(({ annotation, label, ...place }) => [
        ...(isSameSpan(place, annotation)
          ? []
          : [lost(annotation.id, "span", isEmptySpan(place) ? "" : instead("trimmed"))]),
        ...(label === annotation.label ? [] : [lost(annotation.id, "label-name", label)]),
      ]),
    ],
    expected: { text: written, annotations: kept.map(bareAnnotation), layer: null },
  };
}

async function* readCorpus(source: CorpusSource): AsyncGenerator<Result<ReadDocument>> {
  for (const path of source.paths.filter((each) => each.endsWith(".tsv"))) {
    const content = await source.text(path);
    const read = content.ok ? readTsv(path, content.value) : content;
    yield read.ok ? ok({ document: path.replace(/\.tsv$/, ""), layer: null, ...read.value }) : read;
    if (!read.ok) return;
  }
}
