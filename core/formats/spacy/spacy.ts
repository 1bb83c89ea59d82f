import type { Annotation } from "../../model/Annotation";
import type { AnnotatorId } from "../../model/ids";
import { CodePointTable } from "../../text/offsets";
import { asciiJsonLine } from "../asciiJson";
import type {
  Capabilities,
  CorpusContext,
  CorpusEntry,
  CorpusFormat,
  CorpusWriter,
  Written,
} from "../CorpusFormat";
import { keepsPlaceAndLabel } from "../keepsPlaceAndLabel";
import { plainLosses } from "../plainLosses";
import { choiceOf } from "../WriteOptions";
import { docBinScript, SCRIPT_FILE } from "./docBinScript";
import { readSpacy } from "./readSpacy";

const PATH = "corpus.jsonl";

const capabilities: Capabilities = {
  ...keepsPlaceAndLabel,
  notes: true,
  attributes: true,
  times: true,
  annotator: true,
};

// Prodigy makes tokens by itself, but words, which a span of Chinese seldom fits.
const tokens = { id: "tokens", choices: ["character", "none"] } as const;

/**
 * JSON lines as Prodigy has them, a document a line, and a script that makes spaCy's binary corpus of them. Offsets in
 * code points, `token_end` included.
 *
 * @see https://prodi.gy/docs/api-interfaces, spans_manual
 */
export const spacy: CorpusFormat = {
  id: "spacy",
  name: "spaCy / Prodigy",
  offsetUnit: "code-point",
  capabilities,
  options: [tokens],
  write: (context) => new SpacyWriter(context),
  read: readSpacy,
  readsLinesOf: PATH,
};

class SpacyWriter implements CorpusWriter {
  private readonly annotator: AnnotatorId;
  private readonly hasTokens: boolean;

  constructor({ annotator, options }: CorpusContext) {
    this.annotator = annotator;
    this.hasTokens = choiceOf(options, tokens) === "character";
  }

  open() {
    return [
      { path: PATH, content: "" },
      { path: SCRIPT_FILE, content: docBinScript },
    ];
  }

  document(entry: CorpusEntry): Written {
    const { source, layer } = entry;
    const { document, text } = source;
    const table = new CodePointTable(text);
    const row = {
      text,
      meta: { document },
      ...(this.hasTokens && { tokens: characterTokens(text) }),
      spans: layer.annotations.map((annotation) => this.span(annotation, table)),
      answer: "accept",
      _view_id: "spans_manual",
      _annotator_id: this.annotator,
    };
    return {
      chunks: [{ path: PATH, content: asciiJsonLine(row) }],
      losses: plainLosses(entry, capabilities),
      expected: {
        text,
        annotations: layer.annotations.map(({ start, end, label, note, attributes }) => {
          return { start, end, label, note, attributes };
        }),
        layer: null,
      },
    };
  }

  private span(annotation: Annotation, table: CodePointTable) {
    const [start, end] = [table.toCodePoint(annotation.start), table.toCodePoint(annotation.end)];
    const { label, note, attributes, createdAt, updatedAt } = annotation;
    return {
      start,
      end,
      ...(this.hasTokens && { token_start: start, token_end: end - 1 }),
      label,
      id: annotation.id,
      ...(note !== "" && { note }),
      ...(Object.keys(attributes).length > 0 && { attributes }),
      created_at: createdAt,
      updated_at: updatedAt,
    };
  }

  close() {
    return [];
  }
}

/** A token a character, white space too: joined they are the text. */
function characterTokens(text: string) {
  return Array.from(text, (character, id) => ({ text: character, start: id, end: id + 1, id, ws: false }));
}
