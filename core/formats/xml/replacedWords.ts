import type { CorpusEntry } from "../CorpusFormat";
import { instead } from "../instead";
import type { Loss, LossKind } from "../Loss";
import { replaceForbidden } from "./escapeXml";

/** The labels and notes of a document that XML cannot hold to the letter, as losses. */
export function replacedWords({ source: { document }, layer }: CorpusEntry): Loss[] {
  const lost = (annotation: string, what: LossKind, text: string): Loss[] => {
    if (replaceForbidden(text) === text) return [];
    return [{ document, annotation, what, instead: instead("no-xml") }];
  };
  return layer.annotations.flatMap(({ id, label, note }) => [
    ...lost(id, "label-name", label),
    ...lost(id, "note", note),
  ]);
}
