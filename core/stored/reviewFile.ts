import { z } from "zod";
import type { Result } from "../result";
import type { Comment } from "../review/Comment";
import { type Answer, type Decision, reasonCodes } from "../review/Decision";
import type { ReviewFile } from "../review/ReviewFile";
import { jsonObjectSchema } from "./jsonObject";
import { annotatorIdSchema, documentIdSchema } from "./layerFile";
import { utf16OffsetSchema } from "./offsetSchema";
import { recordOf } from "./recordOf";
import { parseStored } from "./storedJson";

/** Version of the review files this program reads and writes. */
export const REVIEW_FILE_VERSION = 1;

const id = z.string().min(1).max(100);
const time = z.iso.datetime();
const label = z.string().min(1).max(100);
const place = { start: utf16OffsetSchema, end: utf16OffsetSchema };
const ref = { annotator: annotatorIdSchema, annotation: id };

const isForward = ({ start, end }: { start: number; end: number }) => start < end;
const BACKWARD = "the end is not after the start";

const evidenceSchema = z
  .strictObject({ ...ref, ...place, label, attributes: jsonObjectSchema })
  .refine(isForward, BACKWARD);

const goldSchema = z
  .strictObject({ ...place, label, attributes: jsonObjectSchema })
  .refine(isForward, BACKWARD);

const verdictSchema = z.union([
  z.strictObject({ kind: z.literal("accept"), gold: goldSchema }),
  z.strictObject({ kind: z.enum(["reject", "postpone", "discuss"]) }),
]);

/** One decision, as it is stored and as it crosses from the window to the storage. */
export const decisionSchema = z.strictObject({
  id,
  decidedAt: time,
  evidence: z.array(evidenceSchema),
  compared: z.array(annotatorIdSchema).min(1).exactOptional(),
  drawn: z
    .strictObject({ ...place, label })
    .refine(isForward, BACKWARD)
    .exactOptional(),
  verdict: verdictSchema,
  reason: z.enum(reasonCodes).nullable(),
  comment: z.string(),
}) satisfies z.ZodType<Decision>;

/** One comment, as it is stored and as it crosses from the window to the storage. */
export const commentSchema = z.strictObject({
  id,
  thread: id,
  writtenAt: time,
  text: z.string(),
  subject: z.strictObject({ ...place, annotations: z.array(z.strictObject(ref)) }).nullable(),
  isResolved: z.boolean().nullable(),
}) satisfies z.ZodType<Comment>;

/** One answer to a correction, as it is stored and as it crosses from the window to the storage. */
export const answerSchema = z.strictObject({
  decision: id,
  answer: z.enum(["agree", "contest"]),
  comment: z.string(),
  answeredAt: time,
}) satisfies z.ZodType<Answer>;

const turnsSchema = recordOf(
  z
    .string()
    .regex(/^(decisions|comments|answers)\/./)
    .max(120),
  z.int().min(0),
);

const reviewFileSchema = z
  .strictObject({
    version: z.literal(REVIEW_FILE_VERSION),
    document: documentIdSchema,
    annotator: annotatorIdSchema,
    offsetUnit: z.literal("utf16"),
    decisions: z.array(decisionSchema),
    comments: z.array(commentSchema),
    answers: z.array(answerSchema),
    turns: turnsSchema.optional(),
  })
  .transform(
    ({ version: _, offsetUnit: __, turns, ...file }): ReviewFile => (turns ? { ...file, turns } : file),
  );

/**
 * A review from the text of its file.
 *
 * @param file - The file's name, for messages only.
 */
export function parseReviewFile(file: string, json: string): Result<ReviewFile> {
  return parseStored(file, json, REVIEW_FILE_VERSION, reviewFileSchema);
}

/**
 * The text of a review file: one decision, comment or answer a line, so that line-based tools merge what two machines
 * added, and never make one decision of parts of two.
 */
export function formatReviewFile({ turns = {}, ...file }: ReviewFile): string {
  const { document, annotator, decisions, comments, answers } = file;
  const head = { version: REVIEW_FILE_VERSION, document, annotator, offsetUnit: "utf16" };
  // By name, so that the same state is the same file however it came about.
  const counted = Object.entries(turns).sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = [
    ...Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`),
    ...Object.entries({ decisions, comments, answers }).map(([key, list]) => listOf(key, list)),
    ...(counted.length > 0 ? [`"turns": {${linesOf(counted.map(turnLine))}}`] : []),
  ];
  return `{\n  ${parts.join(",\n  ")}\n}\n`;
}

function listOf(key: string, entries: readonly unknown[]): string {
  return `${JSON.stringify(key)}: [${linesOf(entries.map((entry) => JSON.stringify(entry)))}]`;
}

const turnLine = ([key, turn]: [string, number]) => `${JSON.stringify(key)}: ${turn}`;

const linesOf = (lines: readonly string[]) => (lines.length > 0 ? `\n    ${lines.join(",\n    ")}\n  ` : "");
