import type { Project } from "../../model/Project";

/** A string of YAML that stays one, whatever is in it: JSON's strings are YAML's. */
const yaml = (text: string) => JSON.stringify(text);

/** A split of a dataset, as `datasets` calls it. */
export interface SplitSize {
  readonly name: string;
  readonly documents: number;
}

/** The card of a dataset: where its files are and what their columns hold, for programs and for people. */
export function formatCard(
  { title, labels }: Project,
  splits: readonly SplitSize[],
  counts: ReadonlyMap<string, number>,
): string {
  const documents = splits.reduce((sum, split) => sum + split.documents, 0);
  const names = new Map(labels.map((label) => [label.id, label]));
  const used = [...new Set([...names.keys(), ...counts.keys()])];
  const lines = used.map((id) => {
    const label = names.get(id);
    const cells = [
      id,
      label?.names["zh-CN"] ?? "",
      label?.guideline["zh-CN"] ?? "",
      String(counts.get(id) ?? 0),
    ];
    return `| ${cells.map(tableCell).join(" | ")} |`;
  });
  return [
    ...frontMatter(title["zh-CN"] || title.en, splits),
    "",
    `# ${heading(title["zh-CN"] || title.en)}`,
    "",
    `${documents} documents. Each row holds a \`text\` and its \`spans\`: \`start\` and \`end\` count Unicode code points`,
    "(as Python indexes a `str`), the end is exclusive, and `text[start:end]` are the labelled words. Spans may nest and",
    "cross. `attributes` is JSON, empty for none.",
    "",
    "| label | name | what it marks | spans |",
    "| --- | --- | --- | --- |",
    ...lines,
    "",
  ].join("\n");
}

function frontMatter(title: string, splits: readonly SplitSize[]): string[] {
  const string = (name: string, indent: string) => [`${indent}- name: ${name}`, `${indent}  dtype: string`];
  const features = [
    ...["id", "text", "annotator", "status"].flatMap((name) => string(name, "  ")),
    "  - name: spans",
    "    list:",
    ...["start", "end"].flatMap((name) => [`    - name: ${name}`, "      dtype: int32"]),
    ...["label", "note", "attributes"].flatMap((name) => string(name, "    ")),
  ];
  return [
    "---",
    `pretty_name: ${yaml(title)}`,
    "language:",
    "- zh",
    "task_categories:",
    "- token-classification",
    "configs:",
    "- config_name: default",
    "  data_files:",
    ...splits.flatMap(({ name }) => [`  - split: ${name}`, `    path: data/${name}-*.parquet`]),
    "- config_name: jsonl",
    "  data_files:",
    ...splits.flatMap(({ name }) => [`  - split: ${name}`, `    path: data/${name}.jsonl`]),
    "dataset_info:",
    "- config_name: default",
    "  features:",
    ...features,
    "  splits:",
    ...splits.flatMap(({ name, documents }) => [`  - name: ${name}`, `    num_examples: ${documents}`]),
    "---",
  ];
}

const tableCell = (text: string) => text.replace(/[|\\]/g, "\\$&").replace(/\s+/gu, " ");
const heading = (text: string) => text.replace(/\s+/gu, " ");
