import type { DocumentId } from "../../model/ids";
import type { SourceText } from "../../model/SourceText";
import { utf16 } from "../../text/offsets";
import { quoteOf } from "../../text/quote";
import { type Span, sliceSpan } from "../../text/Span";
import type { ReadDocument } from "../CorpusFormat";
import { documentOfArticle } from "../splits/cutIntoArticles";
import { type Incoming, incomingAnnotations, type MakeFresh } from "./incomingAnnotations";
import type { LabelMapping } from "./LabelMapping";
import { findVisible } from "./visibleText";

/** The document that a corpus, as our own exports split by article call them, has an article of; null for none. */
export function documentIn(name: string, documents: ReadonlySet<DocumentId>): DocumentId | null {
  const document = documentOfArticle(name.split("/").at(-1) ?? name) as DocumentId | null;
  return document !== null && documents.has(document) ? document : null;
}

/** Where an article stands in its document; null where it does not, or in several places. */
export function placeOfArticle(source: SourceText, { text }: Pick<ReadDocument, "text">): Span | null {
  return findVisible(text, source.text);
}

/** As {@link incomingAnnotations}, of an article that stands at a place of the document. */
export function incomingOfArticle(
  source: SourceText,
  place: Span,
  read: ReadDocument,
  labels: LabelMapping,
  fresh: MakeFresh,
): Incoming {
  const article = { ...source, text: sliceSpan(source.text, place) };
  const { annotations, lost } = incomingAnnotations(article, read, labels, fresh);
  const moved = annotations.map((each) => {
    const there = { start: utf16(each.start + place.start), end: utf16(each.end + place.start) };
    return { ...each, ...there, ...quoteOf(source.text, there) };
  });
  return { annotations: moved, lost };
}
