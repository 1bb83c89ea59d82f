import type { DocumentId } from "../../model/ids";
import type { TextEncoding } from "../../text/TextEncoding";
import type { FoundUnit, NotRead } from "../CorpusFormat";
import type { MatchedBy } from "./DocumentMatcher";
import type { ImportLoss } from "./incomingAnnotations";

/**
 * How sure the unit of a file's places is: `quotes` that stand where it says, or `no-matter` where all units that
 * could be meant give the same places.
 */
export type UnitEvidence = "quotes" | "no-matter";

/** A document of the corpus that is one of the workspace. */
export interface ImportedDocument {
  /** What the corpus calls it. */
  readonly from: string;
  readonly document: DocumentId;
  readonly by: MatchedBy;
  /** How many the corpus has, and how many of them come along. */
  readonly read: number;
  readonly annotations: number;
  /** How its places turned out to count; null where none of its quotes could tell. */
  readonly foundUnit: FoundUnit | null;
  readonly evidence: UnitEvidence | null;
}

/** A document of the corpus that is none of the workspace, and why, in English and a few words. */
export interface UnmatchedDocument {
  readonly from: string;
  readonly reason: UnmatchedReason;
  /** The document of the workspace that had the name, or was taken already; null for none. */
  readonly document: DocumentId | null;
}

/** Why a document is left out. */
export type UnmatchedReason = "no such text" | "another text" | "several such texts" | "once more";

/** How many annotations a label of the corpus has, and which label of the project they get; null for none. */
export interface ImportedLabel {
  readonly label: string;
  readonly id: string | null;
  readonly count: number;
}

/** An annotation in the words around it, on the text of the workspace. */
export interface SampleAnnotation {
  readonly document: DocumentId;
  /** As the corpus has it. */
  readonly label: string;
  readonly prefix: string;
  readonly quote: string;
  readonly suffix: string;
}

/** A text that is not in UTF-8, and the encoding it was read in. */
export interface FoundEncoding {
  readonly file: string;
  readonly encoding: TextEncoding;
  /** True when it begins with a mark that says so; else its bytes were taken for what they are likeliest to be. */
  readonly isMarked: boolean;
}

/** What an import brought, or would bring. */
export interface CorpusImport {
  /** Id of the format it was read in. */
  readonly format: string;
  readonly documents: readonly ImportedDocument[];
  readonly unmatched: readonly UnmatchedDocument[];
  readonly labels: readonly ImportedLabel[];
  readonly lost: readonly (ImportLoss & { readonly document: DocumentId })[];
  readonly notRead: readonly NotRead[];
  /** Files that are not in UTF-8. */
  readonly encodings: readonly FoundEncoding[];
  /** Files that are no longer as the report of our own export beside them says it wrote them. */
  readonly changed: readonly string[];
  /** True when such a report lies beside all of them: then `changed` tells of every line that is gone. */
  readonly isReported: boolean;
  /** The first annotations of the first documents. */
  readonly samples: readonly SampleAnnotation[];
}

/** A unit and how sure it is, for a text whose places were read in it. */
export function evidenceFor(text: string, unit: FoundUnit | null): UnitEvidence | null {
  if (unit === null) return null;
  return unit === "byte" || ASTRAL.test(text) ? "quotes" : "no-matter";
}

/** Without such a character code points and UTF-16 units are the same. */
const ASTRAL = /[\u{10000}-\u{10ffff}]/u;
