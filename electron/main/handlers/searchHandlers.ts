import { failure } from "../../../core/errors";
import { err } from "../../../core/result";
import type { Handlers } from "../requests";

/** Answers the page's searches. */
export function searchHandlers(): Pick<
  Handlers,
  "searchCorpus" | "searchSpans" | "cancelSearch" | "findMentions" | "refuseMentions" | "phraseLedger"
> {
  const notYet = async () => err(failure("search-unavailable", { reason: "not built yet" }));
  return {
    searchCorpus: notYet,
    searchSpans: notYet,
    cancelSearch: notYet,
    findMentions: notYet,
    refuseMentions: notYet,
    phraseLedger: notYet,
  };
}
