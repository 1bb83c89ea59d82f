import type { SearchMethod } from "../../search/protocol";
import type { SearchWorker } from "../../search/SearchWorker";
import type { Handlers } from "../requests";
import type { Session } from "../Session";

/** Answers the page's searches: all are passed on to the worker, with the annotator in the settings. */
export function searchHandlers(
  { settings }: Pick<Session, "settings">,
  search: Pick<SearchWorker, "ask">,
): Pick<Handlers, SearchMethod> {
  const annotator = () => settings.value.annotator;
  return {
    searchCorpus: (request) => search.ask("searchCorpus", request, annotator()),
    searchSpans: (request) => search.ask("searchSpans", request, annotator()),
    cancelSearch: (request) => search.ask("cancelSearch", request, annotator()),
    findMentions: (request) => search.ask("findMentions", request, annotator()),
    refuseMentions: (request) => search.ask("refuseMentions", request, annotator()),
    phraseLedger: (request) => search.ask("phraseLedger", request, annotator()),
  };
}
