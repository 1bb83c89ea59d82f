import { failure } from "../errors";
import { err, ok, type Result } from "../result";
import type { Label } from "./LabelSet";

/**
 * The labels with two people's changes to the same former ones: part by part, and in the order of who has
 * moved them, ours where both have; what the other has added stands at the end. Refused:
 * `label-changed-meanwhile` where both have changed the same part of a label differently, or one has changed
 * what the other took away.
 */
export function mergeLabels(
  base: readonly Label[],
  ours: readonly Label[],
  theirs: readonly Label[],
): Result<readonly Label[]> {
  if (isAlike(theirs, base)) return ok(ours);
  const sides = mergeOrder(idsOf(base), idsOf(ours), idsOf(theirs)).map((id) =>
    [base, ours, theirs].map((labels) => labels.find((each) => each.id === id)),
  );
  const merged = sides.map(([from, our, their]) => mergeLabel(from, our, their));
  const at = merged.indexOf(CONFLICT);
  const [, our, their] = sides[at] ?? [];
  if (at >= 0) return err(failure("label-changed-meanwhile", { label: (our ?? their)?.names ?? "?" }));
  return ok(merged.filter((label) => typeof label === "object"));
}

/** The ids of both sides. An order is of what all three have: adding and taking away do not change it. */
function mergeOrder(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const common = new Set(base.filter((id) => ours.includes(id) && theirs.includes(id)));
  const [former, our, their] = [base, ours, theirs].map((ids) => ids.filter((id) => common.has(id)));
  const isTheirs = isAlike(our, former) && !isAlike(their, former);
  return [...new Set(isTheirs ? [...theirs, ...ours] : [...ours, ...theirs])];
}

const idsOf = (labels: readonly Label[]) => labels.map(({ id }) => id);

const CONFLICT = Symbol("changed on both sides");

/** Undefined stands for a label that is not there. */
function mergeLabel(
  base: Label | undefined,
  ours: Label | undefined,
  theirs: Label | undefined,
): Label | undefined | typeof CONFLICT {
  const whole = mergePart(base, ours, theirs);
  if (whole !== CONFLICT || !ours || !theirs) return whole;
  const parts = (Object.keys(ours) as (keyof Label)[]).map(
    (key) => [key, mergePart(base?.[key], ours[key], theirs[key])] as const,
  );
  if (parts.some(([, part]) => part === CONFLICT)) return CONFLICT;
  return { ...ours, ...Object.fromEntries(parts) };
}

function mergePart<T>(base: T, ours: T, theirs: T): T | typeof CONFLICT {
  if (isAlike(theirs, base) || isAlike(theirs, ours)) return ours;
  return isAlike(ours, base) ? theirs : CONFLICT;
}

/** Labels come from files and forms that write their keys in one order. */
const isAlike = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
