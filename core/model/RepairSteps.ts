import { failure } from "../errors";
import { err, ok, type Result } from "../result";
import type { DocumentId } from "./ids";
import type { Repair } from "./Project";

/** A repair in place of another; null for none, before or after. */
export interface RepairStep {
  readonly from: Repair | null;
  readonly to: Repair | null;
}

/** Repairs that are made, changed or taken back: all of them, or none when one in `from` is no longer there. */
export interface RepairSteps {
  readonly kind: "repairs-stepped";
  readonly document: DocumentId;
  /** Of the text they are made on; repairs of another state of the text give way. */
  readonly sha256: string;
  readonly steps: readonly RepairStep[];
}

/** The steps that take these back. */
export function invertRepairs(steps: RepairSteps): RepairSteps {
  return { ...steps, steps: steps.steps.map(({ from, to }) => ({ from: to, to: from })) };
}

/**
 * The repairs after the steps, in order of the text. Refused with `repairs-changed` when others have changed
 * one of them meanwhile, or repaired something where one is to be made.
 */
export function stepRepairs(
  known: readonly Repair[],
  steps: readonly RepairStep[],
): Result<readonly Repair[]> {
  const made = new Map(known.map((repair) => [keyOf(repair), repair]));
  for (const { from } of steps) if (from && !made.delete(keyOf(from))) return refused;
  for (const { to } of steps) if (to) made.set(keyOf(to), to);
  const repairs = [...made.values()].sort((a, b) => a.start - b.start);
  const added = new Set(steps.flatMap(({ to }) => (to ? [keyOf(to)] : [])));
  const isTaken = repairs.some((repair, i) => {
    const next = repairs[i + 1];
    if (next === undefined || next.start >= repair.end) return false;
    return added.has(keyOf(repair)) || added.has(keyOf(next));
  });
  return isTaken ? refused : ok(repairs);
}

const refused = err(failure("repairs-changed", {}));

/** True when two lists read the same in place of the same; every change of the project makes them anew. */
export function areSameRepairs(a: readonly Repair[], b: readonly Repair[]): boolean {
  if (a === b) return true;
  const keys = b.map(keyOf);
  return a.length === b.length && a.every((repair, i) => keyOf(repair) === keys[i]);
}

const keyOf = ({ start, end, text, kind }: Repair) => `${start} ${end} ${kind} ${text}`;
