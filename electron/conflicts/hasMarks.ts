import { readEnds } from "../storage/readBounded";
import type { WorkspaceFile, WorkspaceFolder } from "../storage/WorkspaceFolder";

/**
 * Bytes looked at at either end of a file. Git's first mark stands in the head of a layer of which both sides were
 * saved, as the revision is among the first lines; what both have added to a list, its last one has near the end.
 */
const END_BYTES = 4096;

/**
 * True for a file in which git has left marks, as far as its ends tell: this is asked of every document. Marks
 * further in are found when the file is read.
 */
export async function hasMarks(folder: WorkspaceFolder, { path }: WorkspaceFile): Promise<boolean> {
  if (!(await folder.holds(path).catch(() => false))) return false;
  // What cannot be read is the business of whoever opens the document.
  const ends = await readEnds(path, END_BYTES).catch(() => []);
  return ends.some((end) => /^[<>]{7} /m.test(end.toString("utf8")));
}
