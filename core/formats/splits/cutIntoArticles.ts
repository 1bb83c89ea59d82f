import { type DocumentId, parseDocumentId } from "../../model/ids";
import type { KnownArticle } from "../../model/knownArticles";
import { fingerprintOf } from "../../model/SourceText";
import { ok, type Result } from "../../result";
import { type Utf16Offset, utf16 } from "../../text/offsets";
import { articlePlaces } from "../../text/outline/articlePlaces";
import { quoteOf } from "../../text/quote";
import { type Span, sliceSpan, span, spanCovers } from "../../text/Span";
import type { CorpusEntry } from "../CorpusFormat";
import type { Loss } from "../Loss";

/** An article as a document of its own, and where it stood. */
export interface ArticlePiece {
  readonly entry: CorpusEntry;
  /** In the text it was cut from. */
  readonly place: Span;
}

/** A document cut up, and what that has cost. */
export interface CutDocument {
  readonly pieces: readonly ArticlePiece[];
  readonly losses: readonly Loss[];
}

/** The document that an article was cut from, by the article's name; null for a name of another kind. */
export function documentOfArticle(name: string): string | null {
  return /^(.+)\.article-\d+$/.exec(name)?.[1] ?? null;
}

/**
 * A document as one document for each article, called `<document>.article-1` and so on; together they are the text
 * to the letter, what stands between articles with the one before. One of a single article, or of which no articles are
 * known, stays as it is. An annotation over the border of two articles is a loss. Fails where a name grows too long.
 *
 * @param sha256 - Of a text's UTF-8, lower-case hexadecimal.
 */
export function cutIntoArticles(entry: CorpusEntry, sha256: (text: string) => string): Result<CutDocument> {
  const { text } = entry.source;
  const articles = entry.articles?.() ?? [];
  const places = articlePlaces(text, articles);
  if (places.length < 2) return ok({ pieces: [{ entry, place: span(0, text.length) }], losses: [] });
  const pieces: ArticlePiece[] = [];
  for (const [index, place] of places.entries()) {
    const id = parseDocumentId(`${entry.source.document}.article-${index + 1}`);
    if (!id.ok) return id;
    pieces.push({ entry: pieceOf(entry, { document: id.value, place, articles }, sha256), place });
  }
  return ok({ pieces, losses: crossing(entry, places) });
}

/** What is cut out of a document. */
interface Cut {
  readonly document: DocumentId;
  readonly place: Span;
  /** Of the whole document. */
  readonly articles: readonly KnownArticle[];
}

function pieceOf(
  { source, layer }: CorpusEntry,
  { document, place, articles }: Cut,
  sha256: (text: string) => string,
): CorpusEntry {
  const text = sliceSpan(source.text, place);
  const piece = { document, text, sha256: sha256(text), encoding: "utf-8" } as const;
  const moved = <T extends Span>(each: T): T => ({ ...each, ...movedBy(each, place.start) });
  const annotations = layer.annotations
    .filter((each) => spanCovers(place, each))
    .map(moved)
    .map((each) => ({ ...each, ...quoteOf(text, each) }));
  return {
    source: piece,
    layer: { ...layer, document, text: fingerprintOf(piece), annotations },
    articles: () => articles.filter((each) => spanCovers(place, each)).map(moved),
  };
}

function movedBy({ start, end }: Span, by: Utf16Offset): Span {
  return { start: utf16(start - by), end: utf16(end - by) };
}

function crossing({ source, layer }: CorpusEntry, places: readonly Span[]): Loss[] {
  const lost = layer.annotations.filter((each) => !places.some((place) => spanCovers(place, each)));
  return lost.map(({ id }) => ({ document: source.document, annotation: id, what: "span", instead: "" }));
}
