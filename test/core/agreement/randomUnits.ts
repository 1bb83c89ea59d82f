import type { Continuum, Unit } from "../../../core/agreement/Continuum";
import { SeededRandom } from "../../../core/agreement/SeededRandom";

/** How random continua are made. */
export interface RandomUnits {
  readonly annotators: number;
  readonly units: number;
  readonly length: number;
  readonly labels: readonly string[];
  /** Whether units of one annotator may overlap. */
  readonly overlaps: boolean;
}

/** A small continuum of a seed; every annotator has some of the units of one truth, moved and relabelled at times. */
export function randomContinuum(seed: number, given: Partial<RandomUnits> = {}): Continuum {
  const how = { annotators: 2, units: 6, length: 60, labels: ["A", "B"], overlaps: true, ...given };
  const random = new SeededRandom(seed);
  const label = () => how.labels[random.below(how.labels.length)] ?? "A";
  const draw = (): Unit => {
    const start = random.below(how.length - 9);
    return { start, end: start + 1 + random.below(9), label: label() };
  };
  const truth = Array.from({ length: how.units }, draw);
  const copy = (unit: Unit) => (random.next() < 0.6 ? unit : { ...draw(), label: label() });
  const layer = () => {
    const units = truth.filter(() => random.next() < 0.9).map(copy);
    return how.overlaps ? units : apart(units);
  };
  const layers = Array.from({ length: how.annotators }, (_, i) => ({
    annotator: `annotator-${i}`,
    units: layer(),
  }));
  return { start: 0, length: how.length, layers };
}

function apart(units: readonly Unit[]): Unit[] {
  const kept: Unit[] = [];
  for (const unit of [...units].sort((a, b) => a.start - b.start))
    if (unit.start >= (kept.at(-1)?.end ?? 0)) kept.push(unit);
  return kept;
}

/** Seeds to try. */
export function seeds(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}
