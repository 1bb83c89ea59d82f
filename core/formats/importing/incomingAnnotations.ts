import type { Annotation } from "../../model/Annotation";
import type { SourceText } from "../../model/SourceText";
import { quoteOf } from "../../text/quote";
import { isSameSpan, type Span } from "../../text/Span";
import type { ReadAnnotation, ReadDocument } from "../CorpusFormat";
import type { LabelMapping } from "./LabelMapping";
import { VisibleBridge } from "./visibleText";

/** What an annotation of a corpus could not bring along. */
export interface ImportLoss {
  /** As the corpus has it. */
  readonly label: string;
  readonly quote: string;
  readonly what: "label" | "place" | "white space";
}

/** What a document of a corpus comes to. */
export interface Incoming {
  readonly annotations: readonly Annotation[];
  readonly lost: readonly ImportLoss[];
}

/** An id and a time for an annotation whose corpus has none. */
export type MakeFresh = () => Pick<Annotation, "id" | "createdAt">;

/**
 * The annotations of a document that was read, on the text of the workspace, which may differ from that of the corpus in
 * white space: a span then stands on the same visible characters. One whose label the project does not have is lost.
 */
export function incomingAnnotations(
  source: SourceText,
  { text, annotations, layer }: ReadDocument,
  labels: LabelMapping,
  fresh: MakeFresh,
): Incoming {
  const bridge = text === source.text ? null : new VisibleBridge(text, source.text);
  const brought = new Map<number, Annotation>();
  const lost: ImportLoss[] = [];
  for (const [index, read] of annotations.entries()) {
    const lose = (what: ImportLoss["what"]) =>
      lost.push({ label: read.label, quote: text.slice(read.start, read.end), what });
    const label = labels.idOf(read.label);
    const place = bridge ? bridge.carry(read) : read;
    if (label === null) lose("label");
    else if (place === null) lose("place");
    else {
      if (bridge && !isSameWords(text, read, source.text, place)) lose("white space");
      brought.set(index, annotationOf(source, read, place, label, layer?.annotations[index], fresh));
    }
  }
  return { annotations: related(annotations, brought), lost };
}

/** Annotations that come along, each with those that it belongs with and that come along too. */
function related(
  annotations: readonly ReadAnnotation[],
  brought: ReadonlyMap<number, Annotation>,
): readonly Annotation[] {
  return [...brought].map(([index, annotation]) => {
    const { relatedTo = [] } = annotations[index] as ReadAnnotation;
    const relations = relatedTo.flatMap((other) => brought.get(other)?.id ?? []);
    return relations.length > 0 ? { ...annotation, relations } : annotation;
  });
}

function isSameWords(text: string, from: Span, other: string, to: Span): boolean {
  const [first, last] = [text.charAt(from.start), text.charAt(from.end - 1)];
  return isSameSpan(from, to) || (first === other.charAt(to.start) && last === other.charAt(to.end - 1));
}

function annotationOf(
  { text }: SourceText,
  { note, attributes }: ReadAnnotation,
  { start, end }: Span,
  label: string,
  stored: Annotation | undefined,
  fresh: MakeFresh,
): Annotation {
  const { id, createdAt } = stored ?? fresh();
  const updatedAt = stored?.updatedAt ?? createdAt;
  const origin = stored?.origin ?? ({ kind: "manual" } as const);
  const place = { start, end };
  return { id, ...place, label, ...quoteOf(text, place), attributes, note, origin, createdAt, updatedAt };
}
