import { failure } from "../../errors";
import { err, ok, type Result } from "../../result";

/** The parts of a corpus that is split for machine learning, in the order shown. */
export const partNames = ["train", "dev", "test"] as const;

/** One of {@link partNames}. */
export type PartName = (typeof partNames)[number];

/** What goes into one part whole: a document, or each of a document's articles by itself. */
export const splitUnits = ["document", "article"] as const;

/** One of {@link splitUnits}. */
export type SplitUnitKind = (typeof splitUnits)[number];

/** How much each part gets; together 1. */
export type Shares = Readonly<Record<PartName, number>>;

/** Seeds are told apart by 32 bits. */
export const LARGEST_SEED = 0xffffffff;

/** How a corpus is split. */
export interface SplitOptions {
  readonly shares: Shares;
  /** A whole number up to {@link LARGEST_SEED}. The same seed gives the same split of the same corpus everywhere. */
  readonly seed: number;
  readonly by: SplitUnitKind;
}

/** What to call the parts when shares are given for some only. */
const namesOfTwo = ["train", "test"] as const;

/**
 * The shares in words such as `80/10/10` (train, dev and test) or `80/20` (train and test). They need not add up to
 * 100. Fails with `split-malformed`.
 */
export function parseShares(words: string): Result<Shares> {
  const given = words
    .split("/")
    .map((word) => (/^\d{1,6}([.]\d{1,6})?$/.test(word) ? Number(word) : Number.NaN));
  const names = given.length === 2 ? namesOfTwo : partNames;
  const sum = given.reduce((all, share) => all + share, 0);
  if (given.length !== names.length || !(sum > 0)) return err(failure("split-malformed", { split: words }));
  const shares = { train: 0, dev: 0, test: 0 };
  for (const [index, name] of names.entries()) shares[name] = (given[index] ?? 0) / sum;
  return ok(shares);
}
