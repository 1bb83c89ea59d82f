import { type Continuum, isLong, type Unit, type UnitLayer } from "../Continuum";
import type { SeededRandom } from "../SeededRandom";

/** What annotators would have marked by chance. */
export type Sampler = (random: SeededRandom) => readonly UnitLayer[];

/** How chance is imagined; γ is not the same with another. */
export type SamplerName = "statistical" | "shuffle";

/**
 * Draws for each annotator a number of units, gaps and lengths from normal distributions with the means and
 * deviations found, and labels by their frequency.
 *
 * @see pygamma-agreement 0.5.9, whose default this is; it is not in the paper.
 */
export function statisticalSampler(continuum: Continuum): Sampler {
  const layers = sortedLayers(continuum);
  const units = layers.flatMap((layer) => layer.units);
  const counts = momentsOf(layers.map((layer) => layer.units.length));
  const gaps = momentsOf([0, ...layers.flatMap((layer) => gapsOf(layer.units, continuum.start))]);
  const lengths = momentsOf(units.map(({ start, end }) => end - start));
  return (random) =>
    layers.map(({ annotator }) => {
      const count = Math.abs(Math.trunc(random.normal(counts.mean, counts.deviation)));
      let at = continuum.start;
      const drawUnit = (): Unit => {
        const start = at + random.normal(gaps.mean, gaps.deviation);
        at = start + Math.abs(random.normal(lengths.mean, lengths.deviation));
        return { start, end: at, label: units[random.below(units.length)]?.label ?? "" };
      };
      return { annotator, units: Array.from({ length: count }, drawUnit) };
    });
}

function sortedLayers({ layers }: Continuum): UnitLayer[] {
  return layers.map(({ annotator, units }) => ({
    annotator,
    units: units.filter(isLong).sort((a, b) => a.start - b.start || a.end - b.end),
  }));
}

/** From unit to unit, less than 0 where they overlap, and before the first one where there is room. */
function gapsOf(units: readonly Unit[], start: number): number[] {
  const between = units.slice(1).map((unit, i) => unit.start - (units[i] as Unit).end);
  const [first] = units;
  return first && first.start > start ? [...between, first.start - start] : between;
}

function momentsOf(values: readonly number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / values.length) };
}

/**
 * Gives each annotator the units of an annotator drawn at random, turned about by a whole number of positions: what
 * begins beyond the end comes in at the beginning, uncut. No two of these numbers are nearer to each other than half
 * the mean unit length, as long as there is room.
 *
 * @see Mathet, Widlöcher & Métivier 2015, section 5.2.
 */
export function shuffleSampler(continuum: Continuum): Sampler {
  const layers = sortedLayers(continuum);
  const units = layers.flatMap((layer) => layer.units);
  const apart = momentsOf(units.map(({ start, end }) => end - start)).mean / 2;
  return (random) => {
    const pivots = new Pivots(continuum.length, apart);
    return layers.map(({ annotator }) => {
      const pivot = pivots.draw(random);
      const source = layers[random.below(layers.length)]?.units ?? [];
      return { annotator, units: source.map((unit) => turned(unit, pivot, continuum)) };
    });
  };
}

function turned({ start, end, label }: Unit, pivot: number, continuum: Continuum): Unit {
  const beyond = start + pivot > continuum.start + continuum.length;
  const by = beyond ? pivot - continuum.length : pivot;
  return { start: start + by, end: end + by, label };
}

/** Whole numbers of positions, apart from each other. */
class Pivots {
  private free: { start: number; end: number }[];

  constructor(
    private readonly length: number,
    private readonly apart: number,
  ) {
    this.free = [{ start: 0, end: length }];
  }

  draw(random: SeededRandom): number {
    const room = this.free.reduce((sum, { start, end }) => sum + end - start, 0);
    if (room === 0) return random.next() * this.length;
    const pivot = Math.floor(this.placeAt(random.next() * room));
    this.free = this.free.flatMap(({ start, end }) =>
      [
        { start, end: Math.min(end, pivot - this.apart) },
        { start: Math.max(start, pivot + this.apart), end },
      ].filter((part) => part.start < part.end),
    );
    return pivot;
  }

  private placeAt(distance: number): number {
    let left = distance;
    for (const { start, end } of this.free) {
      if (left < end - start) return start + left;
      left -= end - start;
    }
    return 0;
  }
}

/** The samplers by name. */
export const samplers: Readonly<Record<SamplerName, (continuum: Continuum) => Sampler>> = {
  statistical: statisticalSampler,
  shuffle: shuffleSampler,
};
