import type { Annotation } from "../../model/Annotation";
import type { Label } from "../../model/LabelSet";
import { sliceSpan } from "../../text/Span";
import type {
  Capabilities,
  Chunk,
  CorpusContext,
  CorpusEntry,
  CorpusFormat,
  CorpusWriter,
  Slice,
  Written,
} from "../CorpusFormat";
import { instead } from "../instead";
import { keepsPlaceAndLabel } from "../keepsPlaceAndLabel";
import type { Loss } from "../Loss";
import { plainLosses } from "../plainLosses";
import { countForbidden, replaceForbidden } from "../xml/escapeXml";
import { replacedWords } from "../xml/replacedWords";
import { ZipWriter } from "../ZipWriter";
import { checkDocuments, inParagraphs } from "./checkDocuments";
import { formatComments } from "./commentsXml";
import { formatBody } from "./documentXml";
import { COMMENTS, DOCUMENT, writePackageParts } from "./packageParts";

const capabilities: Capabilities = {
  ...keepsPlaceAndLabel,
  notes: true,
  attributes: true,
  times: true,
  annotator: true,
};

/**
 * A document of Word for each text: a paragraph a line, annotated words on the colour of their label and a comment
 * for each annotation with its label, attributes and note. Where annotations overlap, the inner one's colour shows;
 * every comment keeps its own range.
 *
 * @see ECMA-376-1, 17.13.4: comments; 17.3.2.32: shading
 */
export const docx: CorpusFormat = {
  id: "docx",
  name: "Word (DOCX)",
  offsetUnit: "utf16",
  capabilities,
  write: ({ project }: CorpusContext) => new DocxWriter(project.labels),
  read: null,
  check: checkDocuments,
};

class DocxWriter implements CorpusWriter {
  private readonly labels: ReadonlyMap<string, Label>;

  constructor(labels: readonly Label[]) {
    this.labels = new Map(labels.map((label) => [label.id, label]));
  }

  open(): readonly Chunk[] {
    return [];
  }

  document(entry: CorpusEntry): Written {
    const { document, text } = entry.source;
    const { annotations, annotator } = entry.layer;
    const shown = replaceForbidden(text);
    const zip = new ZipWriter(`${document}.docx`);
    writePackageParts(zip);
    zip.begin(DOCUMENT);
    for (const piece of formatBody(shown, annotations, (label) => this.colorOf(label))) zip.write(piece);
    zip.begin(COMMENTS);
    for (const piece of formatComments(annotations, annotator, (label) => this.nameOf(label)))
      zip.write(piece);
    zip.end();
    return {
      chunks: zip.take(),
      losses: [...plainLosses(entry, capabilities), ...replacedCharacters(entry), ...replacedWords(entry)],
      expected: { text: shown, annotations: annotations.map(place), layer: null },
      slices: annotations.map(
        (each): Slice => [replaceForbidden(each.label), inParagraphs(sliceSpan(shown, each))],
      ),
    };
  }

  close(): readonly Chunk[] {
    return [];
  }

  private colorOf(label: string): string {
    return tintOf(this.labels.get(label)?.color.light ?? "#808080");
  }

  private nameOf(label: string): string {
    const names = this.labels.get(label)?.names;
    return names?.["zh-CN"] || names?.en || "";
  }
}

function place({ start, end, label, note, attributes }: Annotation) {
  return { start, end, label, note, attributes };
}

/** How much of a label's colour lies on the paper: black words stay easy to read on it. */
const STRENGTH = 0.28;

/** A colour as a pale ground, `RRGGBB`. */
function tintOf(color: string): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const pale = channels.map((channel) => Math.round(255 - (255 - channel) * STRENGTH));
  return pale.map((channel) => channel.toString(16).padStart(2, "0")).join("");
}

function replacedCharacters({ source: { document, text } }: CorpusEntry): Loss[] {
  if (countForbidden(text) === 0) return [];
  return [{ document, annotation: null, what: "text", instead: instead("no-xml") }];
}
