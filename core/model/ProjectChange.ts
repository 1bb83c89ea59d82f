import type { LayoutCorrections } from "../text/layout/TextLayout";
import type { Utf16Offset } from "../text/offsets";
import type { TextEncoding } from "../text/TextEncoding";
import type { AnnotatorId, DocumentId } from "./ids";
import type { Label } from "./LabelSet";
import type { ConfirmedArticle, OriginalFile, Repair } from "./Project";
import type { SuggestionsChange } from "./ProjectSuggestions";
import type { RepairSteps } from "./RepairSteps";
import type { TermSteps } from "./Terms";

/** A hand correction of one break: its paragraphs are one, another begins here, or the rules decide again. */
export interface BreakCorrection {
  readonly kind: "break-corrected";
  readonly document: DocumentId;
  /** Of the text it is made on; corrections of another state of the text give way. */
  readonly sha256: string;
  readonly at: Utf16Offset;
  readonly as: "join" | "split" | "none";
}

/** What a correction says of one place, before and after it is made. */
export interface BreakStep {
  readonly at: Utf16Offset;
  readonly from: BreakCorrection["as"];
  readonly to: BreakCorrection["as"];
}

/** Corrections that are taken back or made again: all of them, or none when one is no longer as in `from`. */
export interface BreakSteps {
  readonly kind: "breaks-stepped";
  readonly document: DocumentId;
  readonly sha256: string;
  readonly steps: readonly BreakStep[];
}

/** What was said of one article is taken back or said again: only while it is still as in `from`. Null for nothing. */
export interface ArticleStep {
  readonly kind: "article-stepped";
  readonly document: DocumentId;
  readonly start: Utf16Offset;
  readonly from: ConfirmedArticle | null;
  readonly to: ConfirmedArticle | null;
}

/** What people can change about a project: one act each, small enough to be made on whatever the file holds now. */
export type ProjectChange =
  /** What others have changed about the labels since they were as in `base` is kept. */
  | { readonly kind: "labels-changed"; readonly base: readonly Label[]; readonly labels: readonly Label[] }
  /** An empty title lets the document's id stand for it again. */
  | { readonly kind: "document-titled"; readonly document: DocumentId; readonly title: string }
  /** A year, month or day (ISO 8601); an empty one takes it away. */
  | { readonly kind: "document-dated"; readonly document: DocumentId; readonly date: string }
  | BreakCorrection
  | { readonly kind: "breaks-reset"; readonly document: DocumentId }
  | BreakSteps
  /** In place of what was confirmed about the article with this start. */
  | { readonly kind: "article-confirmed"; readonly document: DocumentId; readonly article: ConfirmedArticle }
  | { readonly kind: "article-unconfirmed"; readonly document: DocumentId; readonly start: Utf16Offset }
  | ArticleStep
  /** An empty folder takes the document out of the one it is in. */
  | { readonly kind: "document-filed"; readonly document: DocumentId; readonly folder: string }
  /** For every document in the folder, and in those within it. An empty new name takes them out of it. */
  | { readonly kind: "folder-renamed"; readonly from: string; readonly to: string }
  | OwnFirstChanged
  | ReviewerNamed
  | DocumentSourced
  | RepairsChanged
  | RepairSteps
  | TermSteps
  | TextChanged
  | SuggestionsChange;

/** What is known about a text as offsets in it; null for what was made on another state of it and stays. */
export interface TextMarks {
  readonly layout: LayoutCorrections | null;
  readonly repairs: readonly Repair[] | null;
  readonly articles: readonly ConfirmedArticle[];
}

/** Puts what is known about a document's text onto the text as it is now. */
export interface TextChanged {
  readonly kind: "text-changed";
  readonly document: DocumentId;
  /** Of the text as it was: what has been put onto another since stays. */
  readonly from: string;
  /** Of the text as it is. */
  readonly sha256: string;
  readonly marks: TextMarks;
}

/** Whether others' layers are seen only after one's own is done. */
export interface OwnFirstChanged {
  readonly kind: "own-layer-first";
  readonly isOn: boolean;
}

/** Says of somebody that they review without annotating; nothing while others' layers are seen anyway. */
export interface ReviewerNamed {
  readonly kind: "reviewer-named";
  readonly annotator: AnnotatorId;
  readonly isReviewer: boolean;
}

/** Says how a document's text was come by. */
export interface DocumentSourced {
  readonly kind: "document-sourced";
  readonly document: DocumentId;
  readonly encoding: TextEncoding;
  /** Null when the text is the file itself. */
  readonly original: OriginalFile | null;
}

/** Puts these repairs in place of a document's; none takes all away. */
export interface RepairsChanged {
  readonly kind: "repairs-changed";
  readonly document: DocumentId;
  /** Of the text they are made on. */
  readonly sha256: string;
  readonly items: readonly Repair[];
}
