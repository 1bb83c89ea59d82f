import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { Project } from "../../core/model/Project";
import { type InboxItem, inboxOf, mayCorrect } from "../../core/review/inbox";
import type { DocumentInbox, Inbox } from "../ipc/inbox";
import { mayReadOthers } from "./ownFirst";
import { listReviewers, readLayers, readReviews } from "./readReviews";
import type { Workspace } from "./Workspace";

/** How many documents are read at a time: the disk answers one while another is compared. */
const AT_A_TIME = 4;

/**
 * What others have to say to an annotator of these documents, of all for null. Most documents of a large corpus have
 * no review: of these nothing but a folder's names is read.
 */
export async function readInbox(
  workspace: Workspace,
  annotator: AnnotatorId,
  documents: readonly DocumentId[] | null,
): Promise<Inbox> {
  const { project } = await workspace.loadProject();
  const wanted = documents ?? (await workspace.listDocuments()).documents.map(({ document }) => document);
  const waiting = wanted.entries();
  const found: (DocumentInbox | undefined)[] = [];
  const people = new Set<AnnotatorId>();
  const lane = async () => {
    for (const [index, document] of waiting) {
      const { items, reviewers } = await readOne(workspace, project, annotator, document);
      if (items.length > 0) found[index] = { document, items };
      for (const name of reviewers) people.add(name);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, lane));
  return { documents: found.flatMap((each) => each ?? []), people: [...people].sort() };
}

interface Said {
  readonly items: readonly InboxItem[];
  readonly reviewers: readonly AnnotatorId[];
}

async function readOne(
  workspace: Workspace,
  project: Project,
  annotator: AnnotatorId,
  document: DocumentId,
): Promise<Said> {
  const reviewers = await listReviewers(workspace.files, document);
  if (reviewers.every((name) => name === annotator)) return { items: [], reviewers };
  if (!(await mayReadOthers(workspace, project, document, annotator))) return { items: [], reviewers: [] };
  const source = await workspace.readDocument(document);
  if (!source.ok) return { items: [], reviewers };
  const reviews = (await readReviews(workspace, document)).read;
  const layers = mayCorrect(annotator, reviews) ? (await readLayers(workspace, source.value)).read : [];
  return { items: inboxOf(annotator, source.value, layers, reviews), reviewers };
}
