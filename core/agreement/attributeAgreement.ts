import { cohenKappa } from "./cohenKappa";
import { type Figure, meanOf, quotient, type UndefinedReason, undefinedFor } from "./Figure";
import { countItems, type NominalItem } from "./NominalItem";

/** Agreement on the values of one attribute. */
export interface AttributeFigures {
  /** Pairs of spans that two annotators tagged alike, over all pairs of annotators. */
  readonly spans: number;
  /** Of those, on how many both gave a value, and on how many only one did. */
  readonly both: number;
  readonly one: number;
  /** Where anybody gave a value: the share in which both gave the same. Mean over the pairs of annotators. */
  readonly equal: Figure;
  /** Corrected for chance, with no value as a value of its own; mean over the pairs of annotators. */
  readonly kappa: Figure;
}

/**
 * Agreement on what was said of spans, apart from whether they were tagged alike: it is measured only on spans that
 * two annotators gave the same label. Spans of which neither says anything are left out of the share, which they
 * would lift, and are in κ, which takes it into account.
 *
 * κ is undefined for free texts: it needs a set of values that annotators chose from.
 *
 * @param pairs - Of each pair of annotators, their two values of each span; null where one gave none.
 * @see Cohen 1960, Educational and Psychological Measurement 20:37-46; the mean over pairs is that of Light 1971,
 * Psychological Bulletin 76:365-377.
 */
export function attributeAgreement(
  pairs: readonly (readonly NominalItem[])[],
  isNominal: boolean,
): AttributeFigures {
  const all = pairs.flat();
  const both = countItems(all.filter((item) => given(item) === 2));
  const one = countItems(all.filter((item) => given(item) === 1));
  const spans = countItems(all);
  return {
    ...{ spans, both, one },
    equal: meanOfDefined(pairs.map(equalShare), reasonFor(spans)),
    kappa: kappaOf(pairs, isNominal, both + one),
  };
}

const given = ({ values }: NominalItem) => values.filter((value) => value !== null).length;

const reasonFor = (spans: number): UndefinedReason => (spans === 0 ? "nothing-alike" : "no-values");

function equalShare(items: readonly NominalItem[]): Figure {
  const valued = items.filter((item) => given(item) > 0);
  const equal = valued.filter(({ values: [first, second] }) => first === second);
  return quotient(countItems(equal), countItems(valued), "no-values");
}

function kappaOf(pairs: readonly (readonly NominalItem[])[], isNominal: boolean, valued: number): Figure {
  if (valued === 0) return undefinedFor(reasonFor(countItems(pairs.flat())));
  if (!isNominal) return undefinedFor("open-values");
  const kappas = pairs.map((items) => cohenKappa(items.map(withNone)).coefficient);
  return meanOfDefined(kappas, kappas[0]?.reason ?? "no-values");
}

/** No value as a value; the mark makes it differ from every value that somebody gave. */
function withNone({ values, count }: NominalItem): NominalItem {
  return { values: values.map((value) => (value === null ? "none" : `=${value}`)), count };
}

/** Pairs of annotators who share no such span leave the others to say what the agreement is. */
function meanOfDefined(figures: readonly Figure[], ifNone: UndefinedReason): Figure {
  return meanOf(
    figures.filter(({ value }) => value !== null),
    ifNone,
  );
}
