import type { Json } from "../../model/Annotation";
import { ok, type Result } from "../../result";
import { withoutByteOrderMark } from "../../text/byteOrderMark";
import { type Span, sliceSpan } from "../../text/Span";
import type { FoundUnit, NotRead, ReadAnnotation } from "../CorpusFormat";
import { type Counting, countIn, findCounting } from "../counting";
import { leftOut } from "../leftOut";
import { malformed } from "../malformed";
import { type Problem, problem } from "../problems";
import { type RelatedPair, withPairs } from "../relatedPairs";
import type { Words } from "../words";
import { RELATION } from "./confFiles";
import { mergeFragments } from "./fragments";

/** What an .ann file holds for us. */
export interface AnnContent {
  readonly annotations: readonly ReadAnnotation[];
  readonly notRead: readonly NotRead[];
  readonly foundUnit: FoundUnit | null;
}

/**
 * Reads an .ann file by the rules of brat's own server: a `T` line whose words differ from the text, whose
 * fragments touch, or whose id is taken is refused.
 *
 * Events, equivalences, normalisations, notes on these, relations among them, the kinds of relations, and truly
 * discontinuous spans have no place in our model and are listed as not read.
 *
 * brat itself counts code points; others that write its files count UTF-16 units or bytes, which their words tell.
 *
 * @see https://github.com/nlplab/brat server/src/annotation.py, _parse_textbound_annotation
 */
export function readAnnFile(file: string, content: string, text: string): Result<AnnContent> {
  // Words that fit nowhere are refused line by line.
  const counting = findUnit(content, text) ?? countIn(text, "code-point");
  const reader = new AnnReader(file, text, counting);
  for (const [i, line] of withoutByteOrderMark(content).split(LINE_END).entries()) {
    if (line.trim() === "") continue;
    const read = reader.line(i + 1, line);
    if (!read.ok) return read;
  }
  return ok(reader.finish());
}

/** Old programs for the Macintosh end lines so; brat's server takes any of the three. */
const LINE_END = /\r\n|\n|\r/;

const WHOLE_LINE = /^T\d+\t\S+ (\d+) (\d+)\t(.*[^\s].*)$/gm;

/** The unit in which the words of all lines stand where these say; lines of several fragments are not asked. */
function findUnit(content: string, text: string): Counting | null {
  const places = [...content.matchAll(WHOLE_LINE)].map(([, start, end, quote = ""]) => {
    return { start: Number(start), end: Number(end), quote };
  });
  return findCounting(text, places, "code-point", (found, quote) => startsWithWords(quote, found));
}

/** A line that says something about the annotation of another line, which may come later. */
interface Remark {
  readonly line: number;
  readonly kind: string;
  readonly target: string;
  readonly value: string;
}

/** A line that relates two annotations. */
interface Related {
  readonly line: number;
  readonly id: string;
  readonly kind: string;
  readonly ends: readonly [from: string, to: string];
}

interface Editable extends ReadAnnotation {
  note: string;
  readonly attributes: Record<string, Json>;
}

class AnnReader {
  private readonly ids = new Set<string>();
  private readonly annotations = new Map<string, Editable>();
  private readonly notes: Remark[] = [];
  private readonly attributes: Remark[] = [];
  private readonly relations: Related[] = [];
  private readonly notRead: NotRead[] = [];

  constructor(
    private readonly file: string,
    private readonly text: string,
    private readonly counting: Counting,
  ) {}

  line(number: number, line: string): Result<null> {
    const [id = "", data = "", ...tail] = line.split("\t");
    if (!/^(\*|#?[A-Za-z]*[0-9]+)$/.test(id) || data === "")
      return malformed(this.file, number, problem("brat-no-annotation", { line: line.slice(0, 60) }));
    if (id !== "*" && this.ids.has(id)) return malformed(this.file, number, problem("brat-id-twice", { id }));
    this.ids.add(id);
    return this.annotation(number, id, data, tail);
  }

  finish(): AnnContent {
    for (const note of this.notes) this.addNote(note);
    for (const attribute of this.attributes) this.addAttribute(attribute);
    const pairs = this.pairs();
    return {
      annotations: withPairs([...this.annotations.values()], pairs),
      notRead: this.notRead.sort((a, b) => a.line - b.line),
      foundUnit: this.counting.found,
    };
  }

  private annotation(number: number, id: string, data: string, tail: string[]): Result<null> {
    if (id.startsWith("T")) return this.textBound(number, id, data, tail.join("\t"));
    if (id.startsWith("#")) return this.remark(this.notes, number, data, tail.join(" "));
    if (/^[AM]/.test(id)) return this.remark(this.attributes, number, data, "");
    if (id.startsWith("R") && this.relation(number, id, data)) return ok(null);
    this.leaveOut(number, leftOut(KINDS[id.charAt(0)] ?? "brat-line", { id }));
    return ok(null);
  }

  private textBound(number: number, id: string, data: string, words: string): Result<null> {
    const match = /^(\S+) (\d+ \d+(?:;\d+ \d+)*) *$/.exec(data);
    if (!match) return malformed(this.file, number, problem("brat-no-offsets", { data }));
    const [, label = "", offsets = ""] = match;
    const fragments = this.fragments(number, offsets);
    if (!fragments.ok) return fragments;
    const wrong = problemWithWords(
      id,
      words,
      fragments.value.map((fragment) => sliceSpan(this.text, fragment)),
    );
    if (wrong) return malformed(this.file, number, wrong);
    if (words.trim() === "") this.leaveOut(number, leftOut("brat-no-words", { id }));
    this.keep(number, id, label, fragments.value);
    return ok(null);
  }

  private fragments(number: number, offsets: string): Result<[Span, ...Span[]]> {
    const spans: Span[] = [];
    for (const [start = 0, end = 0] of offsets.split(";").map((pair) => pair.split(" ").map(Number))) {
      const place = this.counting.toSpan(start, end);
      if (!place) return malformed(this.file, number, problem("no-span", { start, end }));
      spans.push(place);
    }
    spans.sort((a, b) => a.start - b.start);
    if (spans.some(({ start }, i) => i > 0 && start <= (spans[i - 1] as Span).end))
      return malformed(this.file, number, problem("brat-fragments-touch", { offsets }));
    return ok(spans as [Span, ...Span[]]);
  }

  private keep(number: number, id: string, label: string, fragments: [Span, ...Span[]]): void {
    const whole = mergeFragments(this.text, fragments);
    if (whole) this.annotations.set(id, { ...whole, label, note: "", attributes: {} });
    else this.leaveOut(number, leftOut("brat-parts", { id }));
  }

  private remark(list: Remark[], line: number, data: string, tail: string): Result<null> {
    const [kind = "", target = "", ...rest] = data.split(" ");
    if (target === "") return malformed(this.file, line, problem("brat-about-nothing", { data }));
    list.push({ line, kind, target, value: tail || rest.join(" ") });
    return ok(null);
  }

  /** False for what does not relate two annotations. */
  private relation(line: number, id: string, data: string): boolean {
    const [, kind = "", from = "", to = ""] = /^(\S+) [^\s:]+:(T\d+) [^\s:]+:(T\d+)\s*$/.exec(data) ?? [];
    if (kind !== "") this.relations.push({ line, id, kind, ends: [from, to] });
    return kind !== "";
  }

  /** The relations among annotations that were read; our model has no kinds of them. */
  private pairs(): RelatedPair[] {
    const places = new Map([...this.annotations.keys()].map((id, place) => [id, place]));
    return this.relations.flatMap(({ line, id, kind, ends }): RelatedPair[] => {
      const [from, to] = [places.get(ends[0]), places.get(ends[1])];
      const isRead = from !== undefined && to !== undefined;
      if (!isRead) this.leaveOut(line, leftOut("relation", { id }));
      else if (kind !== RELATION) this.leaveOut(line, leftOut("relation-kind", { kind, id }));
      return isRead ? [[from, to]] : [];
    });
  }

  private addNote({ line, kind, target, value }: Remark): void {
    const annotation = this.annotations.get(target);
    if (!annotation || kind !== "AnnotatorNotes")
      this.leaveOut(line, leftOut("brat-remark", { kind, target }));
    else annotation.note = annotation.note === "" ? value.trim() : `${annotation.note}\n${value.trim()}`;
  }

  private addAttribute({ line, kind, target, value }: Remark): void {
    const annotation = this.annotations.get(target);
    const attribute: Json = value === "" ? true : value;
    if (!annotation) this.leaveOut(line, leftOut("brat-attribute", { kind, target }));
    else annotation.attributes[kind] = attribute;
  }

  private leaveOut(line: number, what: Words): void {
    this.notRead.push({ file: this.file, line, what });
  }
}

/** What the other lines of brat are, by the first letter of their ids. */
const KINDS: Readonly<Record<string, "brat-equivalence" | "brat-event" | "brat-normalisation" | "relation">> =
  { "*": "brat-equivalence", E: "brat-event", N: "brat-normalisation", R: "relation" };

/**
 * Why the words of a line are not those of the text, or null when they are. Missing words are filled in, as
 * brat does, and files older than brat 1.3 have no space between fragments.
 */
function problemWithWords(id: string, words: string, fragments: readonly string[]): Problem | null {
  const forms = [fragments.join(" "), fragments.join("")];
  if (words.trim() === "" || forms.some((form) => startsWithWords(words, form))) return null;
  return problem("brat-other-words", { id, words: inShort(words), found: inShort(forms[0] ?? "") });
}

/** So many code points say which words are meant. */
const LONGEST_SHOWN = 30;

function inShort(words: string): string {
  const first = [...words.slice(0, 2 * LONGEST_SHOWN)].slice(0, LONGEST_SHOWN).join("");
  return JSON.stringify(first.length < words.length ? `${first}…` : words);
}

const startsWithWords = (line: string, words: string) =>
  line.startsWith(words) && /^(\s|$)/.test(line.slice(words.length));
