import type { SearchedCorpus } from "../../electron/ipc/search";

/** True while not every document has been read: the same may find more if it is asked again. */
export function isStillReading({ read, documents }: Pick<SearchedCorpus, "read" | "documents">): boolean {
  return read < documents;
}
