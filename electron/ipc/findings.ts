import { z } from "zod";
import type { Failure } from "../../core/errors";
import type { CountTable, Heading } from "../../core/findings/countTable";
import type { Finding } from "../../core/findings/Finding";
import { type CountedLayer, tableIds, type UnitSummary } from "../../core/findings/Findings";
import type { ProposedTerm } from "../../core/findings/proposeTerms";
import { sheetKinds } from "../../core/findings/sheet";
import { type TargetRow, targetColumns } from "../../core/findings/TargetRow";
import { worklistKinds } from "../../core/findings/worklist";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import { annotatorIdSchema } from "../../core/stored/layerFile";

/** How many rows one answer holds at most. */
export const MOST_FINDINGS_ROWS = 500;

const annotator = annotatorIdSchema;
const key = z.string().max(100_000).nullable();
const from = z.int().nonnegative();
const count = z.int().min(1).max(MOST_FINDINGS_ROWS);
const size = z.strictObject({ rows: count, columns: count });
const table = z.enum(tableIds);
const word = z.string().max(500);
const label = z.string().min(1).max(100);

/** The requests about what the corpus says. */
export const findingsRequests = {
  readFindings: z.undefined(),
  cancelFindings: z.undefined(),
  findingsTable: z.strictObject({ annotator, table, size }),
  findingsPassages: z.strictObject({
    annotator,
    of: z.strictObject({ table, row: key, column: key }),
    from,
    count,
  }),
  findingsTargets: z.strictObject({
    annotator,
    unit: z.string().max(1000).nullable(),
    by: z.enum(targetColumns),
    isDescending: z.boolean(),
    from,
    count,
  }),
  findingsUnits: z.strictObject({ annotator }),
  findingsWorklist: z.strictObject({ annotator, kind: z.enum(worklistKinds), from, count }),
  findingsTerms: z.strictObject({ annotator, label }),
  /** What the corpus says, for print. */
  reportFindings: z.strictObject({
    annotator,
    kind: z.enum(["html", "pdf"]),
    language: z.enum(["en", "zh-CN"]),
  }),
  cancelReport: z.undefined(),
  /** The whole table, with the words that the window shows in it. */
  saveFindings: z.strictObject({
    annotator,
    kind: z.enum(sheetKinds),
    name: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} _-]{0,99}$/u),
    of: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("table"), table }),
      z.strictObject({ kind: z.literal("targets") }),
      z.strictObject({ kind: z.literal("worklist"), list: z.enum(worklistKinds) }),
    ]),
    words: z.strictObject({
      headers: z.array(word).max(100),
      total: word,
      unknown: word,
      /** What keys are called, such as those of labels and kinds. */
      keys: z.record(z.string(), word),
      /** What a blind review calls annotators. */
      annotators: z.record(z.string(), word),
    }),
  }),
} as const;

/** What is saved, and the words in it. */
export type SheetRequest = z.output<typeof findingsRequests.saveFindings>;

/** How far reading the corpus is, in documents. */
export interface FindingsReached {
  readonly done: number;
  readonly total: number;
}

/** A file that was left out, and why. */
export interface UnreadFile {
  readonly document: DocumentId;
  /** Null for the text itself. */
  readonly annotator: AnnotatorId | null;
  readonly problem: Failure;
}

/** What was read. */
export interface FindingsRead {
  /** Whose annotations can be looked at: gold first where there is any. */
  readonly layers: readonly CountedLayer[];
  readonly unread: readonly UnreadFile[];
}

/** A part of a list. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Of the whole list. */
  readonly total: number;
}

/** An annotation with the words of its paragraph around it, as it reads. */
export interface Passage extends Finding {
  readonly before: string;
  readonly after: string;
}

/** Something to look at again; `others` are the same target as others have it. */
export interface WorklistRow {
  readonly passage: Passage;
  readonly others: readonly Finding[];
}

/** The phrases of a label. */
export interface TermPhrases {
  /** The most frequent first, and no more than can be shown. */
  readonly phrases: readonly Heading[];
  readonly proposed: readonly ProposedTerm[];
}

/**
 * The answers about what the corpus says. All but `readFindings` answer from what that read last, and fail with
 * `findings-unread` before it has, and with `findings-unavailable` when the thread has ended.
 */
export interface FindingsResponses {
  /** Reads everybody's layers. The latest call wins: those before it fail with `findings-cancelled`. */
  readFindings: FindingsRead;
  /** Ends what is under way. */
  cancelFindings: null;
  findingsTable: CountTable;
  findingsPassages: Page<Passage>;
  findingsTargets: Page<TargetRow>;
  findingsUnits: readonly UnitSummary[];
  findingsWorklist: Page<WorklistRow>;
  findingsTerms: TermPhrases;
  /** Asks for a file first; null when the user cancels. Fails with `export-failed`, too. */
  saveFindings: { readonly file: string } | null;
  /** Asks for a file first, and measures agreement; null when the user cancels. Fails with `export-failed`, too. */
  reportFindings: { readonly file: string } | null;
  /** Ends the report that is being made; no file is written, and it fails with `agreement-cancelled`. */
  cancelReport: null;
}
