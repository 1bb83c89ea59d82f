/** Whether a budget was kept; "info" for what has none. */
export type Verdict = "met" | "missed" | "info";

/** One measured figure beside its floor and its budget. */
export interface Finding {
  readonly what: string;
  readonly unit: string;
  readonly measured: number;
  /** What the same clock says of the least that could be done; null where that makes no sense. */
  readonly floor: number | null;
  /** Null where no budget is set. */
  readonly budget: Budget | null;
  /** Every sample behind `measured`. */
  readonly samples: readonly number[];
  readonly floorSamples: readonly number[];
  /** What a reader must know to read the figure right. */
  readonly note: string;
}

/**
 * The most a figure may be: of its floor, in its own unit, or in frames of the display; or the least, where more is
 * better.
 */
export type Budget =
  | { readonly timesFloor: number }
  | { readonly atMost: number }
  | { readonly atLeast: number }
  | { readonly frames: number; readonly frameMs: number };

/** A finding with its defaults: no floor, no budget, no samples, no note. */
export function finding(given: Pick<Finding, "what" | "unit" | "measured"> & Partial<Finding>): Finding {
  return { floor: null, budget: null, samples: [], floorSamples: [], note: "", ...given };
}

/** Measured divided by floor; null without a floor. */
export function ratioOf({ measured, floor }: Finding): number | null {
  return floor ? measured / floor : null;
}

/** Frame callbacks come up to this late on a quiet machine, with nothing at all to do. */
const CLOCK_JITTER_MS = 1;

/** Whether the finding keeps its budget. */
export function verdictOf(finding: Finding): Verdict {
  if (!finding.budget) return "info";
  return isWithin(finding, finding.budget) ? "met" : "missed";
}

function isWithin(finding: Finding, budget: Budget): boolean {
  if ("timesFloor" in budget) return (ratioOf(finding) ?? Number.POSITIVE_INFINITY) <= budget.timesFloor;
  if ("atMost" in budget) return finding.measured <= budget.atMost;
  if ("atLeast" in budget) return finding.measured >= budget.atLeast;
  return finding.measured <= budget.frames * budget.frameMs + CLOCK_JITTER_MS;
}

/** The budget in words. */
export function describeBudget(budget: Budget | null, unit: string): string {
  if (!budget) return "–";
  if ("timesFloor" in budget) return `≤ ${budget.timesFloor} × floor`;
  if ("atMost" in budget) return `≤ ${budget.atMost} ${unit}`.trim();
  if ("atLeast" in budget) return `≥ ${budget.atLeast} ${unit}`.trim();
  return `≤ ${budget.frames} frame${budget.frames === 1 ? "" : "s"}`;
}
