import type { ReflowedOffset, ReflowMap } from "../text/reflow/ReflowMap";
import type { Span } from "../text/Span";
import type { Comparator } from "./bounds";
import { CompactWords } from "./CompactWords";
import { findActor } from "./findActor";
import { type Deadline, type FoundIn, findDeadline } from "./findDeadline";
import { findTimes, type IsoDate, type TimeWords } from "./findTimes";
import type { Measure } from "./Measure";
import { mainMeasure } from "./mainMeasure";
import type { Unit } from "./units";

/** A quantity as an annotation's attribute has it. */
export interface QuantityValue {
  readonly comparator: Comparator;
  /** In the unit itself; both ends of a `range`. */
  readonly value: number | readonly [low: number, high: number];
  /** See README.md. */
  readonly unit: string;
}

/** What is proposed, where the text says so and why that was chosen. */
export interface Proposal<Value, Reason> {
  readonly value: Value;
  /** In the raw text; null where the text does not say it. */
  readonly place: Span | null;
  /** The joined words there; "" without a place. */
  readonly words: string;
  readonly reason: Reason;
}

/** What the words of a target and around it say about its values; null where they say nothing. */
export interface ProposedValues {
  readonly quantity: (Proposal<QuantityValue, "stated"> & { readonly kind: Unit["kind"] }) | null;
  /** What the things counted must have, to count: 2亿元以上 of 2亿元以上项目180个. */
  readonly threshold: Proposal<QuantityValue, "qualifies"> | null;
  /** A year, month or day (ISO 8601), or the words as they stand where they cannot be resolved. */
  readonly deadline: (Proposal<string, FoundIn> & { readonly isResolved: boolean }) | null;
  readonly actor: Proposal<string, FoundIn | "article"> | null;
}

/** Joined words with the way back to raw offsets; a document of the corpus, or an open one. */
export interface JoinedWords {
  readonly text: string;
  readonly map: ReflowMap;
}

/** Proposes values for the targets of one document; each paragraph is made ready once for those that stand in it. */
export class ValueProposer {
  private last: { readonly compact: CompactWords; readonly times: readonly TimeWords[] } | null = null;

  /** @param date - When the text was written, as exactly as is known; null when it is not. */
  constructor(
    private readonly words: JoinedWords,
    private readonly date: IsoDate | null,
  ) {}

  /**
   * What a target's words and those around it say of its quantity, deadline and actor. Looks at the target's
   * paragraph only, so that it costs the same in a text of any length.
   *
   * @param target - In the raw text.
   * @param city - Of the article, as its outline or an analyst gives it; "" when unknown.
   * @throws RangeError when the target reaches outside the text.
   */
  propose(target: Span, city: string): ProposedValues {
    const { text, map } = this.words;
    const place = map.fromRaw(target) as unknown as Span;
    const compact = new CompactWords(text, place, this.last?.compact);
    const times = this.timesIn(compact);
    const deadline = findDeadline(compact.text, compact.place, this.date, times);
    return proposedFrom(this.words, compact, deadline, city);
  }

  private timesIn(compact: CompactWords): readonly TimeWords[] {
    const isKnown = this.last?.compact.text === compact.text;
    const times = (isKnown && this.last?.times) || findTimes(compact.text, this.date);
    this.last = { compact, times };
    return times;
  }
}

function proposedFrom(
  words: JoinedWords,
  compact: CompactWords,
  deadline: Deadline | null,
  city: string,
): ProposedValues {
  const { text, place } = compact;
  const at = (found: Span) => evidence(words, compact.original(found));
  const main = mainMeasure(text, place);
  const actor = findActor(text, place, city);
  return {
    quantity: main && {
      ...at(main.quantity),
      value: attributeOf(main.quantity),
      reason: "stated",
      kind: main.quantity.unit.kind,
    },
    threshold: main?.threshold
      ? { ...at(main.threshold), value: attributeOf(main.threshold), reason: "qualifies" }
      : null,
    deadline: deadline && {
      ...at(deadline),
      value: deadline.until ?? at(deadline).words,
      reason: deadline.foundIn,
      isResolved: deadline.until !== null,
    },
    actor: actor && { ...(actor.place ? at(actor.place) : unsaid), value: actor.name, reason: actor.foundIn },
  };
}

const unsaid = { place: null, words: "" };

function evidence({ text, map }: JoinedWords, { start, end }: Span) {
  const shown = { start: start as number as ReflowedOffset, end: end as number as ReflowedOffset };
  return { place: map.toRaw(shown), words: text.slice(start, end) };
}

function attributeOf({ comparator, value, unit }: Measure): QuantityValue {
  return { comparator, value, unit: unit.id };
}
