import type { Files } from "./memoryCorpus";

/** What brat's server makes of a document. */
export interface BratVerdict {
  readonly annotations: readonly { type: string; fragments: [number, number][]; words: string }[];
  readonly notes: readonly { target: string; text: string }[];
  readonly errors: readonly string[];
}

/** Where Python's str.splitlines cuts, and what its str.isspace calls white space. */
const LINE_ENDS = [0x0a, 0x0b, 0x0c, 0x0d, 0x1c, 0x1d, 0x1e, 0x85, 0x2028, 0x2029];
const SPACES = [...LINE_ENDS, 0x09, 0x1f, 0x20, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000];
const isSpace = (code: number) => SPACES.includes(code) || (code >= 0x2000 && code <= 0x200a);

/** Python's str.splitlines, but with an empty line inside \r\n. */
export function splitLines(text: string): string[] {
  const ends = String.fromCharCode(...LINE_ENDS);
  const lines = [""];
  for (const character of text)
    if (ends.includes(character)) lines.push("");
    else lines[lines.length - 1] += character;
  return lines;
}

/** Python's str.strip. */
export function strip(text: string): string {
  const codes = Array.from(text, (character) => character.charCodeAt(0));
  const first = codes.findIndex((code) => !isSpace(code));
  const last = codes.findLastIndex((code) => !isSpace(code));
  return first < 0
    ? ""
    : Array.from(text)
        .slice(first, last + 1)
        .join("");
}

/**
 * Judges a document by the rules of brat's server, written from its description and source and without any
 * code of `core`: lines end where Python ends them, ids are unique, fragments inside the text and apart, the
 * words those of the text, types declared, overlaps allowed by the configuration.
 *
 * @see https://github.com/nlplab/brat server/src/annotation.py and verify_annotations.py
 */
export function bratVerdict(files: Files, document: string): BratVerdict {
  const points = Array.from(files.get(`${document}.txt`) as string);
  const conf = files.get("annotation.conf") as string;
  const lines = splitLines(files.get(`${document}.ann`) as string).filter((line) => line !== "");
  const rows = lines.map((line) => line.split("\t"));
  const texts = rows.filter(([id]) => id?.startsWith("T"));
  const annotations = texts.map(([, data = "", words = ""]) => ({ ...typeAndFragments(data), words }));
  const types = section(conf, "entities");
  const kinds = section(conf, "relations").map((line) => line.split("\t")[0]);
  const ids = new Set(rows.map(([id]) => id));
  const errors = [
    ...rows.flatMap((row) =>
      isRelation(row, kinds, ids) || (row.length === 3 && /^[T#]\d+$/.test(row[0] ?? ""))
        ? []
        : [`not a line: ${row}`],
    ),
    ...duplicates(rows.map(([id = ""]) => id)).map((id) => `duplicate id ${id}`),
    ...annotations.flatMap((each) => problemsWith(each, points)),
    ...annotations.flatMap(({ type }) => (types.includes(type) ? [] : [`undeclared type ${type}`])),
    ...(section(conf, "relations").some((line) => line.startsWith("<OVERLAP>"))
      ? []
      : ["overlaps not allowed"]),
    ...["[entities]", "[relations]", "[events]", "[attributes]"].filter((name) => !conf.includes(name)),
  ];
  const notes = rows.filter(([id]) => id?.startsWith("#"));
  return {
    annotations,
    notes: notes.map(([, data = "", text = ""]) => ({ target: data.split(" ")[1] ?? "", text })),
    errors,
  };
}

/** Two ends of different names, both annotations of the file, and a declared type. */
function isRelation([id = "", data = "", ...rest]: string[], kinds: unknown[], ids: Set<unknown>): boolean {
  const [, kind, from, to] = /^(\S+) Arg1:(T\d+) Arg2:(T\d+)$/.exec(data) ?? [];
  return /^R\d+$/.test(id) && rest.length === 0 && kinds.includes(kind) && ids.has(from) && ids.has(to);
}

function typeAndFragments(data: string): { type: string; fragments: [number, number][] } {
  const space = data.indexOf(" ");
  const pairs = data
    .slice(space + 1)
    .split(";")
    .map((pair) => pair.split(" ").map(Number));
  return { type: data.slice(0, space), fragments: pairs as [number, number][] };
}

function problemsWith(each: BratVerdict["annotations"][number], points: string[]): string[] {
  const { fragments, words } = each;
  const found = fragments.map(([start, end]) => points.slice(start, end).join("")).join(" ");
  const outside = fragments.some(([start, end]) => !(start >= 0 && start < end && end <= points.length));
  const touching = fragments.some(([start, end], i) =>
    fragments.slice(0, i).some(([otherStart, otherEnd]) => end >= otherStart && start < otherEnd),
  );
  return [
    ...(outside ? [`outside the text: ${JSON.stringify(fragments)}`] : []),
    ...(touching ? [`fragments touch: ${JSON.stringify(fragments)}`] : []),
    ...(words === found ? [] : [`“${words}” does not match “${found}”`]),
  ];
}

const duplicates = (ids: readonly string[]) => ids.filter((id, i) => ids.indexOf(id) < i);

/** The lines of a section of a configuration file. */
export function section(conf: string, name: string): string[] {
  const [, body = ""] = conf.split(`[${name}]\n`);
  return (body.split("\n[")[0] ?? "").split("\n").filter((line) => line !== "");
}
