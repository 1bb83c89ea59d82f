import { byLabel, type Continuum, hasOverlaps, type Unit } from "../Continuum";
import { characterItems } from "../characterItems";
import { cohenKappa } from "../cohenKappa";
import { fleissKappa } from "../fleissKappa";
import { krippendorffAlpha } from "../krippendorffAlpha";
import { semevalSchemes } from "../semeval";
import { kappaNumbers } from "./nominalValues";
import { semevalScores, spanScores } from "./pairValues";
import { alphaUnitizingValues, unitizedAlphaValues } from "./unitizingValues";
import { isRecord, numberOf, type Values } from "./Values";

/** Values of `edge_cases`: several measures of one continuum. */
export function edgeValues(continuum: Continuum): Values {
  const items = characterItems(continuum);
  return {
    char_cohen_kappa: () => kappaNumbers(cohenKappa(items)),
    char_fleiss_kappa: () => numberOf(fleissKappa(items).coefficient),
    char_krippendorff_alpha: () => numberOf(krippendorffAlpha(items).alpha),
    exact_f1_first_two: () => spanScores([continuum], "exact"),
    overlap_f1_first_two: () => spanScores([continuum], "overlap"),
    alpha_u_1995: partsUnless(
      overlapsSomewhere(continuum, sameLabelOverlaps),
      alphaUnitizingValues(continuum),
    ),
    u_alpha_2016: partsUnless(overlapsSomewhere(continuum, hasOverlaps), unitizedAlphaValues(continuum)),
    semeval: () =>
      Object.fromEntries(semevalSchemes.map((scheme) => [scheme, semevalScores([continuum], scheme)])),
  };
}

/** All values; null for a measure that is not for such annotations, unless the file asks for each of its numbers. */
function partsUnless(isRefused: boolean, values: Values) {
  return (inside: unknown) => (isRefused && !isRecord(inside) ? null : all(values));
}

function overlapsSomewhere({ layers }: Continuum, overlaps: (units: readonly Unit[]) => boolean): boolean {
  return layers.some(({ units }) => overlaps(units));
}

const sameLabelOverlaps = (units: readonly Unit[]) => [...byLabel(units).values()].some(hasOverlaps);

const all = (values: Values) =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value()]));
