import { CodePointTable } from "../../text/offsets";
import { asciiJsonLine } from "../asciiJson";
import type {
  Capabilities,
  Chunk,
  CorpusContext,
  CorpusEntry,
  CorpusFormat,
  CorpusWriter,
  Written,
} from "../CorpusFormat";
import { keepsPlaceAndLabel } from "../keepsPlaceAndLabel";
import type { Loss } from "../Loss";
import { bareAnnotation } from "../placeSpans";
import { plainLosses } from "../plainLosses";
import { formatLabelConfig } from "./labelConfig";
import { readCorpus } from "./readRows";

const PATH = "doccano.jsonl";
const LABELS_PATH = "label_config.json";

/** In characters: the longest label that doccano's data base holds. */
const LONGEST_LABEL = 100;

const capabilities: Capabilities = {
  ...keepsPlaceAndLabel,
  anyLabel: false,
  annotator: true,
};

/**
 * doccano's rows for sequence labelling, offsets in code points, and the labels for its page of labels. A project
 * there must allow overlapping spans: without, doccano drops the later of two in silence.
 *
 * @see https://github.com/doccano/doccano backend/data_import/pipeline
 */
export const doccano: CorpusFormat = {
  id: "doccano",
  name: "doccano",
  offsetUnit: "code-point",
  capabilities,
  refusesEmpty: true,
  write: (context) => new DoccanoWriter(context),
  read: readCorpus,
  readsLinesOf: PATH,
};

class DoccanoWriter implements CorpusWriter {
  constructor(private readonly context: CorpusContext) {}

  open(): readonly Chunk[] {
    return [
      { path: PATH, content: "" },
      { path: LABELS_PATH, content: formatLabelConfig(this.context.project.labels) },
    ];
  }

  document(entry: CorpusEntry): Written {
    const { document, text } = entry.source;
    const annotations = entry.layer.annotations.map((each) =>
      bareAnnotation({ ...each, label: doccanoLabel(each.label) }),
    );
    const table = new CodePointTable(text);
    const label = annotations.map((a) => [table.toCodePoint(a.start), table.toCodePoint(a.end), a.label]);
    // doccano keeps every key that it does not know and gives it back in its own exports.
    const row = { id: document, text, label, Comments: [], annotator: entry.layer.annotator };
    return {
      chunks: [{ path: PATH, content: asciiJsonLine(row) }],
      losses: [...plainLosses(entry, capabilities), ...shortenedLabels(entry)],
      expected: { text, annotations, layer: null },
    };
  }

  close(): readonly Chunk[] {
    return [];
  }
}

const doccanoLabel = (label: string) => Array.from(label).slice(0, LONGEST_LABEL).join("");

function shortenedLabels({ layer: { document, annotations } }: CorpusEntry): Loss[] {
  const shortened = annotations.filter(({ label }) => doccanoLabel(label) !== label);
  return shortened.map(({ id, label }) => {
    return { document, annotation: id, what: "label-name", instead: doccanoLabel(label) };
  });
}
