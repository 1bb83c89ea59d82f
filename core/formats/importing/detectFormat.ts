import { ENDINGS, SURE_ENDINGS } from "../conll/endings";
import { REPORT_FILE } from "../sidecars";

/** The beginning of a file, {@link HEAD_BYTES} of it or all; empty for one that is not there. */
export type ReadHead = (path: string) => Promise<string>;

/** How much of a file is looked at. In rows of JSON the keys that tell formats apart stand behind the text. */
export const HEAD_BYTES = 1 << 20;

/** What a file of a format looks like. */
interface Sign {
  readonly format: string;
  /** Its name. */
  readonly path: RegExp;
  /** How it begins, for names that several formats use. */
  readonly head?: RegExp;
}

/** A key of JSON, with the beginning of its value. */
const key = (name: string, value = "") => `"${name}"\\s*:\\s*${value}`;

/** A file is of the first format whose sign fits: the surer ones stand before those that would take anything. */
const SIGNS: readonly Sign[] = [
  // Whoever gives one of these is told that it can be written only, rather than what another reader stumbles over.
  { format: "xlsx", path: /\.xlsx$/i },
  { format: "docx", path: /\.docx$/i },
  { format: "huggingface", path: /\.parquet$/i },
  { format: "huggingface", path: /\.jsonl$/i, head: new RegExp(key("attributes", '"')) },
  { format: "refi-qda", path: /\.qd(px|e)$/i },
  {
    format: "webanno-tsv",
    path: /\.tsv$/i,
    head: /^\uFEFF?(#FORMAT=WebAnno TSV|#id=\d+\r?\n| ?# [\w.]+ \|)/,
  },
  { format: "uima-xmi", path: /\.(xmi|xml)$/i, head: /<xmi:XMI\b/ },
  { format: "brat", path: /\.ann$/i, head: /^\uFEFF?([A-Z#]\d+|\*)\t/ },
  { format: "yedda", path: /\.ann$/i, head: /\[[@$]/ },
  { format: "brat", path: /\.ann$/i },
  { format: "w3c", path: /\.jsonld$/i },
  { format: "w3c", path: /\.json$/i, head: new RegExp(`ns/anno\\.jsonld|${key("type", '"Annotation"')}`) },
  { format: "uima-json", path: /\.json$/i, head: /"%(TYPES|FEATURE_STRUCTURES|VIEWS)"/ },
  { format: "json", path: /\.json$/i, head: new RegExp(key("offsetUnit", '"utf16"')) },
  {
    format: "label-studio",
    path: /\.json$/i,
    head: new RegExp(`^\\s*\\[[^]*${key("(annotations|predictions|completions|data)", "[[{]")}`),
  },
  { format: "cluener", path: /\.jsonl?$/i, head: new RegExp(key("label", "\\{")) },
  { format: "spacy", path: /\.jsonl$/i, head: new RegExp(key("(spans|tokens|_input_hash)")) },
  { format: "doccano", path: /\.jsonl$/i, head: new RegExp(key("(Comments|entities|meta|cats)")) },
  { format: "jsonl", path: /^(.*\/)?corpus\.jsonl$/i },
  { format: "doccano", path: /\.jsonl$/i, head: new RegExp(key("label|labels")) },
  { format: "csv", path: /\.csv$/i },
  { format: "conll", path: SURE_ENDINGS },
  { format: "conll", path: ENDINGS, head: /^\uFEFF?\S+[ \t]([^\n]*[ \t])?(O|[BIESML]-\S+)\r?\n/ },
];

/** More files say nothing that the first ones do not. */
const MOST_LOOKED_AT = 12;

/**
 * The format of a corpus: as the report of our own export says it, else the one that most of its files look like by
 * their names and how they begin; null when none looks like any. Unless there is a report it is a guess for people to
 * confirm: formats share their names, and rows of JSON look alike.
 */
export async function detectFormat(paths: readonly string[], head: ReadHead): Promise<string | null> {
  const [, said] = /"format":\s*"([a-z0-9-]+)"/.exec(await head(REPORT_FILE)) ?? [];
  if (said !== undefined) return said;
  const votes = new Map<string, number>();
  for (const path of paths.filter(isPromising).slice(0, MOST_LOOKED_AT)) {
    const format = formatOf(path, await head(path));
    if (format !== null) votes.set(format, (votes.get(format) ?? 0) + 1);
  }
  const [best] = [...votes].sort(([, a], [, b]) => b - a);
  return best?.[0] ?? null;
}

const isPromising = (path: string) => SIGNS.some((sign) => sign.path.test(path));

function formatOf(path: string, head: string): string | null {
  return SIGNS.find((sign) => sign.path.test(path) && (sign.head?.test(head) ?? true))?.format ?? null;
}
