import { type AnnotatorId, type DocumentId, parseAnnotatorId } from "../../../core/model/ids";
import type { Result } from "../../../core/result";
import { utf16 } from "../../../core/text/offsets";
import type { ParsedRequest } from "../../../electron/ipc/contract";
import { plainQuery } from "../../builders/plainQuery";

type Search = ParsedRequest<"searchCorpus">;
type Mentions = ParsedRequest<"findMentions">;
type Ledger = ParsedRequest<"phraseLedger">;

/** Who searches. */
export const me = (parseAnnotatorId("annotator-a") as { value: AnnotatorId }).value;

/** A first page of hits of some words. */
export function searchFor(
  pattern: string,
  query: Partial<Search["query"]> = {},
  rest: Partial<Search> = {},
): Search {
  const page = { offset: 0, limit: 100, contextLength: 10, order: "document" } as const;
  return { slot: "concordance", ticket: 1, ...page, query: { ...plainQuery, pattern, ...query }, ...rest };
}

/** A first page of mentions of a phrase that was tagged at a place. */
export function mentionsOf(
  phrase: string,
  document: DocumentId,
  start: number,
  rest: Partial<Mentions> = {},
): Mentions {
  const tagged = {
    phrase,
    document,
    start: utf16(start),
    end: utf16(start + phrase.length),
    label: "industry",
  };
  const page = { offset: 0, limit: 100, contextLength: 10, inLongerNames: false, documents: null };
  return { slot: "mentions", ticket: 1, ...tagged, ...page, ...rest };
}

/** A first page of the ledger. */
export function ledgerOf(rest: Partial<Ledger> = {}): Ledger {
  const all = { contains: "", labels: null, annotators: null, documents: null, choice: "all" } as const;
  return { slot: "ledger", ticket: 1, offset: 0, limit: 100, order: "inconsistent", ...all, ...rest };
}

/** The value of an answer that must not be a failure. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(JSON.stringify(result.error));
}
