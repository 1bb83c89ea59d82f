import { type Continuum, isLong, type Unit } from "./Continuum";

/** A stretch in which nobody begins or ends a unit. */
export interface Run {
  /** In positions; more than 0. */
  readonly length: number;
  /** The units each annotator has here, in the order of the layers. Valid until the next run is asked for. */
  readonly active: readonly ReadonlySet<Unit>[];
}

interface Edge {
  readonly at: number;
  readonly opens: boolean;
  readonly unit: Unit;
  readonly layer: number;
}

/**
 * The continuum cut where a unit begins or ends, so that measures over positions cost the number of units and not
 * the number of positions. Units are cut at the continuum's ends; those without length are left out.
 */
export function* runsOf(continuum: Continuum): Generator<Run> {
  const active = continuum.layers.map(() => new Set<Unit>());
  let at = continuum.start;
  for (const edge of edgesOf(continuum)) {
    if (edge.at > at) yield { length: edge.at - at, active };
    at = edge.at;
    if (edge.opens) active[edge.layer]?.add(edge.unit);
    else active[edge.layer]?.delete(edge.unit);
  }
  const end = continuum.start + continuum.length;
  if (end > at) yield { length: end - at, active };
}

function edgesOf({ start, length, layers }: Continuum): Edge[] {
  const within = (at: number) => Math.min(Math.max(at, start), start + length);
  const edges = layers.flatMap(({ units }, layer) =>
    units.filter(isLong).flatMap((given): Edge[] => {
      // A copy: one object given twice would count as one unit in a set.
      const unit = { ...given };
      return [
        { at: within(unit.start), opens: true, unit, layer },
        { at: within(unit.end), opens: false, unit, layer },
      ];
    }),
  );
  return edges.sort((a, b) => a.at - b.at);
}
