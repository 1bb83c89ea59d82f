import type { SearchWorker } from "../../search/SearchWorker";
import type { Handlers } from "../requests";
import type { Session } from "../Session";

/** After the first document was given to the page: by then it is painted, and the processor is free. */
const BEGIN_READING_AFTER_MS = 2000;

type Telling = Pick<
  Handlers,
  "openWorkspace" | "openDocument" | "mayHaveChanged" | "saveLayer" | "changeProject" | "finishClosing"
>;

/**
 * The handlers, with the search told of what they do: it reads the corpus once a document is shown, looks
 * again at what is opened, hears of every save before the page does, and may finish what it writes before the
 * window closes, unless the user gives that up.
 */
export function tellSearch(
  handlers: Telling,
  search: Pick<SearchWorker, "readAll" | "opened" | "saved" | "projectChanged" | "settled">,
  { settings, isScreenshot }: Pick<Session, "settings" | "isScreenshot">,
  beginAfterMs = BEGIN_READING_AFTER_MS,
): Telling {
  let hasShown = isScreenshot;
  return {
    async openWorkspace(request) {
      const opened = await handlers.openWorkspace(request);
      if (opened.ok) search.opened(null);
      return opened;
    },
    async openDocument(request) {
      const opened = await handlers.openDocument(request);
      search.opened(request.document);
      if (opened.ok && !hasShown) setTimeout(() => search.readAll(), beginAfterMs).unref();
      hasShown ||= opened.ok;
      return opened;
    },
    async mayHaveChanged(request) {
      // The page asks about its own layer; of others' the search has to find out.
      search.opened(request.document);
      return handlers.mayHaveChanged(request);
    },
    async saveLayer(request) {
      // Read first: the name in the settings may change while the disk is written.
      const { annotator } = settings.value;
      const saved = await handlers.saveLayer(request);
      const { document, diff } = request;
      if (saved.ok && annotator) search.saved({ document, annotator, revision: saved.value.revision, diff });
      return saved;
    },
    async changeProject(request) {
      const changed = await handlers.changeProject(request);
      if (changed.ok) search.projectChanged();
      return changed;
    },
    async finishClosing(request) {
      if (!request.discardUnsaved) await search.settled();
      return handlers.finishClosing(request);
    },
  };
}
