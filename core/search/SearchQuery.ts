import type { AnnotatorId, DocumentId } from "../model/ids";

/** What is looked for, and where. Lists that are null leave nothing out. */
export interface SearchQuery {
  /**
   * Matched against the text as it reads: a word cut by a line break is found. Empty finds nothing in the
   * text, and with scope `annotations` all of them.
   */
  readonly pattern: string;
  /** `regex` takes RE2's syntax: no look-around and no back-references, and time linear in the text. */
  readonly syntax: "plain" | "regex";
  readonly ignoreCase: boolean;
  /** Takes full-width letters, digits and signs for the half-width ones, and the wide space for a space. */
  readonly ignoreWidth: boolean;
  /** `text`: passages that match. `annotations`: annotations whose joined words hold a match. */
  readonly scope: "text" | "annotations";
  /**
   * The next three describe annotations. In scope `text` a passage is kept when an annotation that fits all
   * of them overlaps it (with none of the three set, every passage is kept).
   */
  readonly labels: readonly string[] | null;
  readonly annotators: readonly AnnotatorId[] | null;
  readonly attribute: AttributeFilter | null;
  /** Scope `text` only: keep the passages that no annotation fitting the filters overlaps. */
  readonly untagged: boolean;
  readonly documents: readonly DocumentId[] | null;
}

/** An attribute that annotations must have. */
export interface AttributeFilter {
  readonly id: string;
  /** Part of the value's text; empty for any value. */
  readonly value: string;
}

/**
 * The order of hits: `document` as they stand, `left` by the words before them, read backwards from the
 * hit, `right` by the words after them. Hits that read alike stay as they stand.
 */
export type HitOrder = "document" | "left" | "right";
