import type { DocumentId } from "../../core/model/ids";
import type { SearchableDocument } from "../../core/search/SearchableDocument";
import type { SearchedCorpus, SkippedFile } from "../ipc/search";
import type { Search } from "./Calls";
import type { SearchCorpus } from "./SearchCorpus";

/** How many skipped files an answer names. */
const MOST_SKIPPED = 100;

/** How long an answer waits for the corpus to be read, so that a small one is read whole before the first. */
const PATIENCE_MS = 500;

/** More documents than this are not read out of turn, but waited for with all others. */
const FEW_DOCUMENTS = 50;

/** Sees to it that the documents asked for are read, or as many as can be soon. A search that ends waits no longer. */
export async function readSoon(
  corpus: SearchCorpus,
  documents: readonly DocumentId[] | null,
  search: Search,
): Promise<void> {
  await Promise.race([readPatiently(corpus, documents), search.ending]);
}

async function readPatiently(corpus: SearchCorpus, documents: readonly DocumentId[] | null): Promise<void> {
  await corpus.list();
  if (documents !== null && documents.length <= FEW_DOCUMENTS) {
    for (const document of documents) await corpus.need(document);
  } else if (!corpus.isComplete) await Promise.race([corpus.readAll(), patience()]);
}

function patience(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS).unref();
  });
}

/** What an answer says about the corpus, whoever asked. */
export type CorpusState = Omit<SearchedCorpus, "ticket">;

/** Documents as they are at one moment. A search goes through such a view, as reading and saving go on. */
export interface CorpusView {
  readonly state: CorpusState;
  /** Each with its number in the corpus; those that are unread, or cannot be read, are missing. */
  readonly documents: readonly (readonly [number: number, document: SearchableDocument])[];
}

/** These documents as they are now, in the order of the corpus. */
export function viewOf(corpus: SearchCorpus, documents: readonly DocumentId[] | null): CorpusView {
  const numbers = corpus.numbersOf(documents);
  const read = numbers.map((number) => [number, corpus.document(number)] as const);
  return {
    state: describeCorpus(corpus, documents),
    documents: read.flatMap(([number, document]) => (document ? [[number, document] as const] : [])),
  };
}

/** The state with more files that were left out. */
export function withSkipped(state: CorpusState, more: readonly SkippedFile[]): CorpusState {
  const skipped = [...state.skipped, ...more].slice(0, MOST_SKIPPED);
  return { ...state, skipped, skippedCount: state.skippedCount + more.length };
}

/** What an answer over these documents, found in them as they are now, says about the corpus. */
export function describeCorpus(corpus: SearchCorpus, documents: readonly DocumentId[] | null): CorpusState {
  const numbers = corpus.numbersOf(documents);
  const skipped = corpus.skippedOf(numbers);
  return {
    revision: corpus.revision,
    read: corpus.readCountOf(documents === null ? null : numbers),
    documents: numbers.length,
    annotators: corpus.annotatorNames,
    attributes: corpus.knownAttributes,
    skipped: skipped.slice(0, MOST_SKIPPED),
    skippedCount: skipped.length,
  };
}
