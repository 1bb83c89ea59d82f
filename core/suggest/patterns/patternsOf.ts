import type { Project } from "../../model/Project";
import type { SuggestionPattern } from "../../model/ProjectSuggestions";
import { defaultPatterns } from "./defaultPatterns";

/**
 * All patterns of a project, for the labels it has: those the program brings as its people have changed them, then
 * their own.
 */
export function patternsOf({ suggestions, labels }: Project): SuggestionPattern[] {
  const own = new Map((suggestions?.patterns ?? []).map((pattern) => [pattern.id, pattern]));
  const brought = new Set(defaultPatterns.map(({ id }) => id));
  const known = new Set(labels.map(({ id }) => id));
  return [
    ...defaultPatterns.map((pattern) => own.get(pattern.id) ?? pattern),
    ...[...own.values()].filter(({ id }) => !brought.has(id)),
  ].filter(({ label }) => known.has(label));
}
