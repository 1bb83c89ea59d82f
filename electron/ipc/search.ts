import { z } from "zod";
import type { Failure } from "../../core/errors";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { Hit } from "../../core/search/Hit";
import type { KnownAttribute } from "../../core/search/KnownAttributes";
import type { LedgerPhrase } from "../../core/search/Ledger";
import type { Mention } from "../../core/search/Mention";
import type { SearchQuery } from "../../core/search/SearchQuery";
import { annotatorIdSchema, documentIdSchema } from "../../core/stored/layerFile";
import { utf16OffsetSchema } from "../../core/stored/offsetSchema";

/** The most hits, mentions or phrases of one page. */
export const PAGE_LIMIT = 1000;

/** The most spans that {@link SearchSpans} lists at a time. */
export const SPANS_LIMIT = 5000;

/** The most context on either side of a hit, in UTF-16 code units. */
export const CONTEXT_LIMIT = 100;

/** Where the page may have one search at a time. */
export const slots = ["find", "concordance", "mentions", "ledger", "examples", "phrase"] as const;

/** One of {@link slots}. */
export type Slot = (typeof slots)[number];

const labelId = z.string().min(1).max(100);
const phrase = z.string().min(1).max(1000);
const documents = z.array(documentIdSchema).max(100_000).nullable();
const labels = z.array(labelId).max(1000).nullable();
const annotators = z.array(annotatorIdSchema).max(1000).nullable();

/**
 * Names a call, so that a late answer can be told from the one waited for.
 *
 * In each slot the latest call wins: one with another ticket ends those before it, which then fail with
 * `search-cancelled`. Calls with the same ticket are pages of one search and run beside each other.
 */
const call = {
  slot: z.enum(slots),
  /** Fits in 32 bits, as the thread that searches tells it in shared memory. */
  ticket: z.int32().nonnegative(),
};

const page = {
  offset: z.int().nonnegative(),
  limit: z.int().min(1).max(PAGE_LIMIT),
};

const contextLength = z.int().min(0).max(CONTEXT_LIMIT);

/** The form of a {@link SearchQuery}. */
export const searchQuerySchema = z.strictObject({
  pattern: z.string().max(1000),
  syntax: z.enum(["plain", "regex"]),
  ignoreCase: z.boolean(),
  ignoreWidth: z.boolean(),
  scope: z.enum(["text", "annotations"]),
  labels,
  annotators,
  attribute: z.strictObject({ id: z.string().min(1).max(100), value: z.string().max(1000) }).nullable(),
  untagged: z.boolean(),
  documents,
}) satisfies z.ZodType<SearchQuery>;

/** The requests of searching, see the answers in {@link SearchResponses}. */
export const searchRequests = {
  searchCorpus: z.strictObject({
    ...call,
    ...page,
    query: searchQuerySchema,
    order: z.enum(["document", "left", "right"]),
    contextLength,
  }),
  searchSpans: z.strictObject({
    ...call,
    query: searchQuerySchema,
    document: documentIdSchema,
    /** Hits that share a character with this raw range are listed; for an empty one the hit it lies inside. */
    start: utf16OffsetSchema,
    end: utf16OffsetSchema,
    limit: z.int().min(1).max(SPANS_LIMIT),
  }),
  cancelSearch: z.strictObject({ slot: call.slot }),
  findMentions: z.strictObject({
    ...call,
    ...page,
    /** Joined words, as the layout of the text gives them. */
    phrase,
    label: labelId,
    /** The one that was tagged: left out, and its document comes first. */
    document: documentIdSchema,
    start: utf16OffsetSchema,
    end: utf16OffsetSchema,
    /** True to list those inside longer names too. */
    inLongerNames: z.boolean(),
    documents,
    contextLength,
  }),
  refuseMentions: z.strictObject({
    phrase,
    label: labelId,
    /** Raw ranges, as {@link MentionPage} gave them. */
    mentions: z
      .array(z.strictObject({ document: documentIdSchema, start: utf16OffsetSchema, end: utf16OffsetSchema }))
      .max(10_000),
    /** False to take refusals back. */
    refused: z.boolean(),
  }),
  phraseLedger: z.strictObject({
    ...call,
    ...page,
    /** Part of the phrase; empty for all. */
    contains: z.string().max(1000),
    labels,
    annotators,
    documents,
    choice: z.enum(["all", "inconsistent", "several-labels"]),
    order: z.enum(["inconsistent", "count", "phrase"]),
  }),
} as const;

/** A text, a layer or a file of refusals that was left out of a search, and why. */
export interface SkippedFile {
  readonly document: DocumentId;
  /** Null when the text itself cannot be read. */
  readonly annotator: AnnotatorId | null;
  readonly problem: Failure;
}

/** What an answer says about the corpus it was found in. */
export interface SearchedCorpus {
  /** As the request gave it. */
  readonly ticket: number;
  /** Grows whenever a text, a layer or the layout changes: pages of equal revision fit together. */
  readonly revision: number;
  /** Documents read so far and in all. While `read < documents` the answer is of those read; ask again. */
  readonly read: number;
  readonly documents: number;
  /** Everyone with a layer on a document read so far, in order of their names; what a filter offers. */
  readonly annotators: readonly AnnotatorId[];
  /** What annotations on those documents say of themselves, also what no label defines. */
  readonly attributes: readonly KnownAttribute[];
  /** Of the documents asked for; the first hundred. */
  readonly skipped: readonly SkippedFile[];
  readonly skippedCount: number;
}

/** One page of a search. */
export interface SearchPage extends SearchedCorpus {
  readonly hits: readonly Hit[];
  readonly total: number;
  /** False when there may be more than `total`: documents still unread, or more hits than are kept. */
  readonly isTotalExact: boolean;
  /** Documents with a hit. */
  readonly documentsWithHits: number;
}

/** Hits in a part of one document, small enough to draw them all. */
export interface SearchSpans extends SearchedCorpus {
  /** Hits in the whole document. */
  readonly total: number;
  readonly isTotalExact: boolean;
  /**
   * How many hits of the document come before the first one listed; with none listed, how many end at or
   * before the range. So `searchCorpus` over that document with `offset: first - 1` gives the one before.
   */
  readonly first: number;
  /** Raw offsets; hit `i` is `[starts[i], ends[i])`. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Other occurrences of a phrase: those in the tagged one's document first, then in order of the documents. */
export interface MentionPage extends SearchedCorpus {
  /** Refused ones are listed in their place; those in longer names only when asked for. */
  readonly mentions: readonly Mention[];
  /** How many `mentions` has on all pages. */
  readonly total: number;
  /** "12 more in 3 documents": not refused, not in longer names. */
  readonly open: number;
  readonly openDocuments: number;
  readonly refused: number;
  readonly inLongerNames: number;
  readonly isTotalExact: boolean;
}

/** One page of the phrase ledger. */
export interface LedgerPage extends SearchedCorpus {
  readonly phrases: readonly LedgerPhrase[];
  readonly total: number;
  /** Of `total`, those with several labels, and those of one label with untagged occurrences. */
  readonly severalLabels: number;
  readonly partlyTagged: number;
}

/** The answers of searching. */
export interface SearchResponses {
  /**
   * Fails with `search-cancelled` and the `pattern-…` failures: `pattern-too-slow` when one match of it
   * keeps other calls waiting. While the corpus is being read, answers
   * after half a second with what was found so far.
   */
  searchCorpus: SearchPage;
  /** As `searchCorpus`; the document is read first when it has not been. */
  searchSpans: SearchSpans;
  /** Ends the slot's calls, which fail with `search-cancelled`. */
  cancelSearch: null;
  /**
   * Occurrences of the phrase, the annotator's own annotations with these words and this label left out.
   * Of occurrences that overlap each other the first counts. Fails with `save-no-annotator`.
   */
  findMentions: MentionPage;
  /**
   * Remembers what the annotator refused, by phrase and context; answers when the disk has it. Fails with
   * `mention-moved`, `save-…` and `file-…` failures; documents before the failing one are then stored.
   */
  refuseMentions: null;
  /** Fails with `search-cancelled`. */
  phraseLedger: LedgerPage;
}

/** How far reading the corpus, or a call that takes long, is. The last one of each has `done === total`. */
export interface SearchProgress {
  /** Null while the corpus is being read, which serves all slots. */
  readonly slot: Slot | null;
  /** 0 while the corpus is being read. */
  readonly ticket: number;
  /** In documents. */
  readonly done: number;
  readonly total: number;
}
