import type { DocumentId } from "../model/ids";
import type { ReflowedOffset, ReflowMap } from "../text/reflow/ReflowMap";
import type { Span } from "../text/Span";
import type { IndexedLayer } from "./IndexedLayer";

/** A document as it is searched: its joined words, the way back to raw offsets, and all layers on it. */
export interface SearchableDocument {
  readonly document: DocumentId;
  /** As {@link ReflowedText} shows it. All offsets in `core/search` are of this text, unless called raw. */
  readonly text: string;
  readonly map: ReflowMap;
  /** In order of the annotators' names. */
  readonly layers: readonly IndexedLayer[];
}

/** The raw range of a place in the joined words. */
export function rawSpan({ map }: SearchableDocument, start: number, end: number): Span {
  return map.toRaw({ start: start as ReflowedOffset, end: end as ReflowedOffset });
}
