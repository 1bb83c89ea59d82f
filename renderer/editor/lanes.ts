import type { Span } from "../../core/text/Span";

/** Lanes of underlines below the text; the others run above it. */
export const LANES_BELOW = 4;
/** Where more annotations overlap, they share lanes: a list tells them apart. */
export const LANE_COUNT = 6;

/** The first lane that none of the overlapping annotations uses, or the least used one. */
export function freeLane(taken: Iterable<number>): number {
  const uses = new Array<number>(LANE_COUNT).fill(0);
  for (const lane of taken) uses[lane] = (uses[lane] ?? 0) + 1;
  return uses.indexOf(Math.min(...uses));
}

/** The lane that an annotation is to have, from 0; null for one of the free ones. More than there are begin again. */
export type LaneOf = (annotation: string) => number | null;

/** A lane for each of the spans, which come in reading order: the first one free, else the one that is free soonest. */
export function packLanes(spans: readonly Span[]): number[] {
  const busyUntil = new Array<number>(LANE_COUNT).fill(0);
  return spans.map(({ start, end }) => {
    const free = busyUntil.findIndex((until) => until <= start);
    const lane = free < 0 ? busyUntil.indexOf(Math.min(...busyUntil)) : free;
    busyUntil[lane] = Math.max(busyUntil[lane] ?? 0, end);
    return lane;
  });
}
