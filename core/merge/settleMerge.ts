import { type Failure, failure } from "../errors";
import type { Annotation } from "../model/Annotation";
import { compareAnnotations, type Layer } from "../model/Layer";
import { err, ok, type Result } from "../result";
import {
  type Conflict,
  type Decision,
  type Decisions,
  type EditConflict,
  type LayerMerge,
  STATUS_CONFLICT,
} from "./LayerMerge";
import { composeAnnotation, inOrderOfTime } from "./mergeAnnotation";

/**
 * The merged layer with every conflict as it was decided. Fails with `conflict-undecided` when a decision is
 * missing, or is one that {@link decisionsFor} does not offer.
 */
export function settleMerge({ settled, conflicts }: LayerMerge, decisions: Decisions): Result<Layer> {
  const undecided = conflicts.filter((each) => !isDecided(each, decisions)).length;
  if (undecided > 0) return err(undecidedConflicts(undecided));
  const status = conflicts.find(({ kind }) => kind === "status");
  const taken = new Set([...settled.annotations.map(({ id }) => id), ...conflicts.map(({ id }) => id)]);
  const decided = conflicts.flatMap((each) => settle(each, decisions.get(each.id) ?? "ours", taken));
  return ok({
    ...settled,
    status: status?.kind === "status" ? statusOf(status, decisions) : settled.status,
    annotations: [...settled.annotations, ...decided].sort(compareAnnotations),
  });
}

/** What can be decided of a conflict: to keep both is no choice where it would say the same of one place twice. */
export function decisionsFor(conflict: Conflict): readonly Decision[] {
  const canKeepBoth = conflict.kind === "edit" && (isAboutPlaces(conflict) || isAboutNotes(conflict));
  return canKeepBoth ? ["ours", "theirs", "both"] : ["ours", "theirs"];
}

/**
 * What a decision leaves of the annotation in conflict: nothing where it was deleted, two annotations where both
 * are kept. What is not in conflict is merged from both sides.
 *
 * @param taken - Ids that a second annotation cannot get.
 */
export function settle(
  conflict: Conflict,
  decision: Decision,
  taken: ReadonlySet<string> = new Set([conflict.id]),
): readonly Annotation[] {
  if (conflict.kind === "status") return [];
  if (conflict.kind === "edit" && decision === "both") return settleBoth(conflict, taken);
  const side = decision === "theirs" ? "theirs" : "ours";
  if (conflict.kind === "edit") return [composeAnnotation(conflict, side)];
  return [conflict[side]].flatMap((annotation) => annotation ?? []);
}

function settleBoth(conflict: EditConflict, taken: ReadonlySet<string>): readonly Annotation[] {
  const sides = (["ours", "theirs"] as const).map((side) => composeAnnotation(conflict, side));
  const [first, last] = inOrderOfTime(conflict.ours, conflict.theirs);
  if (isAboutNotes(conflict))
    return sides.slice(0, 1).map((each) => ({ ...each, note: `${first.note}\n${last.note}` }));
  // The older keeps its id, whichever side it is on, so that two machines that decide alike come to the same.
  const second = secondId(conflict.id, taken);
  return sides.map((each, index) =>
    (index === 0) === (first === conflict.ours) ? each : { ...each, id: second },
  );
}

/** An id made of the first one's, as two machines that decide alike must give the same. */
function secondId(id: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number++) {
    const made = `${id.slice(0, LONGEST_FIRST_ID)}~${number}`;
    if (!taken.has(made)) return made;
  }
}

/** In code units; with the number it stays within the 100 that a layer file allows. */
const LONGEST_FIRST_ID = 90;

const isAboutPlaces = ({ parts }: EditConflict) =>
  parts.some(({ kind }) => kind === "boundary" || kind === "label");

const isAboutNotes = ({ parts }: EditConflict) => parts.every(({ kind }) => kind === "note");

function isDecided(conflict: Conflict, decisions: Decisions): boolean {
  const decision = decisions.get(conflict.id);
  return decision !== undefined && decisionsFor(conflict).includes(decision);
}

function statusOf(conflict: Extract<Conflict, { kind: "status" }>, decisions: Decisions): Layer["status"] {
  return decisions.get(STATUS_CONFLICT) === "theirs" ? conflict.theirs : conflict.ours;
}

function undecidedConflicts(count: number): Failure {
  return failure("conflict-undecided", { count });
}
