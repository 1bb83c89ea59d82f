/** What can propose a passage: phrases tagged before, a pattern, or what a learner has made of the tagging. */
export const suggestionSources = ["memory", "pattern", "learner"] as const;

/** One of {@link suggestionSources}. */
export type SuggestionSourceName = (typeof suggestionSources)[number];

/** Where an annotation came from, so that evaluation can leave out what a machine proposed. */
export type Origin = { readonly kind: "manual" } | SuggestedOrigin;

/** An annotation that somebody accepted when it was proposed to them; it stays one when its bounds are moved. */
export interface SuggestedOrigin {
  readonly kind: "suggestion";
  readonly source: SuggestionSourceName;
  /** How likely it was said to be, from 0 to 1. */
  readonly score: number;
  /** The label proposed, where it was accepted with another one. */
  readonly label?: string;
}

/** Made by a person alone. */
export const manualOrigin: Origin = { kind: "manual" };

/** True for what a machine proposed and a person accepted. */
export function isSuggested({ origin }: { readonly origin: Origin }): boolean {
  return origin.kind === "suggestion";
}
