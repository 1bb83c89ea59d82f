// Runs on Electron's Node: every measure of agreement on one large document. Prints what each took, as JSON.
import { readFileSync } from "node:fs";
import { alphaUnitizing } from "../../../core/agreement/alphaUnitizing";
import type { Continuum, Unit } from "../../../core/agreement/Continuum";
import { characterItems } from "../../../core/agreement/characterItems";
import { meanPairwiseKappa } from "../../../core/agreement/cohenKappa";
import { fleissKappa } from "../../../core/agreement/fleissKappa";
import { gammaOf, gammaParts } from "../../../core/agreement/gamma/gamma";
import { krippendorffAlpha } from "../../../core/agreement/krippendorffAlpha";
import { countSemeval, semevalSchemes } from "../../../core/agreement/semeval";
import { countSpans } from "../../../core/agreement/spanCounts";
import { unitizedAlpha } from "../../../core/agreement/unitizedAlpha";
import type { AgreedText, AgreementTimes } from "../measures/agreement";
import { seededRandom } from "../seededRandom";

/** Share of the units that the second annotator has as the first has them. */
const ALIKE = 0.8;
const SHIFT = 4;

const [file = "", repeats = ""] = process.argv.slice(2);

/** The first annotator's units, and those of one who differs in a fifth of them. */
function twoAnnotators(): Continuum {
  const { length, units }: AgreedText = JSON.parse(readFileSync(file, "utf8"));
  const random = seededRandom(7);
  const moved = (unit: Unit, by: number): Unit => ({ ...unit, start: unit.start + by, end: unit.end + by });
  const other = units.map((unit) => (random() < ALIKE ? unit : moved(unit, Math.floor(random() * SHIFT))));
  const layers = [units, other].map((units, i) => ({ annotator: `annotator-${i}`, units }));
  return { start: 0, length: length + SHIFT, layers };
}

/** The same without the units that overlap others, which the measures of 2016 do not allow. */
function withoutOverlaps(continuum: Continuum): Continuum {
  const layers = continuum.layers.map(({ annotator, units }) => ({ annotator, units: apart(units) }));
  return { ...continuum, layers };
}

function apart(units: readonly Unit[]): Unit[] {
  const kept: Unit[] = [];
  for (const unit of [...units].sort((a, b) => a.start - b.start))
    if (unit.start >= (kept.at(-1)?.end ?? 0)) kept.push(unit);
  return kept;
}

const continuum = twoAnnotators();
const separate = withoutOverlaps(continuum);
const [first = [], second = []] = continuum.layers.map(({ units }) => units);

const measures: Readonly<Record<string, () => unknown>> = {
  "exact F1": () => countSpans(first, second, { bounds: "exact", labelled: true }),
  "overlap F1": () => countSpans(first, second, { bounds: "overlap", labelled: true }),
  "SemEval, four schemes": () => semevalSchemes.map((scheme) => countSemeval(first, second, scheme)),
  "Cohen's κ": () => meanPairwiseKappa(characterItems(continuum)),
  "Fleiss' κ": () => fleissKappa(characterItems(continuum)),
  "Krippendorff's α": () => krippendorffAlpha(characterItems(continuum)),
  "α_U of 1995": () => alphaUnitizing(separate),
  "_uα of 2016": () => unitizedAlpha([separate]),
  "γ, 30 samples": () => gammaOf([gammaParts(continuum)].filter((parts) => parts !== null)),
};

function timeOf(measure: () => unknown): number {
  const startMs = performance.now();
  measure();
  return performance.now() - startMs;
}

const times: AgreementTimes = Object.fromEntries(
  Object.entries(measures).map(([name, measure]) => [
    name,
    Array.from({ length: Number(repeats) }, () => timeOf(measure)),
  ]),
);
console.log(JSON.stringify(times));
