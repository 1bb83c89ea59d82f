import { layoutText } from "../../../core/text/layout/layoutText";
import { type Utf16Offset, utf16 } from "../../../core/text/offsets";
import { ReflowedText } from "../../../core/text/reflow/ReflowedText";
import { isSameSpan, type Span, span } from "../../../core/text/Span";
import { TextUnits } from "../../../core/text/units/TextUnits";
import { trimmedSpan } from "../../../core/text/units/trimming";

/** More places than this need not be looked at on the way to a passage. */
const MOST_PLACES = 4000;

type Motion = readonly [key: string, to: Utf16Offset];

interface Step {
  readonly key: string;
  readonly from: Utf16Offset | null;
}

/** Finds which keys an annotator without a mouse would press, to have few of them. */
export class KeyPath {
  private readonly reflowed: ReflowedText;
  private readonly units: TextUnits;
  private readonly known = new Map<Utf16Offset, readonly Motion[]>();

  constructor(private readonly text: string) {
    const layout = layoutText(text);
    this.reflowed = new ReflowedText(text, layout);
    this.units = new TextUnits(this.reflowed, layout);
  }

  /** The keys that select a passage from a caret, and where the caret then is. */
  select(caret: Utf16Offset, passage: Span): { keys: string[]; caret: Utf16Offset } {
    const begin = this.go(caret, (at) => this.shown(at) === this.shown(passage.start));
    const byGrowth = this.grow(begin.at, passage);
    const end = this.reflowed.fromRaw(passage).end;
    const bySteps = this.go(begin.at, (at) => at > passage.start && this.shownEnd(passage, at) === end);
    const steps = bySteps.keys.map((key) =>
      key.startsWith("Control") ? `Control+Shift+${key.slice(8)}` : `Shift+${key}`,
    );
    if (byGrowth && byGrowth.keys.length <= steps.length)
      return { keys: [...begin.keys, ...byGrowth.keys], caret: byGrowth.at };
    return { keys: [...begin.keys, ...steps], caret: bySteps.at };
  }

  /** The fewest motions from a caret to a place, in widening circles. */
  private go(caret: Utf16Offset, isThere: (at: Utf16Offset) => boolean): { keys: string[]; at: Utf16Offset } {
    const seen = new Map<Utf16Offset, Step>([[caret, { key: "", from: null }]]);
    for (const at of seen.keys()) {
      if (isThere(at)) return { keys: keysTo(at, seen), at };
      if (seen.size > MOST_PLACES) break;
      for (const [key, next] of this.motions(at)) if (!seen.has(next)) seen.set(next, { key, from: at });
    }
    throw new RangeError(`No way from ${caret} by key`);
  }

  /** Where each key leads to; the ways to many passages come by the same places. */
  private motions(at: Utf16Offset): readonly Motion[] {
    const motions = this.known.get(at) ?? this.motionsAnew(at);
    this.known.set(at, motions);
    return motions;
  }

  private motionsAnew(at: Utf16Offset): readonly Motion[] {
    const { units } = this;
    return [
      ["Control+ArrowDown", units.nextSentenceStart(at)],
      ["Control+ArrowUp", units.previousSentenceStart(at)],
      ["Control+ArrowRight", units.nextWordEnd(at)],
      ["Control+ArrowLeft", units.previousWordStart(at)],
      ["ArrowRight", units.nextCharacter(at)],
      ["ArrowLeft", units.previousCharacter(at)],
    ];
  }

  /** The brackets' way from a caret, when it comes by the passage. */
  private grow(caret: Utf16Offset, passage: Span): { keys: string[]; at: Utf16Offset } | null {
    const keys: string[] = [];
    for (let place = span(caret, caret); keys.length < 5; ) {
      place = this.units.grow(place);
      keys.push("BracketRight");
      if (isSameSpan(trimmedSpan(this.text, place), passage)) return { keys, at: place.end };
    }
    return null;
  }

  private shown(at: Utf16Offset): number {
    return this.reflowed.fromRaw({ start: at, end: at }).start;
  }

  private shownEnd({ start }: Span, at: Utf16Offset): number {
    return this.reflowed.fromRaw(span(Math.min(start, at), at)).end;
  }
}

function keysTo(place: Utf16Offset, seen: ReadonlyMap<Utf16Offset, Step>): string[] {
  const keys: string[] = [];
  for (let step = seen.get(place); step && step.from !== null; step = seen.get(step.from))
    keys.push(step.key);
  return keys.reverse();
}

/** Where the caret is when a document has been opened. */
export const beginningOfText = utf16(0);
