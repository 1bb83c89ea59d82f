import { type FileMetaData, parquetMetadata, parquetReadObjects } from "hyparquet/src/index.js";
import { describe, expect, it } from "vitest";
import { huggingface } from "../../../core/formats/huggingface/huggingface";
import { ParquetFiles } from "../../../core/formats/huggingface/ParquetFiles";
import { annotation, layerOf, marked, sourceText } from "../../builders/marked";
import { describeConformance, type Slice } from "./formatConformance";
import { checkCorpus, type WrittenCorpus, writeCorpus } from "./memoryCorpus";

interface Row {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number; readonly label: string }[];
}

const PARQUET = "data/train-00000.parquet";

// Keeps a byte order mark, which is a character of the text.
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const parsers = { stringFromBytes: (bytes: Uint8Array) => decoder.decode(bytes) };
const bufferOf = (bytes: Uint8Array) => new Uint8Array(bytes).buffer;
const parquetRows = async (bytes: Uint8Array) =>
  (await parquetReadObjects({ file: bufferOf(bytes), parsers })) as unknown as Row[];
const jsonRows = (text: string): Row[] =>
  text
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));

const slicesOf = ({ text, spans }: Row) =>
  spans.map(({ start, end, label }): Slice => [label, Array.from(text).slice(start, end).join("")]);

describeConformance({
  format: huggingface,
  slices: async (files, document, bytes) => {
    const rows = await parquetRows(bytes.get(PARQUET) as Uint8Array);
    expect(rows).toEqual(jsonRows(files.get("data/train.jsonl") as string));
    return slicesOf(rows.find(({ id }) => id === document) as Row);
  },
  wordsFor: (quote) => quote,
});

const rich = () => {
  const source = sourceText("𠮷甲");
  const noted = {
    ...annotation(source.text, 2, 3, "自己|的", "a"),
    note: "注",
    attributes: { n: [1, null] },
  };
  return { source, layer: layerOf(source, [noted]) };
};

describe("Hugging Face", () => {
  it("writes rows whose spans count code points, with notes and attributes", async () => {
    const { bytes } = writeCorpus(huggingface, [rich()]);
    expect(await parquetRows(bytes.get(PARQUET) as Uint8Array)).toEqual([
      {
        id: "doc",
        text: "𠮷甲",
        annotator: "annotator-a",
        status: "in-progress",
        spans: [{ start: 1, end: 2, label: "自己|的", note: "注", attributes: '{"n":[1,null]}' }],
      },
    ]);
  });

  it("declares the same features in the Parquet file and the card", () => {
    const { files, bytes } = writeCorpus(huggingface, [rich(), marked("[policy 甲]", "b")]);
    const metadata: FileMetaData = parquetMetadata(bufferOf(bytes.get(PARQUET) as Uint8Array));
    const said = metadata.key_value_metadata?.find(({ key }) => key === "huggingface")?.value ?? "";
    const { features } = JSON.parse(said).info;
    const card = files.get("README.md") as string;
    const columns = [...card.matchAll(/^ {2}- name: (\w+)\n {4}(dtype: (\w+)|list:)/gm)].map(
      ([, name, , dtype]) => [name, dtype],
    );
    expect(columns.filter(([name]) => name !== "train")).toEqual(
      Object.entries(features).map(([name, kind]) => [name, (kind as { dtype?: string }).dtype]),
    );
    const members = [...card.matchAll(/^ {4}- name: (\w+)\n {6}dtype: (\w+)/gm)].map(([, name, dtype]) => [
      name,
      { dtype, _type: "Value" },
    ]);
    expect(Object.fromEntries(members)).toEqual(features.spans[0]);
    expect(metadata.schema.map(({ name }) => name).slice(-5)).toEqual(Object.keys(features.spans[0]));
  });

  it("tells people in the card what is in it, in a table that any label leaves whole", () => {
    const card = writeCorpus(huggingface, [rich()]).files.get("README.md") as string;
    expect(card).toMatch(/^---\npretty_name: "政策访谈"\n/);
    expect(card).toContain("    num_examples: 1\n");
    expect(card).toContain("| 自己\\|的 |  |  | 1 |\n");
    expect(card).toMatch(/^\| target \| 目标 \| .+ \| 0 \|$/m);
  });

  it("writes groups and files of bounded size, each whole", async () => {
    const files = new ParquetFiles("train", { group: 2, file: 3 });
    const row = (id: string) => ({ id, text: "甲乙", annotator: "a", status: "done", spans: [] });
    const chunks = [...["a", "b", "c"].flatMap((id) => [...files.add(row(id))]), ...files.close()];
    const ids = async (path: string) => {
      const parts = chunks.filter((chunk) => chunk.path === path).map(({ content }) => content as Uint8Array);
      return (await parquetRows(Buffer.concat(parts))).map(({ id }) => id);
    };
    expect(await ids(PARQUET)).toEqual(["a", "b"]);
    expect(await ids("data/train-00001.parquet")).toEqual(["c"]);
  });

  const changed = (bytes: WrittenCorpus["bytes"], path: string, edit: (content: Uint8Array) => Uint8Array) =>
    new Map([...bytes, [path, edit(bytes.get(path) as Uint8Array)]]);

  it("finds files that differ from each other, or were damaged", async () => {
    const { bytes } = writeCorpus(huggingface, [rich()]);
    const other = changed(bytes, "data/train.jsonl", (rows) =>
      Buffer.from(Buffer.from(rows).toString().replace('"start":1', '"start":0')),
    );
    const cut = changed(bytes, PARQUET, (content) => content.slice(0, -6));
    const none = changed(bytes, "data/train.jsonl", () => new Uint8Array(0));
    for (const files of [other, cut, none])
      expect(await checkCorpus(huggingface, files)).toMatchObject([{ error: { code: "import-malformed" } }]);
  });

  it("lists what it cannot keep", () => {
    expect(writeCorpus(huggingface, [rich()]).written[0]?.losses.map(({ what }) => what)).toEqual([
      "times",
      "origin",
    ]);
  });
});
