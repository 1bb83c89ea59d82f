import type { Language } from "../errors";
import { type LayoutCorrections, noCorrections } from "../text/layout/TextLayout";
import type { Utf16Offset } from "../text/offsets";
import type { DeclaredEncoding, TextEncoding } from "../text/TextEncoding";
import type { AnnotatorId, DocumentId } from "./ids";
import { defaultLabels, type Label } from "./LabelSet";
import type { ProjectSuggestions } from "./ProjectSuggestions";
import type { SourceText } from "./SourceText";
import type { Term } from "./Terms";

/** What a workspace's people share: its title, its labels, and what they have settled about its documents. */
export interface Project {
  readonly title: Readonly<Record<Language, string>>;
  /** In the order shown; at least one. */
  readonly labels: readonly Label[];
  /** Missing where nobody has said anything of them. */
  readonly suggestions?: ProjectSuggestions;
  /** Only of documents that something is known about. */
  readonly documents: Readonly<Record<DocumentId, ProjectDocument>>;
  /** Phrases that are counted as one; missing where nobody has grouped any. */
  readonly terms?: readonly Term[];
  /** Missing where everybody sees others' layers from the beginning. */
  readonly ownLayerFirst?: OwnLayerFirst;
}

/** Nobody sees others' layers of a document before they have marked their own as done. */
export interface OwnLayerFirst {
  /** But for these, who review without annotating; by name. */
  readonly reviewers: readonly AnnotatorId[];
}

/** What is known about one document beyond its text. */
export interface ProjectDocument {
  /** Missing where the document's id is to stand for it. */
  readonly title?: string;
  /** When it was written: a year, month or day as ISO 8601 has it; missing where nobody has said. */
  readonly date?: string;
  /** Breaks corrected by hand. */
  readonly layout?: StoredCorrections;
  /** Articles whose metadata an analyst has confirmed, in order of the text. */
  readonly articles?: readonly ConfirmedArticle[];
  /** The group it is listed in, nested names joined by `/`; missing where it stands in none. */
  readonly folder?: string;
  /** Of the text's bytes; missing where they are UTF-8. */
  readonly encoding?: DeclaredEncoding;
  /** The file that the text was extracted from; missing where the text is the file itself. */
  readonly original?: OriginalFile;
  /** Faults of an extraction, repaired for readers while the raw text stays. */
  readonly repairs?: StoredRepairs;
}

/** A file in `seeds/originals/`, kept byte for byte. */
export interface OriginalFile {
  /** Its name there. */
  readonly file: string;
  /** Of its bytes, lower-case hexadecimal. */
  readonly sha256: string;
}

/** What was wrong with a place that a repair mends. */
export const repairKinds = ["wrong-character", "running-head", "other"] as const;

/** What is read in place of a stretch of the raw text. */
export interface Repair {
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
  /** Empty where the stretch is to be left out. */
  readonly text: string;
  readonly kind: (typeof repairKinds)[number];
}

/** Repairs with the text they were made on, in its order: on another text their offsets mean nothing. */
export interface StoredRepairs {
  /** Of the text's bytes, lower-case hexadecimal. */
  readonly sha256: string;
  readonly items: readonly Repair[];
}

/** Corrected breaks with the text they were made on: on another text their offsets mean nothing. */
export interface StoredCorrections extends LayoutCorrections {
  /** Of the text's bytes, lower-case hexadecimal. */
  readonly sha256: string;
}

/** What an article is about and who speaks in it, as an analyst confirmed it; a part that it lacks is empty. */
export interface ConfirmedArticle {
  /** Where the article begins in the raw text: what names it within its document. */
  readonly start: Utf16Offset;
  readonly title: string;
  readonly person: string;
  readonly role: string;
  readonly city: string;
}

/** The project of a workspace that has no project file yet. */
export const defaultProject: Project = {
  title: { "zh-CN": "政策访谈", en: "Policy interviews" },
  labels: defaultLabels,
  documents: {},
};

/** What the project knows about a document; an empty entry where that is nothing. */
export function documentEntry({ documents }: Project, document: DocumentId): ProjectDocument {
  // A document may be called `constructor`: what every object inherits is no entry.
  return Object.hasOwn(documents, document) ? (documents[document] ?? {}) : {};
}

/** A document's title: the project's, or its id where the project has none. */
export function documentTitle(project: Project, document: DocumentId): string {
  return documentEntry(project, document).title ?? document;
}

/** When a document was written, as exactly as anybody has said; null where nobody has. */
export function documentDate(project: Project, document: DocumentId): string | null {
  return documentEntry(project, document).date ?? null;
}

/** How a document's bytes are to be read. */
export function encodingOf(project: Project, document: DocumentId): TextEncoding {
  return documentEntry(project, document).encoding ?? "utf-8";
}

/** The breaks corrected by hand in a text; none when they were made on another state of it. */
export function correctionsOf(
  project: Project,
  { document, sha256 }: Pick<SourceText, "document" | "sha256">,
): LayoutCorrections {
  const { layout } = documentEntry(project, document);
  return layout?.sha256 === sha256 ? layout : noCorrections;
}

/** The repairs of a text; none when they were made on another state of it. */
export function repairsOf(
  project: Project,
  { document, sha256 }: Pick<SourceText, "document" | "sha256">,
): readonly Repair[] {
  const { repairs } = documentEntry(project, document);
  return repairs?.sha256 === sha256 ? repairs.items : noRepairs;
}

const noRepairs: readonly Repair[] = [];
