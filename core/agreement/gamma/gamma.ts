import type { Drawn } from "../bootstrap";
import { type Continuum, isLong, labelsIn, type UnitLayer } from "../Continuum";
import { defined, type Figure, type UndefinedReason, undefinedFor } from "../Figure";
import { SeededRandom } from "../SeededRandom";
import { type Alignment, alignedUnits, bestAlignment } from "./bestAlignment";
import { categoricalDisorders, gammaOfLabels, type LabelDisorder, type OfLabel } from "./categoricalDisorder";
import { Dissimilarity, type DissimilarityOptions, defaultDissimilarity } from "./Dissimilarity";
import { type SamplerName, samplers } from "./samplers";

/** How units are compared, and how chance is sampled. All of it is shown beside a γ: it changes with each. */
export interface GammaOptions extends DissimilarityOptions {
  readonly sampler: SamplerName;
  readonly seed: number;
  readonly samples: number;
}

/** The options of pygamma-agreement without any given, with a seed. */
export const defaultGamma: GammaOptions = {
  ...defaultDissimilarity,
  sampler: "statistical",
  seed: 1,
  samples: 30,
};

/** What γ of a document is made of, so that documents can be put together in any choice without aligning again. */
export interface GammaParts {
  /** Mean number of units of an annotator. */
  readonly units: number;
  readonly observed: Alignment;
  /** Mean disorder of the samples, and the least that it can be. */
  readonly expected: Pick<Alignment, "disorder" | "lowerBound">;
  /** By label, all together under null: of what was found, and of each sample. */
  readonly labels: ReadonlyMap<OfLabel, readonly [observed: LabelDisorder, ...samples: LabelDisorder[]]>;
}

/** γ with its relatives. */
export interface Gamma {
  readonly gamma: Figure;
  /** Where γ surely lies; both ends are γ where every alignment is proved to be the best. */
  readonly between: readonly [low: Figure, high: Figure];
  /** Mean disorder found, and expected by chance. */
  readonly observed: Figure;
  readonly expected: Figure;
  /** γ_cat: of labels alone. */
  readonly categorical: Figure;
  /** γ_k: of one label alone. */
  readonly byLabel: ReadonlyMap<string, Figure>;
}

/**
 * Aligns what annotators marked in a document, and as many samples of chance.
 *
 * Units without length are left out. Null where nobody has a unit or there is one annotator: no disorder is defined.
 *
 * @param onSample - Told after each sample how many are done.
 */
export function gammaParts(
  continuum: Continuum,
  options: GammaOptions = defaultGamma,
  onSample: (done: number) => void = () => {},
): GammaParts | null {
  const units = continuum.layers.reduce((sum, layer) => sum + layer.units.filter(isLong).length, 0);
  if (units === 0 || continuum.layers.length < 2) return null;
  const work = new Aligning(options, labelsIn(continuum));
  const observed = work.align(continuum.layers);
  const sample = samplers[options.sampler](continuum);
  const random = new SeededRandom(options.seed);
  const samples = Array.from({ length: options.samples }, (_, index) => {
    const aligned = work.align(drawFilled(() => sample(random)));
    onSample(index + 1);
    return aligned;
  });
  const expected = { disorder: meanOf(samples, "disorder"), lowerBound: meanOf(samples, "lowerBound") };
  return { units: units / continuum.layers.length, observed, expected, labels: work.labels() };
}

function meanOf(samples: readonly Alignment[], what: "disorder" | "lowerBound"): number {
  return samples.reduce((sum, sample) => sum + sample[what], 0) / samples.length;
}

/** Of a few units among very many annotators, hardly a sample has any. */
const MOST_DRAWS = 10_000;

/**
 * A sample in which nobody has a unit has no disorder, and is drawn again.
 *
 * @throws RangeError when that goes on and on.
 */
export function drawFilled(draw: () => readonly UnitLayer[]): readonly UnitLayer[] {
  for (let draws = 0; draws < MOST_DRAWS; draws++) {
    const layers = draw();
    if (layers.some(({ units }) => units.some(isLong))) return layers;
  }
  throw new RangeError(`No unit in ${MOST_DRAWS} samples`);
}

/** Aligns layers and keeps of each alignment what its labels come to. */
class Aligning {
  private readonly dissimilarity: Dissimilarity;
  private readonly found: ReadonlyMap<OfLabel, LabelDisorder[]>;

  constructor(
    options: DissimilarityOptions,
    private readonly labelIds: readonly string[],
  ) {
    this.dissimilarity = new Dissimilarity(options);
    this.found = new Map<OfLabel, LabelDisorder[]>([null, ...labelIds].map((label) => [label, []]));
  }

  align(given: readonly UnitLayer[]): Alignment {
    const layers = given.map(({ units }) => alignedUnits(units));
    const alignment = bestAlignment(layers, this.dissimilarity);
    const disorders = categoricalDisorders(alignment.rows, layers, this.dissimilarity, this.labelIds);
    for (const [label, found] of this.found) found.push(disorders.get(label) ?? NOTHING);
    return alignment;
  }

  labels(): GammaParts["labels"] {
    return new Map(
      [...this.found].map(([label, [observed, ...samples]]) => [label, [observed ?? NOTHING, ...samples]]),
    );
  }
}

const NOTHING: LabelDisorder = { disorder: 0, weights: 0, units: 0 };

/**
 * γ of one or more documents: 1 − disorder found / mean disorder of the samples, each document weighing as many
 * units as an annotator has in it on average; 1 where no disorder is found. Pooling documents is our own
 * convention, as no reference does it.
 *
 * @see Mathet, Widlöcher & Métivier 2015, Computational Linguistics 41:437-479; Mathet 2017 for γ_cat and γ_k.
 */
export function gammaOf(documents: readonly GammaParts[]): Gamma {
  if (documents.length === 0) return undefinedGamma("no-units");
  const { observed, expected } = pooled(documents, "disorder");
  const least = pooled(documents, "lowerBound");
  return {
    gamma: chanceCorrected(observed, expected),
    between: [chanceCorrected(observed, least.expected), chanceCorrected(least.observed, expected)],
    observed: defined(observed),
    expected: defined(expected),
    categorical: labelGamma(documents, null),
    byLabel: new Map(labelsOf(documents).map((label) => [label, labelGamma(documents, label)])),
  };
}

/** γ of documents that are drawn many times, from numbers in columns: of 10,000 documents the objects are too far apart. */
export class GammaColumns {
  private readonly units: Float64Array;
  private readonly observed: Float64Array;
  private readonly expected: Float64Array;

  /** @param documents - Null for those in which nobody has a unit. */
  constructor(documents: readonly (GammaParts | null)[]) {
    const column = (of: (parts: GammaParts) => number) =>
      Float64Array.from(documents, (parts) => (parts ? of(parts) : 0));
    this.units = column(({ units }) => units);
    this.observed = column(({ observed, units }) => observed.disorder * units);
    this.expected = column(({ expected, units }) => expected.disorder * units);
  }

  /** Of the documents drawn; see {@link gammaOf}. */
  gamma(drawn: Drawn): Figure {
    const units = sumOf(this.units, drawn);
    if (units === 0) return undefinedFor("no-units");
    return chanceCorrected(sumOf(this.observed, drawn) / units, sumOf(this.expected, drawn) / units);
  }
}

function sumOf(column: Float64Array, drawn: Drawn): number {
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += (column[i] as number) * (drawn[i] as number);
  return sum;
}

/** γ of one document alone; see {@link gammaOf}. */
export function gammaAlone(parts: GammaParts | null): Figure {
  if (!parts) return undefinedFor("no-units");
  return chanceCorrected(parts.observed.disorder, parts.expected.disorder);
}

/** Means over documents by their units. */
function pooled(documents: readonly GammaParts[], what: "disorder" | "lowerBound") {
  let [observed, expected, units] = [0, 0, 0];
  for (const parts of documents) {
    observed += parts.observed[what] * parts.units;
    expected += parts.expected[what] * parts.units;
    units += parts.units;
  }
  return { observed: observed / units, expected: expected / units };
}

function chanceCorrected(observed: number, expected: number): Figure {
  if (observed === 0) return defined(1);
  return expected === 0 ? undefinedFor("no-variation") : defined(1 - observed / expected);
}

function labelsOf(documents: readonly GammaParts[]): string[] {
  const labels = documents.flatMap((parts) => [...parts.labels.keys()]);
  return [...new Set(labels)].filter((label) => label !== null).sort();
}

/** Sample by sample over all documents, as though each were one sample of all of them. */
function labelGamma(documents: readonly GammaParts[], label: OfLabel): Figure {
  const found = documents.flatMap((parts) => [parts.labels.get(label) ?? []]);
  const sums = (found[0] ?? []).map((_, i) => {
    const parts = found.map((each) => each[i] ?? NOTHING);
    return {
      disorder: parts.reduce((sum, { disorder }) => sum + disorder, 0),
      weights: parts.reduce((sum, { weights }) => sum + weights, 0),
      units: parts.reduce((sum, { units }) => sum + units, 0),
    };
  });
  const [observed = NOTHING, ...samples] = sums;
  return gammaOfLabels(observed, samples);
}

function undefinedGamma(reason: UndefinedReason): Gamma {
  const none = undefinedFor(reason);
  return {
    gamma: none,
    between: [none, none],
    observed: none,
    expected: none,
    categorical: none,
    byLabel: new Map(),
  };
}
