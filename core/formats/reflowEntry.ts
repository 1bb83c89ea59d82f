import type { Annotation } from "../model/Annotation";
import { compareAnnotations } from "../model/Layer";
import type { Project } from "../model/Project";
import { readSource } from "../model/readSource";
import { fingerprintOf, type SourceText } from "../model/SourceText";
import { quoteOf } from "../text/quote";
import { type ReflowedSpan, ReflowedText } from "../text/reflow/ReflowedText";
import { isSameSpan, type Span, span } from "../text/Span";
import type { Chunk, CorpusEntry } from "./CorpusFormat";
import { instead } from "./instead";
import type { Loss } from "./Loss";
import { OFFSET_MAPS } from "./sidecars";

/** A document as it is to be written, and what that has cost. */
export interface ReflowedEntry {
  readonly entry: CorpusEntry;
  /** The map of its offsets. */
  readonly chunks: readonly Chunk[];
  readonly losses: readonly Loss[];
}

/**
 * A document as it reads, one paragraph a line, each annotation where its words stand then. White space that an
 * extraction put into the text is gone, and what the project has repaired is read as it says; an annotation
 * that began or ended in what is gone, or inside words of another length, is listed as a loss.
 *
 * @param sha256 - Of a text's UTF-8, lower-case hexadecimal.
 */
export function reflowEntry(
  { source, layer, articles }: CorpusEntry,
  project: Project,
  sha256: (text: string) => string,
): ReflowedEntry {
  const { layout, repaired } = readSource(project, source);
  const reading = new ReflowedText(source.text, layout, repaired);
  const { text } = reading;
  const reflowed: SourceText = { document: source.document, text, sha256: sha256(text), encoding: "utf-8" };
  const moved = layer.annotations.map((each) => ({ each, shown: reading.fromRaw(each) }));
  const annotations = moved
    .filter(({ shown }) => shown.start < shown.end)
    .map(({ each, shown }) => moveTo(text, each, shown))
    .sort(compareAnnotations);
  const moveArticles = articles && (() => articles().map((each) => ({ ...each, ...placeOf(reading, each) })));
  return {
    entry: {
      source: reflowed,
      layer: { ...layer, text: fingerprintOf(reflowed), annotations },
      ...(moveArticles && { articles: moveArticles }),
    },
    chunks: [mapFile(source, reflowed, reading)],
    losses: moved.flatMap(({ each, shown }) => lossOf(source, reading, each, shown)),
  };
}

function placeOf(reading: ReflowedText, raw: Span): Span {
  const { start, end } = reading.fromRaw(raw);
  return span(start, end);
}

function moveTo(text: string, annotation: Annotation, { start, end }: ReflowedSpan): Annotation {
  const place = span(start, end);
  return { ...annotation, ...place, ...quoteOf(text, place) };
}

function lossOf(
  { document }: SourceText,
  reading: ReflowedText,
  each: Annotation,
  shown: ReflowedSpan,
): Loss[] {
  const isShown = shown.start < shown.end;
  const raw = reading.toRaw(shown);
  if (isShown && isSameSpan(raw, each)) return [];
  const isWider = raw.start < each.start || each.end < raw.end;
  const written = isShown ? instead(isWider ? "widened" : "shortened") : "";
  return [{ document, annotation: each.id, what: "span", instead: written }];
}

/**
 * Where the pieces of both texts begin, so that anybody can go from one to the other: piece `i` is
 * `raw[i]`–`raw[i+1]` there and `reflowed[i]`–`reflowed[i+1]` here; odd pieces are the same words, but
 * for characters repaired one for one, even ones white space that was closed or replaced, or a repair.
 */
function mapFile(raw: SourceText, reflowed: SourceText, reading: ReflowedText): Chunk {
  const { raws, shown } = reading.pieces;
  const map = {
    version: 1,
    document: raw.document,
    offsetUnit: "utf16",
    rawSha256: raw.sha256,
    reflowedSha256: reflowed.sha256,
    raw: raws,
    reflowed: shown,
  };
  return { path: `${OFFSET_MAPS}/${raw.document}.json`, content: `${JSON.stringify(map)}\n` };
}
