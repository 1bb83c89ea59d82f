import { ByteWriter, ParquetWriter } from "hyparquet-writer/src/index.js";
import type { Chunk } from "../CorpusFormat";
import { type DatasetRow, FEATURES } from "./rows";

/** How much text waits to be written as one group of rows, in UTF-16 code units. */
const GROUP_LENGTH = 4_000_000;
const GROUP_ROWS = 1000;
/** Text in one file. */
const FILE_LENGTH = 200_000_000;

type Schema = ConstructorParameters<typeof ParquetWriter>[0]["schema"];

const text = (name: string): Schema[number] => {
  return { name, type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "OPTIONAL" };
};
const whole = (name: string): Schema[number] => ({ name, type: "INT32", repetition_type: "OPTIONAL" });

/** As Arrow writes a list of structs. @see https://github.com/apache/parquet-format/blob/master/LogicalTypes.md#lists */
const schema: Schema = [
  { name: "schema", num_children: 5 },
  text("id"),
  text("text"),
  text("annotator"),
  text("status"),
  { name: "spans", num_children: 1, converted_type: "LIST", repetition_type: "OPTIONAL" },
  { name: "list", num_children: 1, repetition_type: "REPEATED" },
  { name: "element", num_children: 5, repetition_type: "OPTIONAL" },
  whole("start"),
  whole("end"),
  text("label"),
  text("note"),
  text("attributes"),
];

const COLUMNS = ["id", "text", "annotator", "status", "spans"] as const;
/** `datasets` reads the features from here rather than guess them from the schema. */
const kvMetadata = [{ key: "huggingface", value: JSON.stringify({ info: { features: FEATURES } }) }];

/** Writes rows into Parquet files group by group; only the rows of one group are in memory. */
export class ParquetFiles {
  private rows: DatasetRow[] = [];
  private groupLength = 0;
  private fileLength = 0;
  private number = 0;
  private bytes = new ByteWriter();
  private writer: ParquetWriter | null = null;

  /** @param split - Its name in the files'. */
  constructor(
    private readonly split: string,
    private readonly limits = { group: GROUP_LENGTH, file: FILE_LENGTH },
  ) {}

  add(row: DatasetRow): readonly Chunk[] {
    this.rows.push(row);
    this.groupLength += row.text.length;
    const isFull = this.rows.length >= GROUP_ROWS || this.groupLength >= this.limits.group;
    return isFull ? this.writeGroup() : [];
  }

  close(): readonly Chunk[] {
    return [...this.writeGroup(), ...this.endFile()];
  }

  private writeGroup(): readonly Chunk[] {
    const { rows } = this;
    const ended = this.fileLength >= this.limits.file ? this.endFile() : [];
    this.writer ??= new ParquetWriter({ writer: this.bytes, schema, kvMetadata });
    const columnData = COLUMNS.map((name) => ({ name, data: rows.map((row) => row[name]) }));
    if (rows.length > 0) void this.writer.write({ columnData, rowGroupSize: rows.length });
    this.fileLength += this.groupLength;
    this.rows = [];
    this.groupLength = 0;
    return [...ended, this.take()];
  }

  private endFile(): readonly Chunk[] {
    void this.writer?.finish();
    const last = this.take();
    this.writer = null;
    this.bytes = new ByteWriter();
    this.number += 1;
    this.fileLength = 0;
    return [last];
  }

  /** What has been written since the last time; the writer goes on counting from the begin of the file. */
  private take(): Chunk {
    const content = new Uint8Array(this.bytes.buffer.slice(0, this.bytes.index));
    this.bytes.index = 0;
    return { path: `data/${this.split}-${String(this.number).padStart(5, "0")}.parquet`, content };
  }
}
