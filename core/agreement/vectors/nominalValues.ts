import { type Continuum, pairsOf } from "../Continuum";
import { characterItems } from "../characterItems";
import { type ChanceCorrected, cohenKappa, meanPairwiseKappa } from "../cohenKappa";
import { fleissKappa } from "../fleissKappa";
import { krippendorffAlpha } from "../krippendorffAlpha";
import { itemsOfPair, type NominalItem } from "../NominalItem";
import { figureValues, numberOf, type Values } from "./Values";

/** Values of `cohen_kappa`. */
export function cohenValues(items: readonly NominalItem[]): Values {
  const { observed, expected, coefficient } = cohenKappa(items);
  const scott_pi = fleissKappa(items).coefficient;
  const krippendorff_alpha = krippendorffAlpha(items).alpha;
  return figureValues({ observed, expected, kappa: coefficient, scott_pi, krippendorff_alpha });
}

/** Agreement, agreement by chance and coefficient under their names in vector files. */
export function kappaNumbers({ observed, expected, coefficient }: ChanceCorrected) {
  return { observed: numberOf(observed), expected: numberOf(expected), kappa: numberOf(coefficient) };
}

/** Values of `fleiss_kappa`. */
export function fleissValues(items: readonly NominalItem[]): Values {
  const { observed, expected, coefficient, categories } = fleissKappa(items);
  return {
    ...figureValues({ observed, expected, kappa: coefficient }),
    categories: () => Object.fromEntries([...categories].map(([value, kappa]) => [value, numberOf(kappa)])),
  };
}

/** Values of `krippendorff_alpha_nominal`. */
export function alphaValues(items: readonly NominalItem[]): Values {
  const { observed, expected, alpha, pairable } = krippendorffAlpha(items);
  return { ...figureValues({ observed, expected, alpha }), pairable: () => pairable };
}

/** Values of `char_level_label_set`. */
export function characterValues(continuum: Continuum): Values {
  const items = characterItems(continuum);
  const fleiss = fleissKappa(items);
  return {
    pairs: () => Object.fromEntries(kappasOfPairs(continuum, items)),
    mean_pairwise_kappa: () => numberOf(meanPairwiseKappa(items)),
    fleiss_kappa: () => numberOf(fleiss.coefficient),
    fleiss_observed: () => numberOf(fleiss.observed),
    fleiss_expected: () => numberOf(fleiss.expected),
    krippendorff_alpha: () => numberOf(krippendorffAlpha(items).alpha),
  };
}

function kappasOfPairs({ layers }: Continuum, items: readonly NominalItem[]) {
  const named = layers.map(({ annotator }, index) => ({ annotator, index }));
  return pairsOf(named).map(([a, b]): [string, ReturnType<typeof kappaNumbers>] => [
    `${a.annotator}|${b.annotator}`,
    kappaNumbers(cohenKappa(itemsOfPair(items, a.index, b.index))),
  ]);
}
