import { type Finding, finding } from "../Finding";
import { median, percentile } from "../statistics";

/** What one edit took. */
export interface EditTimes {
  readonly kind: (typeof editKinds)[number];
  readonly paintMs: number;
  readonly mainThreadMs: number;
}

const editKinds = ["add", "relabel", "delete"] as const;
const FRAMES = 2;
const MAIN_THREAD_MS = 16;

/** Findings for each kind of edit: to paint, and main-thread work. Without a floor where `floor` is empty. */
export function editFindings(
  where: string,
  times: { readonly view: readonly EditTimes[]; readonly floor: readonly EditTimes[] },
  frameMs: number,
): Finding[] {
  return editKinds.flatMap((kind) => {
    const ofKind = (list: readonly EditTimes[]) => list.filter((edit) => edit.kind === kind);
    const [view, floor] = [ofKind(times.view), ofKind(times.floor)];
    return [
      paintFinding(`${kind} ${where}`, view, floor, frameMs),
      workFinding(`${kind} ${where}`, view, floor),
    ];
  });
}

function paintFinding(
  what: string,
  view: readonly EditTimes[],
  floor: readonly EditTimes[],
  frameMs: number,
) {
  const [samples, floorSamples] = [view, floor].map((list) => list.map(({ paintMs }) => paintMs));
  return finding({
    what: `${what}, to paint, p95`,
    unit: "ms",
    ...against(samples, floorSamples, (list) => percentile(list, 0.95)),
    budget: { frames: FRAMES, frameMs },
    note: `p50 ${median(samples ?? []).toFixed(1)}`,
  });
}

function workFinding(what: string, view: readonly EditTimes[], floor: readonly EditTimes[]) {
  const [samples, floorSamples] = [view, floor].map((list) => list.map(({ mainThreadMs }) => mainThreadMs));
  return finding({
    what: `${what}, main thread, p50`,
    unit: "ms",
    ...against(samples, floorSamples, median),
    budget: { atMost: MAIN_THREAD_MS },
    note: `p95 ${percentile(samples ?? [], 0.95).toFixed(1)}`,
  });
}

function against(
  samples: readonly number[] = [],
  floorSamples: readonly number[] = [],
  summary: (list: readonly number[]) => number,
) {
  const floor = floorSamples.length > 0 ? summary(floorSamples) : null;
  return { measured: summary(samples), floor, samples, floorSamples };
}
