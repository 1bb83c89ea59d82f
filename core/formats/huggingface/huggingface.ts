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
import { keepsPlaceAndLabel } from "../keepsPlaceAndLabel";
import { plainLosses } from "../plainLosses";
import { type PartName, partNames } from "../splits/SplitOptions";
import { checkDataset } from "./checkDataset";
import { formatCard } from "./datasetCard";
import { ParquetFiles } from "./ParquetFiles";
import type { DatasetRow } from "./rows";

/** What `datasets` calls the parts. */
const splitNames = { train: "train", dev: "validation", test: "test" } as const;

const capabilities: Capabilities = {
  ...keepsPlaceAndLabel,
  notes: true,
  attributes: true,
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
  holdsParts: true,
  write: (context) => new DatasetWriter(context),
  read: null,
  check: checkDataset,
};

/** One split of the dataset. */
interface SplitFiles {
  readonly parquet: ParquetFiles;
  documents: number;
}

class DatasetWriter implements CorpusWriter {
  private readonly splits = new Map<PartName, SplitFiles>();
  private readonly labels = new Map<string, number>();

  constructor(private readonly context: CorpusContext) {}

  open(): readonly Chunk[] {
    return [];
  }

  document(entry: CorpusEntry): Written {
    const { text } = entry.source;
    const { annotations } = entry.layer;
    for (const { label } of annotations) this.labels.set(label, (this.labels.get(label) ?? 0) + 1);
    return {
      chunks: this.addRow(entry.part ?? "train", rowOf(entry)),
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
    // A dataset of no documents has a split without rows, not none.
    if (this.splits.size === 0) this.splitOf("train");
    const parts = partNames.filter((name) => this.splits.has(name));
    const counts = parts.map((name) => ({ name: splitNames[name], documents: this.splitOf(name).documents }));
    const card = formatCard(this.context.project, counts, this.labels);
    const last = parts.flatMap((name) => [
      { path: rowsPath(name), content: "" },
      ...this.splitOf(name).parquet.close(),
    ]);
    return [...last, { path: "README.md", content: card }];
  }

  private addRow(part: PartName, row: DatasetRow): readonly Chunk[] {
    const split = this.splitOf(part);
    split.documents += 1;
    return [{ path: rowsPath(part), content: asciiJsonLine(row) }, ...split.parquet.add(row)];
  }

  private splitOf(part: PartName): SplitFiles {
    const split = this.splits.get(part) ?? { parquet: new ParquetFiles(splitNames[part]), documents: 0 };
    this.splits.set(part, split);
    return split;
  }
}

const rowsPath = (part: PartName) => `data/${splitNames[part]}.jsonl`;

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
