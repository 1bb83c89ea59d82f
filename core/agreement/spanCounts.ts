import { byLabel, type Unit } from "./Continuum";
import { matchEqual } from "./matchEqual";
import { matchOverlapping } from "./matchOverlapping";
import { coveredBy, sharedLength, totalLength } from "./stretches";

/** Units found by both, by the second annotator only, by the first only. The first stands for the gold standard. */
export interface SpanCounts {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}

/** How units of two annotators are compared. */
export interface SpanComparison {
  /** `exact`: the same bounds; `overlap`: at least one position shared; `char`: position by position. */
  readonly bounds: "exact" | "overlap" | "char";
  /** Whether the labels must be the same, too. */
  readonly labelled: boolean;
}

/**
 * Counts what two annotators marked alike.
 *
 * Units are matched one to one: exact ones as multisets, overlapping ones in a largest possible matching, since a
 * greedy one depends on the order of the units. `char` counts the positions, once for each label on them.
 *
 * @see seqeval (strict, IOB2) for `exact` where nothing overlaps; research notes on `overlap` and `char`.
 */
export function countSpans(first: readonly Unit[], second: readonly Unit[], how: SpanComparison): SpanCounts {
  if (how.labelled)
    return sumCounts([...pairedByLabel(first, second).values()].map((pair) => countUnlabelled(pair, how)));
  return countUnlabelled([first, second], how);
}

type Pair = readonly [first: readonly Unit[], second: readonly Unit[]];

/** The units of two annotators by their labels. */
export function pairedByLabel(first: readonly Unit[], second: readonly Unit[]): Map<string, Pair> {
  const [ofFirst, ofSecond] = [byLabel(first), byLabel(second)];
  const labels = new Set([...ofFirst.keys(), ...ofSecond.keys()]);
  return new Map([...labels].map((label) => [label, [ofFirst.get(label) ?? [], ofSecond.get(label) ?? []]]));
}

function countUnlabelled([first, second]: Pair, { bounds }: SpanComparison): SpanCounts {
  if (bounds === "char") return countPositions(first, second);
  const match = bounds === "exact" ? matchEqual : matchOverlapping;
  const tp = match(first, second).length;
  return { tp, fp: second.length - tp, fn: first.length - tp };
}

function countPositions(first: readonly Unit[], second: readonly Unit[]): SpanCounts {
  const [a, b] = [coveredBy(first), coveredBy(second)];
  const tp = sharedLength(a, b);
  return { tp, fp: totalLength(b) - tp, fn: totalLength(a) - tp };
}

/** Counts of several documents, labels or pairs together. */
export function sumCounts(counts: readonly SpanCounts[]): SpanCounts {
  const sum = { tp: 0, fp: 0, fn: 0 };
  for (const { tp, fp, fn } of counts) {
    sum.tp += tp;
    sum.fp += fp;
    sum.fn += fn;
  }
  return sum;
}
