import { fuzzyScore, queryWords } from "./fuzzyScore";
import type { EntryKind, PaletteEntry } from "./PaletteEntry";

/** Entries under one heading. */
export interface PaletteSection {
  readonly kind: EntryKind | "recent";
  readonly entries: readonly PaletteEntry[];
}

/** The most entries listed of a kind: more than anyone reads, few enough to draw at once. */
export const LISTED = 40;

/** How many of the latest come first. */
const RECENT = 5;

/**
 * What the palette lists for a query: sections with the best answer first; before anything is typed, what was done
 * last.
 */
export function findEntries(
  entries: readonly PaletteEntry[],
  query: string,
  recent: readonly string[],
): readonly PaletteSection[] {
  const words = queryWords(query);
  const sections = words.length === 0 ? unasked(entries, recent) : answers(entries, words);
  return sections.filter((section) => section.entries.length > 0);
}

function unasked(entries: readonly PaletteEntry[], recent: readonly string[]): readonly PaletteSection[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const latest = recent.flatMap((id) => byId.get(id) ?? []).slice(0, RECENT);
  const others = entries.filter((entry) => !latest.includes(entry));
  const of = (kind: EntryKind) => others.filter((entry) => entry.kind === kind);
  return [
    { kind: "recent", entries: latest },
    { kind: "command", entries: of("command") },
    { kind: "document", entries: of("document").slice(0, LISTED) },
  ];
}

function answers(entries: readonly PaletteEntry[], words: readonly string[]): readonly PaletteSection[] {
  const found = entries
    .map((entry) => ({ entry, score: bestScore(words, entry) }))
    .filter(({ score }) => score >= 0)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const ofKind = found.filter((entry) => entry.kind === kind);
    return { kind, entries: withoutScattered(ofKind, words).slice(0, LISTED) };
  });
}

/** Letters apart from each other are an abbreviation only where nothing has the words as they are. */
function withoutScattered(found: readonly PaletteEntry[], words: readonly string[]): readonly PaletteEntry[] {
  const whole = found.filter((entry) =>
    entry.words.some((text) => words.every((word) => text.includes(word))),
  );
  return whole.length > 0 ? whole : found;
}

function bestScore(words: readonly string[], { words: texts }: PaletteEntry): number {
  return Math.max(...texts.map((text) => fuzzyScore(words, text) ?? -1));
}
