import { failure } from "../errors";
import { err, ok, type Result } from "../result";
import type { Label } from "./LabelSet";

/**
 * The labels with two people's changes to the same former ones: part by part, in our order, what they have
 * added at the end. Refused: `label-changed-meanwhile` where both have changed the same part of a label
 * differently, or one has changed what the other took away.
 */
export function mergeLabels(
  base: readonly Label[],
  ours: readonly Label[],
  theirs: readonly Label[],
): Result<readonly Label[]> {
  if (isAlike(theirs, base)) return ok(ours);
  const ids = new Set([...ours, ...theirs].map(({ id }) => id));
  const sides = [...ids].map((id) =>
    [base, ours, theirs].map((labels) => labels.find((each) => each.id === id)),
  );
  const merged = sides.map(([from, our, their]) => mergeLabel(from, our, their));
  const at = merged.indexOf(CONFLICT);
  const [, our, their] = sides[at] ?? [];
  if (at >= 0) return err(failure("label-changed-meanwhile", { label: (our ?? their)?.names.en ?? "?" }));
  return ok(merged.filter((label) => typeof label === "object"));
}

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
