import type { ProjectChange } from "../../../core/model/ProjectChange";
import type { SuggestThread } from "../../suggest/SuggestThread";
import type { Handlers } from "../requests";

type Telling = Pick<
  Handlers,
  | "saveLayer"
  | "changeProject"
  | "refuseMentions"
  | "changeReview"
  | "acceptAnchoring"
  | "mergeConflict"
  | "saveSettings"
>;

/** Changes of the project that leave what is learnt from as it reads. */
const ofNames: ReadonlySet<ProjectChange["kind"]> = new Set<ProjectChange["kind"]>([
  "document-titled",
  "document-filed",
  "folder-renamed",
  "article-confirmed",
  "article-unconfirmed",
  "article-stepped",
]);

/** The handlers, with what learns told of what they have changed, before the page hears of it. */
export function tellSuggest(
  handlers: Telling,
  suggest: Pick<SuggestThread, "changed" | "everythingChanged" | "stop">,
): Telling {
  return {
    async saveLayer(request) {
      const saved = await handlers.saveLayer(request);
      if (saved.ok) suggest.changed([request.document]);
      return saved;
    },
    async changeReview(request) {
      const changed = await handlers.changeReview(request);
      if (changed.ok) suggest.changed([request.document]);
      return changed;
    },
    async acceptAnchoring(request) {
      const accepted = await handlers.acceptAnchoring(request);
      if (accepted.ok) suggest.changed([request.document]);
      return accepted;
    },
    async refuseMentions(request) {
      const refused = await handlers.refuseMentions(request);
      if (refused.ok) suggest.changed(request.mentions.map(({ document }) => document));
      return refused;
    },
    async mergeConflict(request) {
      const merged = await handlers.mergeConflict(request);
      if (merged.ok) suggest.everythingChanged();
      return merged;
    },
    async changeProject(request) {
      const changed = await handlers.changeProject(request);
      if (changed.ok && !ofNames.has(request.kind)) suggest.everythingChanged();
      return changed;
    },
    /** Switched off, what was learnt goes with its thread. */
    async saveSettings(request) {
      const saved = await handlers.saveSettings(request);
      if (saved.ok && !saved.value.suggestions) await suggest.stop();
      return saved;
    },
  };
}
