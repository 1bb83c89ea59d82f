import { type Failure, failure } from "../../../core/errors";
import { assignParts, type SplitUnit } from "../../../core/formats/splits/assignParts";
import { type PartName, partNames } from "../../../core/formats/splits/SplitOptions";
import { err, ok, type Result } from "../../../core/result";
import type { ExportPlan } from "./ExportPlan";
import { allEntries, prepareEntry, type StoredEntry } from "./prepareDocument";

/** Which part each document, or article, goes into, by its id. */
export type Assignment = ReadonlyMap<string, PartName>;

/**
 * Assigns everything a plan exports to the parts of its split; null for a plan without one. Reads every layer once to
 * count its labels, those of several annotators together: a document is in the same part for all. Fails as
 * {@link allEntries} does, and with `export-cancelled`.
 */
export async function splitCorpus(
  plan: ExportPlan,
  signal?: AbortSignal,
): Promise<Result<Assignment | null>> {
  const { split } = plan;
  if (!split) return ok(null);
  const units = new Map<string, Map<string, number>>();
  for await (const entries of allEntries(plan)) {
    const problem = signal?.aborted ? failure("export-cancelled", {}) : addUnits(plan, entries, units);
    if (problem) return err(problem);
  }
  const all: SplitUnit[] = [...units].map(([id, labels]) => ({ id, labels }));
  return ok(assignParts(all, split.shares, split.seed));
}

function addUnits(
  plan: ExportPlan,
  entries: Result<readonly StoredEntry[]>,
  units: Map<string, Map<string, number>>,
): Failure | null {
  if (!entries.ok) return entries.error;
  for (const { entry } of entries.value) {
    const prepared = prepareEntry(plan, entry);
    if (!prepared.ok) return prepared.error;
    for (const piece of prepared.value.pieces)
      countLabels(units, piece.entry.source.document, piece.entry.layer.annotations);
  }
  return null;
}

function countLabels(
  units: Map<string, Map<string, number>>,
  id: string,
  annotations: readonly { readonly label: string }[],
): void {
  const labels = units.get(id) ?? new Map<string, number>();
  for (const { label } of annotations) labels.set(label, (labels.get(label) ?? 0) + 1);
  units.set(id, labels);
}

/** The parts that something is assigned to, in the usual order. */
export function usedParts(assignment: Assignment): PartName[] {
  const used = new Set(assignment.values());
  return partNames.filter((name) => used.has(name));
}
