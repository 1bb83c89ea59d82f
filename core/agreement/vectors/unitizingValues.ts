import { alphaUnitizing, type UnitizingAlpha } from "../alphaUnitizing";
import type { Continuum } from "../Continuum";
import { unitizedAlpha } from "../unitizedAlpha";
import { figureValues, numberOf, type Values } from "./Values";

/** Values of `krippendorff_alpha_u_1995`. */
export function alphaUnitizingValues(continuum: Continuum): Values {
  const { categories, alpha, observed, expected } = alphaUnitizing(continuum);
  return {
    ...figureValues({ alpha, observed, expected }),
    categories: () => Object.fromEntries([...categories].map(([label, each]) => [label, numbersOf(each)])),
  };
}

function numbersOf({ observed, expected, alpha }: UnitizingAlpha) {
  return { observed: numberOf(observed), expected: numberOf(expected), alpha: numberOf(alpha) };
}

/** Values of `krippendorff_u_alpha_2016`. */
export function unitizedAlphaValues(continuum: Continuum): Values {
  const found = unitizedAlpha([continuum]);
  return {
    ...figureValues({
      u_alpha: found.alpha,
      u_observed: found.observed,
      u_expected: found.expected,
      bar_u_alpha: found.binary,
      cu_coverage: found.coverage,
      cu_alpha: found.coding,
      cu_alpha_pairwise_variant: found.codingPairwise,
    }),
    ku: () =>
      Object.fromEntries(
        [...found.byLabel].map(([label, { alpha, coverage }]) => [
          label,
          { alpha: numberOf(alpha), coverage: numberOf(coverage) },
        ]),
      ),
  };
}
