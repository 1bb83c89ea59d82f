import { type Term, type TermStep, type TermSteps, termNames } from "../../core/model/Terms";
import { announce } from "../state/announcements";
import { history } from "../state/history";
import { changeProject } from "../state/project";
import { useWorkspace } from "../state/workspaceStore";

const NO_TERMS: readonly Term[] = [];

/** The terms of a label, as the project has them. */
export function useTerms(label: string): readonly Term[] {
  const terms = useWorkspace(({ info }) => info?.project.terms) ?? NO_TERMS;
  return terms.filter((term) => term.label === label);
}

/** Counts phrases as one term of this name, whatever they were counted as before. */
export function mergeInto(label: string, name: string, variants: readonly string[]): Promise<void> {
  return regroup(
    label,
    variants.map((variant) => [variant, name.trim()]),
  );
}

/** Counts a phrase by itself again; a term of one phrase that bears its name goes with it. */
export function splitOff(label: string, variant: string): Promise<void> {
  return regroup(label, [[variant, null]]);
}

/** Counts all phrases of a term by themselves again. */
export function dissolve({ label, variants }: Term): Promise<void> {
  return regroup(
    label,
    variants.map((variant) => [variant, null]),
  );
}

/** Gives a term another name; that of another term makes one of the two. */
export function renameTerm({ label, variants }: Term, name: string): Promise<void> {
  return mergeInto(label, name, variants);
}

async function regroup(
  label: string,
  goals: readonly (readonly [variant: string, to: string | null])[],
): Promise<void> {
  const known = termNames(useWorkspace.getState().info?.project.terms ?? NO_TERMS, label);
  const steps = goals
    .map(([variant, to]): TermStep => ({ variant, from: known.get(variant) ?? null, to: to || null }))
    .filter(({ from, to }) => from !== to);
  if (steps.length === 0) return;
  const act: TermSteps = { kind: "terms-stepped", label, steps };
  if (!(await changeProject(act))) return;
  history.record(act);
  announce((t) => t("findings.regrouped"));
}
