import type { Json } from "../model/Annotation";
import type { AnnotatorId } from "../model/ids";
import type { KnownArticle } from "../model/knownArticles";
import type { Layer } from "../model/Layer";
import type { Project } from "../model/Project";
import type { SourceText } from "../model/SourceText";
import type { Result } from "../result";
import type { Span } from "../text/Span";
import type { Loss } from "./Loss";
import type { PartName } from "./splits/SplitOptions";
import type { FormatOption, WriteOptions } from "./WriteOptions";
import type { Words } from "./words";

/** How a format's files count places in a text. Spans in memory are UTF-16 always. */
export type OffsetUnit = "utf16" | "code-point";

/** How a file that was read counts; bytes are those of UTF-8, as some programs count. */
export type FoundUnit = OffsetUnit | "byte";

/**
 * What a format keeps when it writes. Whatever is false here becomes a {@link Loss} in every export that
 * would have needed it.
 */
export interface Capabilities {
  /** An annotation inside another one. */
  readonly nested: boolean;
  /** Annotations that overlap without one containing the other. */
  readonly crossing: boolean;
  /** One range under several labels. */
  readonly sameRange: boolean;
  /** An annotation over a line break. */
  readonly crossesLines: boolean;
  /** White space at the ends of an annotation. */
  readonly outerWhiteSpace: boolean;
  /** Labels of any characters, not only identifiers. */
  readonly anyLabel: boolean;
  readonly notes: boolean;
  readonly attributes: boolean;
  /** Which annotations belong together; missing in a format that does not keep it. */
  readonly relations?: true;
  /** When an annotation was made and changed. */
  readonly times: boolean;
  /** Whether a person or a machine made an annotation, and its id. */
  readonly origin: boolean;
  readonly annotator: boolean;
  readonly status: boolean;
}

/** What is known about the whole corpus before its first document. */
export interface CorpusContext {
  readonly project: Project;
  readonly annotator: AnnotatorId;
  readonly options: WriteOptions;
}

/** One document to write. The layer has been checked against the text. */
export interface CorpusEntry {
  readonly source: SourceText;
  readonly layer: Layer;
  /**
   * The articles of the text, offsets in `source.text`. Only a format that names them asks: it takes longer than
   * writing the document. Missing where nothing is known of them.
   */
  readonly articles?: () => readonly KnownArticle[];
  /** The part of a split that it is in; only a format that holds the parts in one corpus asks. */
  readonly part?: PartName;
}

/** A piece of a file; pieces with the same path follow each other in the order they were given. */
export interface Chunk {
  /** Inside the corpus folder, `/` between its parts. */
  readonly path: string;
  /** Text becomes UTF-8; bytes stay as they are. */
  readonly content: string | Uint8Array;
}

/** An annotation as it stands in a format's files. */
export interface ReadAnnotation extends Span {
  readonly label: string;
  readonly note: string;
  readonly attributes: Readonly<Record<string, Json>>;
  /** Which others of its list it belongs with, by their places there; missing for none. See `relatedPairs.ts`. */
  readonly relatedTo?: readonly number[];
}

/** Something in a file that our model has no place for; the reader went on without it. */
export interface NotRead {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What was left out, in a few words. */
  readonly what: Words;
}

/** A document as a reader found it. */
export interface ReadDocument {
  /** The name the files give it; not yet a checked document id. */
  readonly document: string;
  readonly text: string;
  /** In the order of the files. */
  readonly annotations: readonly ReadAnnotation[];
  /** The whole layer, from a format that keeps it; null from all others. */
  readonly layer: Layer | null;
  /** How its places turned out to count by its quotes; null without any, missing where the format leaves no choice. */
  readonly foundUnit?: FoundUnit | null;
  readonly notRead: readonly NotRead[];
}

/** A label, and the words that stand under it in a written file. */
export type Slice = readonly [label: string, words: string];

/** What stands under labels in one written document. */
export interface SlicedDocument {
  readonly document: string;
  readonly slices: readonly Slice[];
}

/** What writing one document gave. */
export interface Written {
  readonly chunks: readonly Chunk[];
  readonly losses: readonly Loss[];
  /** What the format's reader must find in these chunks: an export is done only when it does. */
  readonly expected: Pick<ReadDocument, "text" | "annotations" | "layer">;
  /** What the format's `check` must find in these chunks; missing from a format that has a reader. */
  readonly slices?: readonly Slice[];
}

/** Writes one corpus: `open`, then `document` for each document, then `close`. Never used for a second corpus. */
export interface CorpusWriter {
  open(): readonly Chunk[];
  document(entry: CorpusEntry): Written;
  /** What is left to write; may be made piece by piece as it is taken. */
  close(): Iterable<Chunk>;
}

/** The files of a corpus, wherever they lie, so that readers need no disk. */
export interface CorpusSource {
  /** Every file, sorted, `/` between the parts of a path. */
  readonly paths: readonly string[];
  /** A file's text, a byte order mark kept. Fails with `file-…`. */
  text(path: string): Promise<Result<string>>;
  /** A file's bytes. Fails with `file-…`. */
  bytes(path: string): Promise<Result<Uint8Array>>;
  /** How many bytes a file has. Fails with `file-…`. */
  size(path: string): Promise<Result<number>>;
  /** A file's bytes from one place to another, or to its end where that comes before. Fails with `file-…`. */
  part(path: string, start: number, end: number): Promise<Result<Uint8Array>>;
  /** A file's lines without their `\n`; an error ends them. */
  lines(path: string): AsyncIterable<Result<string>>;
  /** The text of a document whose annotations came without it, from where they are to go; null where it has none. */
  textOf?(document: string): Promise<Result<string> | null>;
}

/**
 * One exchange format: pure, and never holding more than one document.
 *
 * A reader yields documents until the first failure (`file-…`, or `import-malformed` with file and line),
 * which it yields last.
 */
export interface CorpusFormat {
  /** What the command line calls it. */
  readonly id: string;
  /** What people call it; a proper name, the same in every language. */
  readonly name: string;
  readonly offsetUnit: OffsetUnit;
  readonly capabilities: Capabilities;
  /** What can be chosen when writing; missing where nothing can. */
  readonly options?: readonly FormatOption[];
  /** True where one corpus holds the parts of a split by itself; else each part is a corpus in a folder of its own. */
  readonly holdsParts?: true;
  /** True where the other program takes no document without a character. */
  readonly refusesEmpty?: true;
  /** Null when the format can only be read. */
  readonly write: ((context: CorpusContext) => CorpusWriter) | null;
  /** Null when the format can only be written. */
  readonly read: ((source: CorpusSource) => AsyncIterable<Result<ReadDocument>>) | null;
  /** True where people save its files in other encodings than UTF-8, as tables and plain text are: importing finds out which. */
  readonly isPlainText?: true;
  /**
   * The one file that `read` wants, and of it nothing but its lines in order, where that is so: then a corpus can be read
   * back while it is being written.
   */
  readonly readsLinesOf?: string;
  /**
   * Finds what stands under labels in a written corpus, by code that shares nothing with the writer: proves the
   * exports of a format that has no reader. A document without annotations need not be found.
   */
  readonly check?: (source: CorpusSource) => AsyncIterable<Result<SlicedDocument>>;
}
