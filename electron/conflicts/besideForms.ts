import { joinBins } from "../../core/history/bin";
import { readConflictMarks } from "../../core/merge/conflictMarks";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import { joinLost } from "../../core/model/LostAnnotation";
import { ok, type Result } from "../../core/result";
import { mergeReviews } from "../../core/review/mergeReviews";
import { emptyReviewFile, type ReviewFile } from "../../core/review/ReviewFile";
import { RefusalSet } from "../../core/search/refusals";
import { type BinFile, formatBinFile, parseBinFile } from "../../core/stored/binFile";
import { formatLostFile, type LostFile, parseLostFile } from "../../core/stored/lostFile";
import { formatRefusalFile, parseRefusalFile, type RefusalFile } from "../../core/stored/refusalFile";
import { formatReviewFile, parseReviewFile } from "../../core/stored/reviewFile";
import type { BesideKind } from "../ipc/conflicts";
import { parseOwned } from "../storage/layerOnDisk";
import type { ParseStored } from "../storage/storedFile";

interface Owned {
  readonly document: DocumentId;
  readonly annotator: AnnotatorId;
}

/** How one kind of what lies beside a layer is read, written, and made one of two. */
export interface BesideForm<T> {
  readonly parse: ParseStored<T>;
  readonly format: (value: T) => string;
  readonly none: (document: DocumentId, annotator: AnnotatorId) => T;
  /** All that either says; nothing is left to be decided. */
  readonly join: (ours: T, theirs: T) => T;
}

const refusals: BesideForm<RefusalFile> = {
  parse: parseRefusalFile,
  format: formatRefusalFile,
  none: (document, annotator) => ({ document, annotator, refusals: [] }),
  join: (ours, theirs) => ({ ...ours, refusals: new RefusalSet(ours.refusals).with(theirs.refusals) }),
};

const reviews: BesideForm<ReviewFile> = {
  parse: parseReviewFile,
  format: formatReviewFile,
  none: emptyReviewFile,
  join: mergeReviews,
};

/** What an annotator deleted. */
export const binForm: BesideForm<BinFile> = {
  parse: parseBinFile,
  format: formatBinFile,
  none: (document, annotator) => ({ document, annotator, deleted: [] }),
  join: (ours, theirs) => ({ ...ours, deleted: joinBins(ours.deleted, theirs.deleted) }),
};

const lost: BesideForm<LostFile> = {
  parse: parseLostFile,
  format: formatLostFile,
  none: (document, annotator) => ({ document, annotator, lost: [] }),
  join: (ours, theirs) => ({ ...ours, lost: joinLost(ours.lost, theirs.lost) }),
};

/** Does something with the form of a kind, whatever that kind holds. */
export function withForm<R>(kind: BesideKind, use: <T extends Owned>(form: BesideForm<T>) => R): R {
  switch (kind) {
    case "refusals":
      return use(refusals);
    case "reviews":
      return use(reviews);
    case "bin":
      return use(binForm);
    case "lost":
      return use(lost);
  }
}

/** Parses one person's file, also one that holds two versions, as git leaves them: then it is both in one. */
export function parseMarked<T extends Owned>(
  form: BesideForm<T>,
  document: DocumentId,
  annotator: AnnotatorId,
): ParseStored<T> {
  const parse = parseOwned(form.parse, document, annotator);
  return (name, text): Result<T> => {
    const marked = readConflictMarks(text);
    if (!marked) return parse(name, text);
    const [ours, theirs] = [parse(name, marked.ours), parse(name, marked.theirs)];
    if (!ours.ok) return ours;
    return theirs.ok ? ok(form.join(ours.value, theirs.value)) : theirs;
  };
}
