import type { DocumentId } from "../../core/model/ids";
import type { SearchedCorpus } from "../ipc/search";
import type { SearchCorpus } from "./SearchCorpus";

/** How many skipped files an answer names. */
const MOST_SKIPPED = 100;

/** How long an answer waits for the corpus to be read, so that a small one is read whole before the first. */
const PATIENCE_MS = 500;

/** More documents than this are not read out of turn, but waited for with all others. */
const FEW_DOCUMENTS = 50;

/** Sees to it that the documents asked for are read, or as many as can be soon. */
export async function readSoon(corpus: SearchCorpus, documents: readonly DocumentId[] | null): Promise<void> {
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

/** What an answer over these documents says about the corpus. */
export function describeCorpus(
  corpus: SearchCorpus,
  ticket: number,
  documents: readonly DocumentId[] | null,
): SearchedCorpus {
  const numbers = corpus.numbersOf(documents);
  const skipped = corpus.skippedOf(numbers);
  return {
    ticket,
    revision: corpus.revision,
    read: corpus.readCountOf(documents === null ? null : numbers),
    documents: numbers.length,
    annotators: corpus.annotatorNames,
    skipped: skipped.slice(0, MOST_SKIPPED),
    skippedCount: skipped.length,
  };
}
