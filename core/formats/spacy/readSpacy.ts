import { z } from "zod";
import { ok, type Result } from "../../result";
import { jsonObjectSchema } from "../../stored/jsonObject";
import type { Span } from "../../text/Span";
import type { CorpusSource, NotRead, ReadAnnotation, ReadDocument } from "../CorpusFormat";
import { type Counting, findCounting, type QuotedPlace } from "../counting";
import { leftOut } from "../leftOut";
import { malformed } from "../malformed";
import { parseJsonLine } from "../parseJson";
import { type Problem, problem, shapeProblem } from "../problems";

const offset = z.int().nonnegative();

const spanSchema = z.looseObject({
  start: offset,
  end: offset,
  label: z.string().min(1),
  text: z.string().optional(),
  token_start: offset.optional(),
  token_end: offset.optional(),
  note: z.string().optional(),
  attributes: jsonObjectSchema.optional(),
});
type SpacySpan = z.output<typeof spanSchema>;

const rowSchema = z.looseObject({
  text: z.string(),
  meta: z.looseObject({}).nullish(),
  tokens: z.array(z.looseObject({ text: z.string(), start: offset, end: offset })).nullish(),
  spans: z.array(spanSchema).nullish(),
  answer: z.string().nullish(),
});
type Row = z.output<typeof rowSchema>;

/** What says how a row was shown or which of several it is, and nothing of its text. */
const isOfTheTool = (key: string) =>
  key.startsWith("_") || Object.hasOwn(rowSchema.shape, key) || key === "id";

/** Reads rows of Prodigy; those that somebody rejected or passed over have their spans left out. */
export async function* readSpacy(source: CorpusSource): AsyncGenerator<Result<ReadDocument>> {
  for (const file of source.paths.filter((path) => path.endsWith(".jsonl"))) {
    let number = 0;
    for await (const line of source.lines(file)) {
      number++;
      if (line.ok && line.value.replace("\uFEFF", "").trim() === "") continue;
      const row = line.ok ? readLine(file, number, line.value) : line;
      yield row;
      if (!row.ok) return;
    }
  }
}

function readLine(file: string, line: number, json: string): Result<ReadDocument> {
  const value = parseJsonLine(file, line, json);
  if (!value.ok) return value;
  const row = rowSchema.safeParse(value.value);
  if (row.success) return readRow(file, line, row.data);
  return malformed(file, line, shapeProblem(row.error, "row"));
}

function readRow(file: string, line: number, row: Row): Result<ReadDocument> {
  const counting = findCounting(row.text, quotesOf(row), "code-point");
  if (!counting) return malformed(file, line, problem("quotes-elsewhere", {}));
  const unread: NotRead[] = Object.keys(row)
    .filter((key) => !isOfTheTool(key))
    .map((key) => ({ file, line, what: leftOut("key", { key }) }));
  const annotations: ReadAnnotation[] = [];
  for (const each of row.spans ?? []) {
    const place = placeOf(row, each, counting);
    if ("en" in place) return malformed(file, line, place);
    if (isAccepted(row)) annotations.push(annotationOf(place, each));
    else
      unread.push({
        file,
        line,
        what: leftOut("spacy-answer", { label: each.label, answer: row.answer ?? "" }),
      });
  }
  const document = nameOf(row) ?? `${file.replace(/\.jsonl$/, "")}-${line}`;
  return ok({
    document,
    text: row.text,
    annotations,
    layer: null,
    foundUnit: counting.found,
    notRead: unread,
  });
}

const isAccepted = ({ answer }: Row) => answer === null || answer === undefined || answer === "accept";

/** Where the words stand by which a file's unit is found out. */
function quotesOf({ tokens, spans }: Row): QuotedPlace[] {
  const ofSpans = (spans ?? []).flatMap(({ start, end, text }) =>
    text === undefined ? [] : [{ start, end, quote: text }],
  );
  // spaCy has tokens without words, of no length.
  const ofTokens = (tokens ?? []).filter(({ start, end }) => start < end);
  return [...ofTokens.map(({ start, end, text }) => ({ start, end, quote: text })), ...ofSpans];
}

/** A span's place, or what is wrong with it. */
function placeOf(
  { text, tokens }: Row,
  { start, end, token_start, token_end }: SpacySpan,
  counting: Counting,
): Span | Problem {
  const place = counting.toSpan(start, end);
  if (!place) return problem("span-outside", { start, end, length: counting.length });
  const [first, last] = [tokens?.[token_start ?? -1], tokens?.[token_end ?? -1]];
  const isAgreed = (!first || first.start === start) && (!last || last.end === end);
  return isAgreed || text === ""
    ? place
    : problem("spacy-tokens", { start, end, first: token_start ?? "", last: token_end ?? "" });
}

function annotationOf(
  { start, end }: Span,
  { label, note = "", attributes = {} }: SpacySpan,
): ReadAnnotation {
  return { start, end, label, note, attributes };
}

/** What the row calls its document, in the ways in use. */
function nameOf({ meta, id }: Row): string | null {
  const named = [meta?.document, meta?.doc, meta?.id, id].find(
    (each) => typeof each === "string" || typeof each === "number",
  );
  return named === undefined ? null : String(named);
}
