import type { WorkspaceChange } from "../ipc/watching";
import type { FileStamp } from "../storage/readBounded";
import type { SeenChanges } from "./protocol";

/** More layers than these are not named one by one: everything is read again instead, when there is time. */
const MOST_NAMED = 500;

/** True for a file, by its path inside the workspace, that is as this program left it. */
export type IsOwn = (file: string, stamp: FileStamp | null) => boolean;

/** What of the changes seen is news: what others did. Null when this program did it all. */
export function newsIn(seen: SeenChanges, isOwn: IsOwn): WorkspaceChange | null {
  const layers = seen.layers.filter(
    ({ document, annotator, stamp }) => !isOwn(`annotations/${document}/${annotator}.json`, stamp),
  );
  const reviews = seen.reviews.filter(
    ({ document, annotator, stamp }) => !isOwn(`annotations/${document}/reviews/${annotator}.json`, stamp),
  );
  const project = seen.project !== undefined && !isOwn("annotations/project.json", seen.project);
  const { texts, list: documents, conflicts, presence } = seen;
  const named = layers.length + reviews.length + texts.length;
  const everything = seen.everything || named > MOST_NAMED;
  const isNews = named > 0 || project || documents || conflicts || presence;
  if (!isNews && !everything) return null;
  if (everything) return allOfIt;
  return {
    ...{ documents, project, texts, conflicts, presence, everything },
    layers: layers.map(({ document, annotator }) => ({ document, annotator })),
    reviews: [...new Set(reviews.map(({ document }) => document))],
  };
}

const allOfIt: WorkspaceChange = {
  documents: true,
  project: true,
  layers: [],
  reviews: [],
  texts: [],
  conflicts: true,
  presence: true,
  everything: true,
};
