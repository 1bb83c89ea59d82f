import type { AnnotatorId } from "../model/ids";
import type { Match } from "./Matcher";
import type { SearchableDocument } from "./SearchableDocument";

/** A phrase that was tagged, by whom and as what. */
export interface TaggedPhrase {
  /** Joined words. */
  readonly phrase: string;
  readonly label: string;
  readonly annotator: AnnotatorId;
}

/** An occurrence of a phrase that is not tagged, in the joined words. */
export interface Occurrence extends Match {
  /** The longer name that it is a part of: tagged here, or known and standing here. */
  readonly inLongerName: string | null;
}

/**
 * The occurrences of a phrase that this annotator has not tagged with the label. Left out are those that
 * cross a span of that label, as the two could not both stand, and of occurrences that overlap each other
 * all but the first.
 */
export function occurrencesIn(document: SearchableDocument, tagged: TaggedPhrase): Occurrence[] {
  const own = ownSpans(document, tagged);
  const found: Occurrence[] = [];
  for (const match of matchesOf(document.text, tagged.phrase)) {
    const verdict = own.at(match);
    if (verdict === "taken") continue;
    if (match.start < (found.at(-1)?.end ?? 0)) continue;
    found.push({ ...match, inLongerName: verdict });
  }
  return found;
}

/** Every occurrence, those that overlap included: 哈哈 stands twice in 哈哈哈. */
function* matchesOf(text: string, phrase: string): Generator<Match> {
  if (phrase === "") return;
  for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + 1))
    yield { start, end: start + phrase.length };
}

/** The annotator's spans of the label, walked along with the occurrences. */
function ownSpans({ layers, text }: SearchableDocument, { annotator, label }: TaggedPhrase) {
  const spans = layers
    .filter((layer) => layer.annotator === annotator)
    .flatMap((layer) =>
      Array.from({ length: layer.length }, (_, i) => i)
        .filter((i) => layer.labels[i] === label)
        .map((i): Match => ({ start: layer.start(i), end: layer.end(i) })),
    );
  return { at: verdictsOn(text, spans) };
}

/** `taken` where a span is the occurrence itself or crosses it, else the words of the longest span around it. */
function verdictsOn(text: string, spans: readonly Match[]) {
  let next = 0;
  // Spans that begin at or before the occurrence and reach into it, and there are few.
  let open: Match[] = [];
  return (match: Match): "taken" | string | null => {
    for (let span = spans[next]; span && span.start < match.end; span = spans[++next]) open.push(span);
    open = open.filter(({ end }) => end > match.start);
    const around = open.filter((span) => span.start < match.end && !isInside(span, match));
    if (around.some((span) => !isInside(match, span)) || open.some((span) => isSame(span, match)))
      return "taken";
    const longest = around.reduce<Match | null>(
      (best, span) => (best && length(best) >= length(span) ? best : span),
      null,
    );
    return longest && text.slice(longest.start, longest.end);
  };
}

const length = ({ start, end }: Match) => end - start;
const isSame = (a: Match, b: Match) => a.start === b.start && a.end === b.end;
const isInside = (inner: Match, outer: Match) => outer.start <= inner.start && inner.end <= outer.end;

/** A longer name, and how many code units of it come before the phrase. */
interface PlacedName {
  readonly name: string;
  readonly before: number;
}

/**
 * Longer names that hold a phrase, which the annotator has tagged so somewhere. Looked up by one neighbour
 * of the phrase, as most occurrences have neighbours that no name has.
 */
export class KnownNames {
  /** By the code unit before the phrase, longest first; names that begin with the phrase by the one after. */
  private readonly byBefore = new Map<number, PlacedName[]>();
  private readonly byAfter = new Map<number, PlacedName[]>();

  constructor(
    private readonly phrase: string,
    names: ReadonlySet<string>,
  ) {
    const longestFirst = [...names].sort((a, b) => b.length - a.length);
    for (const name of longestFirst)
      for (const { start, end } of matchesOf(name, phrase)) {
        const [index, key] = start > 0 ? [this.byBefore, start - 1] : [this.byAfter, end];
        put(index, name.charCodeAt(key), { name, before: start });
      }
  }

  /** Marks occurrences that are part of such a name: of several the longest. */
  mark({ text }: SearchableDocument, occurrences: readonly Occurrence[]): Occurrence[] {
    return occurrences.map((occurrence) => {
      if (occurrence.inLongerName !== null) return occurrence;
      return { ...occurrence, inLongerName: this.nameAt(text, occurrence.start) };
    });
  }

  private nameAt(text: string, start: number): string | null {
    const candidates = [
      this.byBefore.get(text.charCodeAt(start - 1)),
      this.byAfter.get(text.charCodeAt(start + this.phrase.length)),
    ].map((placed) => placed?.find(({ name, before }) => text.startsWith(name, start - before))?.name ?? "");
    const [longest = ""] = candidates.sort((a, b) => b.length - a.length);
    return longest === "" ? null : longest;
  }
}

function put(index: Map<number, PlacedName[]>, key: number, placed: PlacedName): void {
  const list = index.get(key);
  if (list) list.push(placed);
  else index.set(key, [placed]);
}
