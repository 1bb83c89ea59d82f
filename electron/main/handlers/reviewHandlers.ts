import { failure } from "../../../core/errors";
import { err, ok } from "../../../core/result";
import type { CasesTallied } from "../../ipc/review";
import type { ReviewThread } from "../../review/ReviewThread";
import { mayReadOthers, whyOwnFirst } from "../../storage/ownFirst";
import { ReviewStore } from "../../storage/ReviewStore";
import { readLayers, readReviews } from "../../storage/readReviews";
import { allowAmong } from "../../storage/reviewedDocuments";
import type { Handlers } from "../requests";
import type { Session } from "../Session";

/**
 * Reads everybody's layers and reviews, and writes those of the annotator in the settings only.
 *
 * @param report - Told of cases as they are counted.
 */
export function reviewHandlers(
  { workspace, settings }: Pick<Session, "workspace" | "settings">,
  thread: Pick<ReviewThread, "tally">,
  report: (tallied: CasesTallied) => void,
): Pick<Handlers, "readReview" | "readReviewFiles" | "changeReview" | "tallyCases"> {
  const store = new ReviewStore(workspace.files);
  return {
    async readReview({ document }) {
      const source = await workspace.readDocument(document);
      if (!source.ok) return source;
      const layers = await readLayers(workspace, source.value);
      const { project, problem } = await workspace.loadProject();
      const allowed = allowAmong(project, settings.value.annotator, layers.read);
      if (!allowed.ok) return err(whyOwnFirst(problem));
      const reviews = await readReviews(workspace, document);
      return ok({
        ...{ layers: layers.read, skipped: layers.unreadable },
        ...{ reviews: reviews.read, broken: reviews.unreadable },
      });
    },
    async readReviewFiles({ document }) {
      const { annotator } = settings.value;
      const { read } = await readReviews(workspace, document);
      const { project } = await workspace.loadProject();
      const mayReadAll = await mayReadOthers(workspace, project, document, annotator);
      return ok(mayReadAll ? read : read.filter((file) => file.annotator === annotator));
    },
    async changeReview({ document, change }) {
      const { annotator } = settings.value;
      if (annotator === null) return err(failure("save-no-annotator", {}));
      return store.change(document, annotator, change);
    },
    async tallyCases({ ticket, documents, annotators }) {
      let pieces = 0;
      const scope = { documents, annotators, reader: settings.value.annotator };
      const unread = await thread.tally(scope, ticket, (piece) => {
        pieces += 1;
        report({ ...piece, ticket });
      });
      return unread.ok ? ok({ unread: unread.value, pieces }) : unread;
    },
  };
}
