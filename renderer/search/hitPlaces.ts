import type { Hit } from "../../core/search/Hit";
import { span } from "../../core/text/Span";
import type { HitPlace } from "../commands/acrossDocuments";
import { useWorkspace } from "../state/workspaceStore";

/** Tells hits apart, also those of different pages and of a search made again. */
export function hitKey({ document, start, end, found }: Hit): string {
  return `${document} ${start} ${end} ${found?.id ?? ""}`;
}

/** The passage that an act on a hit is about: the found annotation when it is the annotator's own, else the words. */
export function placeOfHit({ document, start, end, found }: Hit): HitPlace {
  return { document, ...span(start, end), id: found && isOwn(found) ? found.id : null };
}

/** True for what the window's annotator has made. */
export function isOwn({ annotator }: { readonly annotator: string }): boolean {
  return annotator === useWorkspace.getState().info?.settings.annotator;
}

/** The annotator's own annotation on exactly the hit's words: what opening the hit selects. */
export function ownAnnotationOn({ start, end, found, annotations }: Hit): string | null {
  const own = annotations.filter(isOwn);
  const exact =
    own.find((each) => each.id === found?.id) ?? own.find((each) => each.start === start && each.end === end);
  return exact?.id ?? null;
}
