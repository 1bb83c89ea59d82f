import type { Annotation } from "../../../core/model/Annotation";
import type { DocumentId } from "../../../core/model/ids";
import { span } from "../../../core/text/Span";
import { useDocuments } from "../../state/documentStore";
import { readingOf } from "../../state/readingStore";
import type { Subject } from "./mentionStore";

/** What other occurrences of an annotation's words are looked for by. */
export function subjectOf(document: DocumentId, { start, end, label }: Annotation): Subject {
  const place = span(start, end);
  const opened = useDocuments.getState().opened.get(document);
  const phrase = opened ? readingOf(opened).reflowed.quote(place) : "";
  return { document, ...place, label, phrase };
}

/** True when the same other occurrences are meant, to be tagged with the same label. */
export function isSameSubject(a: Subject, b: Subject): boolean {
  return a.phrase === b.phrase && a.label === b.label;
}

/** The parts of a request that say what is looked for. */
export function requestOf({ phrase, label, document, start, end }: Subject, ticket: number) {
  const common = { slot: "mentions", ticket, documents: null, inLongerNames: false } as const;
  return { ...common, phrase, label, document, start, end };
}
