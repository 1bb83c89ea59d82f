import { BYTE_ORDER_MARK } from "../../text/byteOrderMark";
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
import { plainLosses } from "../plainLosses";
import { attributesInColumns, type Column, columnsOf, rowsOf } from "./annotationTable";
import { formatCsvRow } from "./csvCells";
import { readCorpus } from "./readCsv";

const PATH = "annotations.csv";

const capabilities: Capabilities = {
  ...keepsPlaceAndLabel,
  notes: true,
  attributes: true,
  times: true,
  annotator: true,
  status: true,
};

/**
 * A table for analysts, one annotation a row with its article, person, city and surroundings, and the texts in
 * `texts/`. Offsets in code points, as the names of the columns say. No cell becomes a formula: see `csvCells.ts`.
 *
 * @see RFC 4180
 */
export const csv: CorpusFormat = {
  id: "csv",
  name: "CSV",
  offsetUnit: "code-point",
  capabilities,
  write: (context) => new CsvWriter(context),
  read: readCorpus,
  isPlainText: true,
};

class CsvWriter implements CorpusWriter {
  private readonly columns: readonly Column[];

  constructor(private readonly context: CorpusContext) {
    this.columns = columnsOf(context.project);
  }

  open(): readonly Chunk[] {
    const headers = formatCsvRow(this.columns.map(({ header }) => header));
    return [{ path: PATH, content: BYTE_ORDER_MARK + headers }];
  }

  document(entry: CorpusEntry): Written {
    const { document, text } = entry.source;
    const rows = rowsOf(entry, this.columns).map(formatCsvRow);
    const annotations = entry.layer.annotations.map((each) => {
      const { start, end, label, note } = each;
      return { start, end, label, note, attributes: attributesInColumns(each, this.context.project) };
    });
    return {
      chunks: [
        { path: `texts/${document}.txt`, content: text },
        { path: PATH, content: rows.join("") },
      ],
      losses: plainLosses(entry, capabilities),
      expected: { text, annotations, layer: null },
    };
  }

  close(): readonly Chunk[] {
    return [];
  }
}
