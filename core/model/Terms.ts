import { failure } from "../errors";
import { err, ok, type Result } from "../result";

/** Phrases of one label that an analyst counts as one thing: 新能源汽车 and 新能源汽车产业. */
export interface Term {
  /** The id of a label. */
  readonly label: string;
  /** What the group is called; often one of its phrases. */
  readonly name: string;
  /** The phrases as they are counted, in the order they came in; none is in two terms of its label. */
  readonly variants: readonly string[];
}

/** Where one phrase goes: from a term, or from standing alone (null), to another. */
export interface TermStep {
  readonly variant: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Phrases that change their terms: all of them, or none when one is no longer where `from` says. */
export interface TermSteps {
  readonly kind: "terms-stepped";
  readonly label: string;
  readonly steps: readonly TermStep[];
}

/** The steps that take these back, last first. */
export function invertTerms(steps: TermSteps): TermSteps {
  const inverted = steps.steps.map(({ variant, from, to }) => ({ variant, from: to, to: from }));
  return { ...steps, steps: inverted.reverse() };
}

/** The name of each phrase's term, of the phrases of one label that have one. */
export function termNames(terms: readonly Term[], label: string): ReadonlyMap<string, string> {
  const own = terms.filter((term) => term.label === label);
  return new Map(own.flatMap(({ name, variants }) => variants.map((variant) => [variant, name] as const)));
}

/** The terms after some steps; one without phrases goes. Refused with `terms-changed` as {@link TermSteps} says. */
export function stepTerms(terms: readonly Term[], { label, steps }: TermSteps): Result<readonly Term[]> {
  const names = new Map(termNames(terms, label));
  for (const { variant, from, to } of steps) {
    if ((names.get(variant) ?? null) !== from) return err(failure("terms-changed", {}));
    names.delete(variant);
    if (to !== null) names.set(variant, to);
  }
  return ok([...terms.filter((term) => term.label !== label), ...termsOf(label, names)]);
}

function termsOf(label: string, names: ReadonlyMap<string, string>): Term[] {
  const variants = new Map<string, string[]>();
  for (const [variant, name] of names) {
    const known = variants.get(name);
    if (known) known.push(variant);
    else variants.set(name, [variant]);
  }
  return [...variants].map(([name, of]) => ({ label, name, variants: of }));
}
