import type { LostReason } from "../model/LostAnnotation";
import { type Span, span, widenToCharacters } from "../text/Span";
import type { Anchor, Placement } from "./Anchor";
import { ChangedQuotes } from "./ChangedQuotes";
import { type Candidate, type Choice, Chooser, choose } from "./Chooser";
import { ComparableText } from "./ComparableText";
import { findOccurrences } from "./findOccurrences";
import { type Landmark, Landmarks } from "./Landmarks";
import { settleRivals } from "./settleRivals";
import { type Wanted, wantedBy } from "./Wanted";

/** With fewer characters than this a quote and its context are too common to be found beyond doubt. */
const LEAST_KEY = 8;
/** A quote that stands at more places is looked for near where it is expected only. */
const MOST_PLACES = 40;
/** How far from there, in code units. */
const REACH = 2000;
/** A score over any that is weighed. */
const BEYOND_DOUBT = 2;

/**
 * Finds again, in a text as it is now, what was anchored in another state of it, by quotes and context.
 *
 * What stands with its whole context at one place only is found beyond doubt and tells how far the text has
 * moved there. Anything else is the place that context and neighbours speak for most; of a quote no longer
 * there, a passage that differs in at most three of ten characters. Where two places are nearly as good, none.
 *
 * Takes time that grows with the text and the number of anchors, not with their product.
 *
 * @param oldLength - Of the text that the anchors were made on, in UTF-16 code units.
 */
export function placeAnchors(
  anchors: readonly Anchor[],
  oldLength: number,
  text: string,
): ReadonlyMap<Anchor, Placement> {
  const wanted = wantedBy(anchors);
  const placed = new Placing(text, [...new Set(wanted.values())], oldLength).run();
  return new Map(anchors.map((anchor) => [anchor, placed.get(wanted.get(anchor) as Wanted) ?? lost("gone")]));
}

const lost = (why: LostReason): Placement => ({ kind: "lost", why });

class Placing {
  private readonly text: ComparableText;
  private readonly found = new Map<Wanted, Choice>();
  /** Of those that were not found, what reads much like them. */
  private readonly changed = new Map<Wanted, Choice>();

  constructor(
    private readonly raw: string,
    private readonly wanted: readonly Wanted[],
    private readonly oldLength: number,
  ) {
    this.text = new ComparableText(raw);
  }

  run(): ReadonlyMap<Wanted, Placement> {
    const landmarks = this.findBeyondDoubt();
    const chooser = new Chooser(this.text, new Landmarks(landmarks, this.oldLength, this.raw.length));
    this.findByContext(chooser);
    settleRivals([this.found]);
    this.findChanged(chooser);
    settleRivals([this.found, this.changed]);
    return new Map(this.wanted.map((wanted) => [wanted, this.placement(wanted)]));
  }

  /** What stands with its whole context at one place, and is the only one that looks for it. */
  private findBeyondDoubt(): Landmark[] {
    const byKey = soleByKey(this.wanted);
    const places = findOccurrences(this.text.text, byKey.keys(), 1);
    const landmarks: Landmark[] = [];
    for (const [key, wanted] of byKey) {
      const [place, another] = places.get(key) ?? [];
      if (place === undefined || another !== undefined) continue;
      const start = place + wanted.prefix.length;
      const end = start + wanted.quote.length;
      this.found.set(wanted, { start, end, score: BEYOND_DOUBT, likeness: { before: 1, after: 1 } });
      landmarks.push({ from: wanted.start, to: this.text.toRaw(start, end).start });
    }
    return landmarks;
  }

  private findByContext(chooser: Chooser): void {
    const open = this.wanted.filter((wanted) => !this.found.has(wanted) && wanted.quote !== "");
    const quotes = open.map(({ quote }) => quote);
    const places = findOccurrences(this.text.text, quotes, MOST_PLACES);
    for (const wanted of open) {
      const known = places.get(wanted.quote) ?? [];
      const starts = known.length > MOST_PLACES ? this.nearby(wanted, chooser.expected(wanted)) : known;
      const judged = starts.map((start) =>
        chooser.judge(wanted, start, start + wanted.quote.length, known.length === 1),
      );
      this.found.set(wanted, choose(judged));
    }
  }

  /** The places of a common quote near where it is expected, nearest first. */
  private nearby({ quote }: Wanted, expected: readonly number[]): number[] {
    const { text } = this.text;
    const starts = new Set<number>();
    for (const place of expected) {
      const from = Math.max(0, place - REACH);
      const window = text.slice(from, place + REACH + quote.length);
      for (let at = window.indexOf(quote); at >= 0; at = window.indexOf(quote, at + 1)) starts.add(from + at);
    }
    const distance = (start: number) => Math.min(...expected.map((place) => Math.abs(place - start)));
    return [...starts].sort((a, b) => distance(a) - distance(b)).slice(0, MOST_PLACES);
  }

  private findChanged(chooser: Chooser): void {
    const search = new ChangedQuotes(this.text.text, chooser);
    for (const [wanted, choice] of this.found)
      if (choice === "gone") this.changed.set(wanted, search.find(wanted));
  }

  private placement(wanted: Wanted): Placement {
    if (wanted.quote === "") return this.whiteSpace(wanted);
    const found = this.found.get(wanted) ?? "gone";
    if (typeof found === "object") return { kind: "found", place: this.rawPlace(wanted, found) };
    const changed = this.changed.get(wanted) ?? found;
    if (typeof changed === "string") return lost(changed);
    return { kind: "changed", place: this.rawPlace(wanted, changed) };
  }

  /** White space at the ends of a quote is no part of what was compared. */
  private rawPlace({ anchor: { quote } }: Wanted, { start, end }: Candidate): Span {
    const place = widenToCharacters(this.raw, this.text.toRaw(start, end));
    const from = place.start - (quote.length - quote.trimStart().length);
    return from >= 0 && this.raw.startsWith(quote, from) ? span(from, from + quote.length) : place;
  }

  private whiteSpace({ anchor }: Wanted): Placement {
    const isThere = this.raw.length === this.oldLength && this.raw.startsWith(anchor.quote, anchor.start);
    return isThere ? { kind: "found", place: span(anchor.start, anchor.end) } : lost("gone");
  }
}

/** What is long enough to be known by its quote and context, each by them together, where no other has the same. */
function soleByKey(all: readonly Wanted[]): ReadonlyMap<string, Wanted> {
  const byKey = new Map<string, Wanted>();
  const shared = new Set<string>();
  for (const wanted of all) {
    const key = wanted.prefix + wanted.quote + wanted.suffix;
    if (wanted.quote === "" || key.length < LEAST_KEY) continue;
    if (byKey.has(key)) shared.add(key);
    byKey.set(key, wanted);
  }
  for (const key of shared) byKey.delete(key);
  return byKey;
}
