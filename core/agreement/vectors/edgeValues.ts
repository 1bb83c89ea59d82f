import { type Continuum, hasOverlaps } from "../Continuum";
import { characterItems } from "../characterItems";
import { cohenKappa } from "../cohenKappa";
import { fleissKappa } from "../fleissKappa";
import { krippendorffAlpha } from "../krippendorffAlpha";
import { semevalSchemes } from "../semeval";
import { kappaNumbers } from "./nominalValues";
import { semevalScores, spanScores } from "./pairValues";
import { alphaUnitizingValues, unitizedAlphaValues } from "./unitizingValues";
import { numberOf, type Values } from "./Values";

/** Values of `edge_cases`: several measures of one continuum. */
export function edgeValues(continuum: Continuum): Values {
  const items = characterItems(continuum);
  return {
    char_cohen_kappa: () => kappaNumbers(cohenKappa(items)),
    char_fleiss_kappa: () => numberOf(fleissKappa(items).coefficient),
    char_krippendorff_alpha: () => numberOf(krippendorffAlpha(items).alpha),
    exact_f1_first_two: () => spanScores([continuum], "exact"),
    overlap_f1_first_two: () => spanScores([continuum], "overlap"),
    alpha_u_1995: () => all(alphaUnitizingValues(continuum)),
    // Not each of its numbers: the measure as a whole is not for such annotations.
    u_alpha_2016: () =>
      continuum.layers.some(({ units }) => hasOverlaps(units)) ? null : all(unitizedAlphaValues(continuum)),
    semeval: () =>
      Object.fromEntries(semevalSchemes.map((scheme) => [scheme, semevalScores([continuum], scheme)])),
  };
}

const all = (values: Values) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value()]));
