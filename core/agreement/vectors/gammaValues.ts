import { z } from "zod";
import { type Continuum, isLong, labelsIn, pairsOf, type Unit } from "../Continuum";
import { type Alignment, alignedUnits, bestAlignment, type UnitaryAlignment } from "../gamma/bestAlignment";
import {
  categoricalDisorders,
  type LabelDisorder,
  meanLabelDisorder,
  type OfLabel,
} from "../gamma/categoricalDisorder";
import { Dissimilarity } from "../gamma/Dissimilarity";
import { defaultGamma, drawFilled } from "../gamma/gamma";
import { samplers } from "../gamma/samplers";
import { SeededRandom } from "../SeededRandom";
import { continuumFields, continuumOf } from "./inputs";
import type { Values } from "./Values";

const rowsSchema = z.array(z.array(z.int().nonnegative().nullable()));

const sampleSchema = z.object({ ...continuumFields, alignment: rowsSchema.optional() });

const weight = z.number().nonnegative().default(1);

const samplerNames = {
  StatisticalContinuumSampler: "statistical",
  ShuffleContinuumSampler: "shuffle",
} as const;

/** Units of annotators with the options of γ, and samples or alignments where they are given. */
export const gammaInputSchema = z
  .object({
    ...continuumFields,
    params: z
      .object({ alpha: weight, beta: weight, delta_empty: z.number().positive().default(1) })
      .prefault({}),
    best_alignment: rowsSchema.optional(),
    samples: z.array(sampleSchema).optional(),
    sampler: z
      .enum(["StatisticalContinuumSampler", "ShuffleContinuumSampler"])
      .default("StatisticalContinuumSampler"),
  })
  .transform(({ params, best_alignment, samples, sampler, ...fields }) => ({
    continuum: byName(continuumOf(fields)),
    options: { alpha: params.alpha, beta: params.beta, deltaEmpty: params.delta_empty },
    alignment: best_alignment,
    samples: samples?.map((sample) => ({
      continuum: byName(continuumOf(sample)),
      alignment: sample.alignment,
    })),
    sampler: samplerNames[sampler],
  }))
  .refine(({ continuum }) => continuum.layers.length >= 2, {
    path: ["annotators"],
    message: "two annotators are needed",
  })
  .refine(fitsAlignment, { path: ["best_alignment"], message: "not an alignment of the units" })
  .refine(({ samples = [] }) => samples.every(fitsAlignment), {
    path: ["samples"],
    message: "an alignment that is not of the sample's units",
  });

type ParsedInput = z.infer<typeof gammaInputSchema>;

interface Given {
  readonly continuum: Continuum;
  readonly alignment?: readonly UnitaryAlignment[] | undefined;
}

/** A continuum that may have its alignment, and samples alike. */
interface GammaInput extends Given, Pick<ParsedInput, "options" | "sampler"> {
  readonly samples?: readonly Given[] | undefined;
}

/** True when an alignment, where there is one, names units that are there. */
function fitsAlignment({ continuum: { layers }, alignment = [] }: Given): boolean {
  const exists = (index: number | null, layer: number) => (index ?? -1) < (layers[layer]?.units.length ?? 0);
  return alignment.every((row) => row.length === layers.length && row.every(exists));
}

/** Alignments in vector files count annotators by name. */
function byName(continuum: Continuum): Continuum {
  const layers = [...continuum.layers].sort((a, b) => (a.annotator < b.annotator ? -1 : 1));
  return { ...continuum, layers };
}

/** Values of `gamma` and `gamma_montecarlo`, with so many samples of our own where some are asked for. */
export function gammaValues(input: GammaInput, samples: number): Values {
  const { continuum } = input;
  const given = once(() => new GivenGamma(input));
  const own = once(() => new GivenGamma({ ...input, ...ownSamples(input, samples) }));
  const labels = labelsIn(continuum);
  return {
    best_disorder: () => given().observed(),
    num_unitary_alignments: () => given().alignment()?.length ?? null,
    expected_disorder_of_given_samples: () => given().expected(),
    gamma_given_samples: () => given().gamma(),
    gamma_cat_given_alignments: () => given().ofLabel(null),
    gamma_k_given_alignments: () =>
      Object.fromEntries(labels.map((label) => [label, given().ofLabel(label)])),
    pair_dissimilarities_first_two: () => firstTwo(input),
    pair_dissimilarities: () => allPairs(input),
    gamma: () => own().gamma(),
    gamma_range: () => own().gamma(),
    gamma_cat_pygamma: () => own().ofLabel(null)?.pygamma ?? null,
    gamma_cat_range_pygamma: () => own().ofLabel(null)?.pygamma ?? null,
    gamma_k_range_pygamma: () =>
      Object.fromEntries(labels.map((label) => [label, own().ofLabel(label)?.pygamma ?? null])),
    expected_disorder: () => own().expected(),
    expected_disorder_rel_se: () => own().relativeError(),
    n_samples: () => samples,
  };
}

function once<T>(compute: () => T): () => T {
  let found: { readonly value: T } | null = null;
  return () => {
    found ??= { value: compute() };
    return found.value;
  };
}

interface Aligned {
  readonly layers: readonly (readonly Unit[])[];
  readonly rows: readonly UnitaryAlignment[] | undefined;
}

/** γ of a continuum and samples that are given, the alignments as they are given, too, where they are. */
class GivenGamma {
  private readonly dissimilarity: Dissimilarity;
  private readonly disorders: () => readonly number[] | null;
  private readonly best: () => Alignment | null;

  constructor(private readonly input: GammaInput) {
    this.dissimilarity = new Dissimilarity(input.options);
    this.best = once(() => this.align(input.continuum));
    this.disorders = once(() => {
      const disorders = input.samples?.map(({ continuum }) => this.align(continuum)?.disorder ?? null);
      return disorders?.every((disorder) => disorder !== null) ? disorders : null;
    });
  }

  /** Null where nobody has a unit. */
  private align({ layers }: Continuum): Alignment | null {
    const units = layers.map((layer) => alignedUnits(layer.units));
    return units.some(({ length }) => length > 0) ? bestAlignment(units, this.dissimilarity) : null;
  }

  observed(): number | null {
    return this.best()?.disorder ?? null;
  }

  alignment(): readonly UnitaryAlignment[] | undefined {
    return this.best()?.rows;
  }

  expected(): number | null {
    const disorders = this.disorders();
    return disorders && disorders.length > 0 ? meanOf(disorders) : null;
  }

  gamma(): number | null {
    const [observed, expected] = [this.observed(), this.expected()];
    if (observed === null || expected === null) return null;
    return observed === 0 ? 1 : 1 - observed / expected;
  }

  /** Standard error of the expected disorder, over it. */
  relativeError(): number | null {
    const disorders = this.disorders();
    const mean = this.expected();
    if (!disorders || !mean) return null;
    const variance = meanOf(disorders.map((disorder) => (disorder - mean) ** 2));
    return Math.sqrt(variance / disorders.length) / mean;
  }

  /** γ_cat, or γ_k of a label, in both forms; null where an alignment is missing. */
  ofLabel(label: OfLabel) {
    const { continuum, alignment, samples = [] } = this.input;
    const all = [{ continuum, alignment: alignment ?? this.alignment() }, ...samples].map(alignedLayers);
    if (this.observed() === null || samples.length === 0 || all.some(({ rows }) => !rows)) return null;
    const of = (form: "paper" | "pygamma") => {
      const [observed = 0, ...byChance] = all.map((each) => this.meanDisorder(each, label, form));
      return asPrinted(observed, meanOf(byChance), form === "pygamma" && label === null ? 0 : null);
    };
    return { pygamma: of("pygamma"), paper: of("paper") };
  }

  private meanDisorder({ layers, rows = [] }: Aligned, label: OfLabel, form: "paper" | "pygamma"): number {
    const labels = label === null ? [] : [label];
    const disorders = categoricalDisorders(rows, layers, this.dissimilarity, labels, form);
    return meanLabelDisorder(disorders.get(label) as LabelDisorder);
  }
}

/**
 * Nothing to disagree on is 1 here, as in pygamma-agreement, whose γ_cat is 0 where chance cannot disagree; whoever
 * shows γ_cat takes the figure, undefined then.
 */
function asPrinted(observed: number, expected: number, withoutChance: 0 | null): number | null {
  if (observed === 0) return 1;
  return expected === 0 ? withoutChance : 1 - observed / expected;
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function alignedLayers({ continuum, alignment }: Given): Aligned {
  return { layers: continuum.layers.map(({ units }) => alignedUnits(units)), rows: alignment };
}

/** Samples of our own, aligned. */
function ownSamples({ continuum, options, sampler }: GammaInput, count: number) {
  const draw = samplers[sampler](continuum);
  const random = new SeededRandom(defaultGamma.seed);
  const dissimilarity = new Dissimilarity(options);
  const filled = continuum.layers.some(({ units }) => units.some(isLong));
  const samples = Array.from({ length: filled ? count : 0 }, () => {
    const layers = drawFilled(() => draw(random));
    const { rows } = bestAlignment(
      layers.map(({ units }) => alignedUnits(units)),
      dissimilarity,
    );
    return { continuum: { ...continuum, layers: [...layers] }, alignment: rows };
  });
  return { samples, alignment: undefined };
}

function firstTwo({ continuum, options }: GammaInput): number[][] {
  const dissimilarity = new Dissimilarity(options);
  const [first = [], second = []] = continuum.layers.map(({ units }) => alignedUnits(units));
  return first.map((u) => second.map((v) => dissimilarity.between(u, v)));
}

function allPairs({ continuum, options }: GammaInput) {
  const dissimilarity = new Dissimilarity(options);
  const numbered = continuum.layers.map(({ annotator, units }) =>
    alignedUnits(units).map((unit, index) => ({ annotator, unit, index })),
  );
  return pairsOf(numbered).flatMap(([first, second]) =>
    first.flatMap((a) =>
      second.map((b) => ({
        annotatorA: a.annotator,
        unitIndexA: a.index,
        annotatorB: b.annotator,
        unitIndexB: b.index,
        positional: dissimilarity.positional(a.unit, b.unit),
        categorical: dissimilarity.categorical(a.unit, b.unit),
        combined: dissimilarity.between(a.unit, b.unit),
      })),
    ),
  );
}
