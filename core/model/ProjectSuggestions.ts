import type { PatternForm } from "./PatternForm";

/** A form that passages of a label have, as the analyst may edit it. */
export interface SuggestionPattern {
  readonly id: string;
  readonly label: string;
  /** In RE2's syntax; what it matches in a paragraph of the joined words is suggested. */
  readonly expression: string;
  readonly isOn: boolean;
  /** The choices that the expression was made from; missing, or no longer true, where somebody wrote it. */
  readonly form?: PatternForm;
}

/** What a workspace's people have settled about suggestions. */
export interface ProjectSuggestions {
  /** True while nobody is to see any, as when a text is annotated twice and blind; missing for false. */
  readonly hidden?: boolean;
  /** Patterns of their own, and those the program brings in the form they have given them. */
  readonly patterns?: readonly SuggestionPattern[];
}

/** A change to what is settled about suggestions. */
export type SuggestionsChange =
  | { readonly kind: "suggestions-hidden"; readonly hidden: boolean }
  /** In place of the pattern with its id. */
  | { readonly kind: "pattern-set"; readonly pattern: SuggestionPattern }
  /** Of a pattern the program brings only its changed form goes. */
  | { readonly kind: "pattern-removed"; readonly pattern: string };

/** The most that a change may put there. */
export const patternBounds = { patterns: 200, expression: 1000 } as const;

/** True for a change that is about suggestions. */
export function isSuggestionsChange(change: { readonly kind: string }): change is SuggestionsChange {
  return ["suggestions-hidden", "pattern-set", "pattern-removed"].includes(change.kind);
}

/** What is settled after a change; undefined when that is nothing. */
export function changedSuggestions(
  before: ProjectSuggestions | undefined,
  change: SuggestionsChange,
): ProjectSuggestions | undefined {
  const hidden = change.kind === "suggestions-hidden" ? change.hidden : (before?.hidden ?? false);
  const patterns = changedPatterns(before?.patterns ?? [], change);
  if (!hidden && patterns.length === 0) return undefined;
  return { ...(hidden ? { hidden } : {}), ...(patterns.length > 0 ? { patterns } : {}) };
}

function changedPatterns(
  before: readonly SuggestionPattern[],
  change: SuggestionsChange,
): readonly SuggestionPattern[] {
  if (change.kind === "suggestions-hidden") return before;
  if (change.kind === "pattern-removed") return before.filter(({ id }) => id !== change.pattern);
  const { pattern } = change;
  const isKnown = before.some(({ id }) => id === pattern.id);
  return isKnown ? before.map((each) => (each.id === pattern.id ? pattern : each)) : [...before, pattern];
}
