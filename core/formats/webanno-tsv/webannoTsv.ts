import type { Annotation } from "../../model/Annotation";
import { ok, type Result } from "../../result";
import { isEmptySpan, isSameSpan, trimSpan } from "../../text/Span";
import type {
  Capabilities,
  Chunk,
  CorpusContext,
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
import { lostPairs, relatedPairs, withPairs } from "../relatedPairs";
import { RELATION_ENDS } from "../uima/spanType";
import { TYPE_SYSTEM, typeSystemXml } from "../uima/typeSystemXml";
import { choiceOf, type FormatOption } from "../WriteOptions";
import { formatTsv, LAYER } from "./formatTsv";
import { readTsv } from "./readTsv";
import { OWN_RELATION } from "./schema";

const withoutRelations: Capabilities = { ...keepsPlaceAndLabel, outerWhiteSpace: false };
const capabilities: Capabilities = { ...withoutRelations, relations: true };

/** INCEpTION refuses a file with a layer that its project lacks. */
const relations: FormatOption = { id: "relations", choices: ["layer", "omit"] };

/**
 * WebAnno TSV 3.3, as WebAnno and INCEpTION import it: `<document>.tsv`, on their built-in layer of named entities;
 * which of them belong together on a layer of relations that `TypeSystem.xml` describes, where there are any. Offsets in
 * UTF-16 units.
 */
export const webannoTsv: CorpusFormat = {
  id: "webanno-tsv",
  name: "WebAnno TSV 3.3",
  offsetUnit: "utf16",
  capabilities,
  options: [relations],
  write: (context) => new TsvWriter(context),
  read: readCorpus,
  isPlainText: true,
};

/** Describes the layer that relations need, once a document has some. */
class TsvWriter implements CorpusWriter {
  private hasRelations = false;
  private readonly isRelating: boolean;

  constructor({ options }: CorpusContext) {
    this.isRelating = choiceOf(options, relations) === "layer";
  }

  open(): readonly Chunk[] {
    return [];
  }

  document(entry: CorpusEntry): Written {
    const written = writeDocument(entry, this.isRelating);
    this.hasRelations ||= written.expected.annotations.some(({ relatedTo }) => relatedTo);
    return written;
  }

  close(): readonly Chunk[] {
    if (!this.hasRelations) return [];
    const layer = { name: OWN_RELATION, features: RELATION_ENDS, range: LAYER };
    return [{ path: TYPE_SYSTEM, content: typeSystemXml([layer]) }];
  }
}

function writeDocument(entry: CorpusEntry, isRelating: boolean): Written {
  const { document, text } = entry.source;
  const held = entry.layer.annotations.map((annotation) => ({
    annotation,
    ...trimSpan(text, annotation),
    // The format has no escape for it, and it would end the line.
    label: annotation.label.replaceAll("\r", " "),
  }));
  const kept = held.filter((each) => !isEmptySpan(each)).sort((a, b) => a.start - b.start || b.end - a.end);
  const pairs = isRelating ? pairsByRow(kept.map(({ annotation }) => annotation)) : [];
  const keptIds = new Set(kept.map(({ annotation }) => annotation.id));
  // The reader of INCEpTION ends every text so.
  const written = text === "" || text.endsWith("\n") ? text : `${text}\n`;
  const lost = (annotation: string | null, what: LossKind, written: string): Loss => ({
    document,
    annotation,
    what,
    instead: written,
  });
  return {
    chunks: [{ path: `${document}.tsv`, content: formatTsv(text, kept, pairs) }],
    losses: [
      ...plainLosses(entry, isRelating ? capabilities : withoutRelations),
      ...(written === text ? [] : [lost(null, "text", instead("line-break"))]),
      ...held.flatMap(({ annotation, label, ...place }) => [
        ...(isSameSpan(place, annotation)
          ? []
          : [lost(annotation.id, "span", isEmptySpan(place) ? "" : instead("trimmed"))]),
        ...(label === annotation.label ? [] : [lost(annotation.id, "label-name", label)]),
      ]),
      ...(isRelating ? lostPairs(document, entry.layer.annotations, ({ id }) => keptIds.has(id)) : []),
    ],
    expected: { text: written, annotations: withPairs(kept.map(bareAnnotation), pairs), layer: null },
  };
}

/** In the order of their rows. */
const pairsByRow = (annotations: readonly Annotation[]) =>
  relatedPairs(annotations).sort((a, b) => a[1] - b[1] || a[0] - b[0]);

async function* readCorpus(source: CorpusSource): AsyncGenerator<Result<ReadDocument>> {
  for (const path of source.paths.filter((each) => each.endsWith(".tsv"))) {
    const content = await source.text(path);
    const read = content.ok ? readTsv(path, content.value) : content;
    yield read.ok ? ok({ document: path.replace(/\.tsv$/, ""), layer: null, ...read.value }) : read;
    if (!read.ok) return;
  }
}
