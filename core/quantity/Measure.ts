import type { Span } from "../text/Span";
import type { Comparator } from "./bounds";
import type { Unit } from "./units";

/** A number with its unit and bounds, as it stands in some words. */
export interface Measure extends Span {
  readonly comparator: Comparator;
  /** In the unit itself (2亿元 is 200,000,000); the lower and the upper end of a `range`. */
  readonly value: number | readonly [low: number, high: number];
  readonly unit: Unit;
  /** Where number and unit stand, inside the bounds. */
  readonly core: Span;
}
