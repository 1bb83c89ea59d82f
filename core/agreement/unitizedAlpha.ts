import { type Continuum, hasOverlaps } from "./Continuum";
import { type Figure, oneMinusRatio, quotient, type UndefinedReason, undefinedFor } from "./Figure";
import type { Tally } from "./NominalItem";
import { type SelfTerm, SharedLengths } from "./SharedLengths";

/** The family of α for unitizing of 2016. */
export interface UnitizedAlphas {
  /** _uα: labels and gaps, everything that differs. */
  readonly alpha: Figure;
  /** Share of pairs of positions that differ, and the same by chance. */
  readonly observed: Figure;
  readonly expected: Figure;
  /** |_uα: only whether something is marked, whatever its label. */
  readonly binary: Figure;
  /** _cuα: only labels, where at least two annotators marked something. */
  readonly coding: Figure;
  /** Share of all positions that _cuα rests on. */
  readonly coverage: Figure;
  /** _cuα with the other self term in use for three and more annotators; see {@link SharedLengths}. */
  readonly codingPairwise: Figure;
  /** _(k)uα: one label against the others. */
  readonly byLabel: ReadonlyMap<string, LabelAlpha>;
}

/** _(k)uα of one label. */
export interface LabelAlpha {
  readonly alpha: Figure;
  /** Share of the label's positions on which another annotator marked something, too. */
  readonly coverage: Figure;
}

/**
 * _uα and its parts, of one or more documents one after the other. Units of one annotator may not overlap, whatever
 * their labels; units without length are left out. Deterministic: no sampling.
 *
 * @param documents - With the same annotators in the same order.
 * @see Krippendorff, Mathet, Bouvry & Widlöcher 2016, Quality & Quantity 50:2347-2364; Krippendorff 2019, Content
 * Analysis, section 12.6. For three and more annotators the self term of _cuα is the one that gives the number
 * printed there in figure 12.11.
 */
export function unitizedAlpha(documents: readonly Continuum[]): UnitizedAlphas {
  const problem = problemWith(documents);
  if (problem) return allUndefined(problem);
  const lengths = new SharedLengths(documents, documents[0]?.layers.length ?? 0);
  const selfTerms = lengths.selfTerms.joint;
  const labels = lengths.covered.values().sort();
  return {
    ...overall(lengths),
    coding: codingAlpha(lengths, "joint"),
    codingPairwise: codingAlpha(lengths, "pairwise"),
    coverage: quotient(lengths.valued.total(), positionsOf(lengths) * (lengths.annotators - 1), "no-items"),
    byLabel: new Map(labels.map((label) => [label, labelAlpha(lengths, selfTerms, label)])),
  };
}

function problemWith(documents: readonly Continuum[]): UndefinedReason | null {
  if (documents.every(({ length }) => length === 0)) return "no-items";
  if ((documents[0]?.layers.length ?? 0) < 2) return "one-annotator";
  const overlap = documents.some(({ layers }) => layers.some(({ units }) => hasOverlaps(units)));
  return overlap ? "overlapping-units" : null;
}

function allUndefined(reason: UndefinedReason): UnitizedAlphas {
  const none = undefinedFor(reason);
  return {
    alpha: none,
    observed: none,
    expected: none,
    binary: none,
    coding: none,
    coverage: none,
    codingPairwise: none,
    byLabel: new Map(),
  };
}

/** ℓ: all positions of all annotators. */
const positionsOf = ({ covered, gaps }: SharedLengths) => covered.total() + gaps;

function overall(lengths: SharedLengths) {
  const { covered, gaps, same, gapWithGap, gapWithLabel, unitSquares, annotators } = lengths;
  const all = positionsOf(lengths);
  const observed = all - (same.total() + gapWithGap) / (annotators - 1);
  // Gaps have no inner structure: their self term is their length, not its square.
  const scale = all - (unitSquares + gaps) / all;
  const expected = (all ** 2 - covered.total((sum) => sum ** 2) - gaps ** 2) / scale;
  return {
    alpha: oneMinusRatio(observed, expected, covered.total() === 0 ? "no-units" : "no-variation"),
    observed: quotient(observed, all, "no-items"),
    expected: quotient(expected, all, "no-items"),
    binary: oneMinusRatio(
      gapWithLabel / (annotators - 1),
      (gaps * (all - gaps)) / scale,
      covered.total() === 0 ? "no-units" : "no-variation",
    ),
  };
}

function codingAlpha(lengths: SharedLengths, term: SelfTerm): Figure {
  const { valued, same } = lengths;
  const all = valued.total();
  if (all === 0) return undefinedFor("nothing-shared");
  const scale = all - lengths.selfTerms[term].total() / all;
  // The pairwise self term can leave nothing to compare a unit with but itself.
  if (scale === 0) return undefinedFor("no-variation");
  const expected = (all ** 2 - valued.total((sum) => sum ** 2)) / scale;
  return oneMinusRatio(all - same.total(), expected, "no-variation");
}

function labelAlpha(lengths: SharedLengths, selfTerms: Tally, label: string): LabelAlpha {
  const { valued, same, covered, annotators } = lengths;
  const [all, own] = [valued.total(), valued.get(label)];
  const observed = (own * all - selfTerms.get(label)) * (own - same.get(label));
  return {
    alpha: oneMinusRatio(observed, own ** 2 * (all - own), own === 0 ? "nothing-shared" : "no-variation"),
    coverage: quotient(own, covered.get(label) * (annotators - 1), "no-units"),
  };
}
