import { z } from "zod";
import type { AgreementReport } from "../../core/review/AgreementReport";
import { annotatorIdSchema, documentIdSchema } from "../../core/stored/layerFile";

/** The kinds of file that figures are exported as. */
export const agreementFileKinds = ["csv", "json", "html", "pdf"] as const;

/** One of {@link agreementFileKinds}. */
export type AgreementFileKind = (typeof agreementFileKinds)[number];

/** The requests about how far annotators agree. */
export const agreementRequests = {
  /** Empty lists stand for every document, and for everybody who has a layer. */
  measureAgreement: z.strictObject({
    documents: z.array(documentIdSchema).max(100_000),
    annotators: z.array(annotatorIdSchema).max(1000),
    /** Of a single document, from 1. */
    article: z.int().positive().max(1_000_000).nullable(),
    manualOnly: z.boolean(),
  }),
  cancelAgreement: z.undefined(),
  exportAgreement: z.strictObject({
    kind: z.enum(agreementFileKinds),
    language: z.enum(["en", "zh-CN"]),
    /** What annotators are called instead of their names, as in a blind review; null for their names. */
    names: z.record(annotatorIdSchema, z.string().max(20)).nullable(),
  }),
} as const;

/** How far measuring is, in documents; parts of one are counted while it is measured. */
export interface AgreementReached {
  readonly phase: "reading" | "measuring" | "drawing";
  readonly done: number;
  readonly total: number;
}

/** The answers about how far annotators agree. */
export interface AgreementResponses {
  /**
   * The latest call wins: those before it fail with `agreement-cancelled`. Fails with `agreement-one-annotator`,
   * `annotator-without-layers`, `article-unknown`, `agreement-unavailable`, and the failures of reading a document or
   * layer: figures without one of them would be of something else.
   */
  measureAgreement: AgreementReport;
  /** Ends what is under way. */
  cancelAgreement: null;
  /**
   * Writes the figures measured last to a file, as a report for print in the language given where it is one; asks
   * where first, null when the user cancels. Fails with
   * `export-failed`.
   */
  exportAgreement: { readonly file: string } | null;
}
