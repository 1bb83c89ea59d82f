import type { Failure } from "../../errors";
import { err, ok, type Result } from "../../result";
import { hasWholeCharacters, type Span, span } from "../../text/Span";
import type { CorpusSource, NotRead, ReadAnnotation, ReadDocument } from "../CorpusFormat";
import { type Counting, findCounting, firstMisplaced } from "../counting";
import { leftOut } from "../leftOut";
import { malformed } from "../malformed";
import { parseJsonLine } from "../parseJson";
import { type Problem, problem, shapeProblem } from "../problems";
import { documentIn, TextsBeside } from "../TextsBeside";
import type { Words } from "../words";
import { annotationSchema, type Selected, saidIn, selectedBy, type WebAnnotation } from "./webAnnotation";

/**
 * Reads annotations given one by one, as arrays, pages or collections. The texts they are about lie beside them
 * as `<last part of the source>.txt`; a single text is that of a single source, whatever its name. Without a source they
 * are about the text of their file's name.
 */
export async function* readCorpus(source: CorpusSource): AsyncGenerator<Result<ReadDocument>> {
  const texts = new TextsBeside(source);
  for (const file of source.paths.filter((path) => /\.json(ld)?$/.test(path))) {
    const json = await source.text(file);
    const groups = json.ok ? groupsIn(file, json.value, texts) : json;
    if (!groups.ok) return yield groups;
    for (const [document, annotations] of groups.value) {
      const read = await readDocument(texts, { file, document, annotations });
      yield read;
      if (!read.ok) return;
    }
  }
}

/** The annotations of one file about one document. */
interface Group {
  readonly file: string;
  readonly document: string;
  readonly annotations: readonly WebAnnotation[];
}

/** Annotations by the document that they are about; one that has a text and an empty file is about it. */
function groupsIn(file: string, json: string, texts: TextsBeside): Result<Map<string, WebAnnotation[]>> {
  const value = parseJsonLine(file, 1, json);
  if (!value.ok) return value;
  const groups = new Map<string, WebAnnotation[]>();
  if (texts.has(documentIn(file))) groups.set(documentIn(file), []);
  const items = itemsOf(value.value);
  if (!items) return malformed(file, 1, problem("w3c-no-annotations", {}));
  const ids = new Set<string>();
  for (const [i, item] of items.entries()) {
    const annotation = annotationSchema.safeParse(item);
    const bad = (what: Problem) =>
      malformed(file, 1, problem("in-annotation", { number: i + 1, problem: what }));
    if (!annotation.success) return bad(shapeProblem(annotation.error, "annotation"));
    const { id } = annotation.data;
    if (id !== undefined && ids.has(id)) return bad(problem("w3c-id-twice", { id }));
    if (id !== undefined) ids.add(id);
    const name = sourceOf(annotation.data) ?? documentIn(file);
    const group = groups.get(name) ?? [];
    group.push(annotation.data);
    groups.set(name, group);
  }
  return ok(withOnlyText(groups, texts));
}

/** A lone source of another name than the lone text, as in a set of examples, is that text. */
function withOnlyText(
  groups: Map<string, WebAnnotation[]>,
  texts: TextsBeside,
): Map<string, WebAnnotation[]> {
  const [[name, annotations] = []] = groups;
  const { only } = texts;
  if (groups.size !== 1 || name === undefined || only === null || texts.has(name)) return groups;
  return new Map([[only, annotations ?? []]]);
}

/** An array, a page, a collection with its first page in it, or one annotation. */
function itemsOf(value: unknown): readonly unknown[] | null {
  const isCollection = typeof value === "object" && value !== null && "first" in value && !("items" in value);
  const page = isCollection ? value.first : value;
  if (Array.isArray(page)) return page;
  if (typeof page !== "object" || page === null) return null;
  if ("items" in page && Array.isArray(page.items)) return page.items;
  return "target" in page ? [page] : null;
}

/** The last part of the address that an annotation is about; null where it names none, as in a page's own store. */
function sourceOf({ target: [first] }: WebAnnotation): string | null {
  const address = first?.source;
  if (address === undefined) return null;
  const last =
    address
      .replace(/[?#].*$/s, "")
      .split(/[/:]/)
      .at(-1) ?? address;
  return withoutEscapes(last).replace(/\.(txt|html?|xml)$/, "");
}

function withoutEscapes(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A bare % is no escape.
    return part;
  }
}

async function readDocument(texts: TextsBeside, group: Group): Promise<Result<ReadDocument>> {
  const { file, document, annotations } = group;
  const text = await texts.text(document, file, 1);
  if (!text.ok) return text;
  const selected = annotations.map(selectedBy);
  const places = selected.flatMap(quotedPlace);
  const counting = findCounting(text.value, places, "code-point", isSameQuote);
  if (!counting) {
    const { start = 0, end = 0, quote = "" } = firstMisplaced(text.value, places, isSameQuote) ?? {};
    return malformed(file, 1, problem("quotes-elsewhere-in", { document, start, end, quote }));
  }
  const reader = new DocumentReader(group, text.value, counting);
  for (const [i, annotation] of annotations.entries()) {
    const failed = reader.add(annotation, selected[i] ?? null);
    if (failed) return err(failed);
  }
  const { found, notRead } = reader;
  const foundUnit = counting.found;
  return ok({ document, text: text.value, annotations: found, layer: null, foundUnit, notRead });
}

/** Browsers quote what they show, where any white space is one space. */
function isSameQuote(found: string, quote: string): boolean {
  return found === quote || shown(found) === shown(quote);
}

const shown = (words: string) => words.replace(/\s+/gu, " ").trim();

function quotedPlace(selected: Selected | null) {
  const { position, quote } = selected ?? {};
  return position && quote ? [{ ...position, quote: quote.exact }] : [];
}

class DocumentReader {
  readonly found: ReadAnnotation[] = [];
  readonly notRead: NotRead[] = [];

  constructor(
    private readonly group: Group,
    private readonly text: string,
    private readonly counting: Counting,
  ) {}

  add(annotation: WebAnnotation, selected: Selected | null): Failure | null {
    const name = annotation.id ?? leftOut("w3c-no-id", {});
    const { labels, note, attributes, unread } = saidIn(annotation);
    if (annotation.target.length > 1) this.leaveOut(leftOut("w3c-targets", { name }));
    if (unread > 0) this.leaveOut(leftOut("w3c-bodies", { count: unread, name }));
    if (!selected) this.leaveOut(leftOut("w3c-nothing", { name }));
    else if (labels.length === 0) this.leaveOut(leftOut("w3c-no-tag", { name }));
    else {
      const place = this.placeOf(name, selected);
      if (!place.ok) return place.error;
      this.found.push(...labels.map((label) => ({ ...place.value, label, note, attributes })));
    }
    return null;
  }

  private placeOf(name: string | Words, { position, quote }: Selected): Result<Span> {
    const place = position ? this.counting.toSpan(position.start, position.end) : this.placeByQuote(quote);
    if (place) return ok(place);
    const where = position ? problem("no-span", position) : problem("quote-not-unique", {});
    return malformed(this.group.file, 1, problem("of-annotation", { id: name, problem: where }));
  }

  /** Where a quote stands with what is around it; null when that is nowhere or in several places. */
  private placeByQuote(quote: Selected["quote"]): Span | null {
    if (!quote || quote.exact === "") return null;
    const whole = quote.prefix + quote.exact + quote.suffix;
    const at = this.text.indexOf(whole);
    if (at < 0 || this.text.indexOf(whole, at + 1) >= 0) return null;
    const start = at + quote.prefix.length;
    const place = span(start, start + quote.exact.length);
    return hasWholeCharacters(this.text, place) ? place : null;
  }

  private leaveOut(what: Words): void {
    this.notRead.push({ file: this.group.file, line: 1, what });
  }
}
