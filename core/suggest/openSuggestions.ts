import { isSameSpan, type Span, spansOverlap } from "../text/Span";

/** A place with its label. */
type Labelled = Span & { readonly label: string };

/**
 * The suggestions that are still to be decided on: not those whose very place is tagged, nor those that share a
 * character with a tag of their label. Both lists are in order of their starts.
 */
export function openSuggestions<T extends Labelled>(
  suggestions: readonly T[],
  annotations: readonly Labelled[],
): T[] {
  let near: Labelled[] = [];
  let next = 0;
  return suggestions.filter((suggestion) => {
    near = near.filter(({ end }) => end > suggestion.start);
    for (let each = annotations[next]; each && each.start < suggestion.end; each = annotations[++next])
      if (each.end > suggestion.start) near.push(each);
    return !near.some((annotation) => settles(annotation, suggestion));
  });
}

function settles(annotation: Labelled, suggestion: Labelled): boolean {
  if (isSameSpan(annotation, suggestion)) return true;
  return annotation.label === suggestion.label && spansOverlap(annotation, suggestion);
}
