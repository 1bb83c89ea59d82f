import { CodePointTable } from "../../text/offsets";
import { sliceSpan } from "../../text/Span";
import { asciiJsonLine } from "../asciiJson";
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
import { plainLosses } from "../plainLosses";
import { checkDataset } from "./checkDataset";
import { formatCard } from "./datasetCard";
import { ParquetFiles } from "./ParquetFiles";
import type { DatasetRow } from "./rows";

const ROWS_PATH = "data/train.jsonl";

const capabilities: Capabilities = {
  nested: true,
  crossing: true,
  sameRange: true,
  crossesLines: true,
  outerWhiteSpace: true,
  anyLabel: true,
  notes: true,
  attributes: true,
  times: false,
  origin: false,
  annotator: true,
  status: true,
};

/**
 * A folder that Hugging Face's `datasets` loads: one row a document with its text and a list of spans, as Parquet and
 * as rows of JSON, and a card that declares the features. Offsets in code points, as Python counts.
 *
 * @see https://huggingface.co/docs/hub/datasets-manual-configuration
 */
export const huggingface: CorpusFormat = {
  id: "huggingface",
  name: "Hugging Face dataset",
  offsetUnit: "code-point",
  capabilities,
  write: (context) => new DatasetWriter(context),
  read: null,
  check: checkDataset,
};

class DatasetWriter implements CorpusWriter {
  private readonly parquet = new ParquetFiles();
  private readonly labels = new Map<string, number>();
  private documents = 0;

  constructor(private readonly context: CorpusContext) {}

  open(): readonly Chunk[] {
    return [{ path: ROWS_PATH, content: "" }];
  }

  document(entry: CorpusEntry): Written {
    const { text } = entry.source;
    const { annotations } = entry.layer;
    this.documents += 1;
    for (const { label } of annotations) this.labels.set(label, (this.labels.get(label) ?? 0) + 1);
    const row = rowOf(entry);
    return {
      chunks: [{ path: ROWS_PATH, content: asciiJsonLine(row) }, ...this.parquet.add(row)],
      losses: plainLosses(entry, capabilities),
      expected: {
        text,
        annotations: annotations.map(({ start, end, label, note, attributes }) => {
          return { start, end, label, note, attributes };
        }),
        layer: null,
      },
      slices: annotations.map((each): Slice => [each.label, sliceSpan(text, each)]),
    };
  }

  close(): readonly Chunk[] {
    const card = formatCard(this.context.project, this.documents, this.labels);
    return [...this.parquet.close(), { path: "README.md", content: card }];
  }
}

function rowOf({ source, layer }: CorpusEntry): DatasetRow {
  const table = new CodePointTable(source.text);
  return {
    id: source.document,
    text: source.text,
    annotator: layer.annotator,
    status: layer.status,
    spans: layer.annotations.map((each) => ({
      start: table.toCodePoint(each.start),
      end: table.toCodePoint(each.end),
      label: each.label,
      note: each.note,
      attributes: Object.keys(each.attributes).length === 0 ? "" : JSON.stringify(each.attributes),
    })),
  };
}
