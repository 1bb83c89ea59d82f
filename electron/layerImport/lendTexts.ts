import type { CorpusSource } from "../../core/formats/CorpusFormat";
import type { DocumentId } from "../../core/model/ids";
import { ok } from "../../core/result";
import type { Workspace } from "../storage/Workspace";

/** A corpus to which the workspace lends the texts that did not come with it. */
export interface LentCorpus {
  readonly source: CorpusSource;
  /** The documents whose texts it was lent; such a document was found by its name, not by its text. */
  readonly lent: ReadonlySet<DocumentId>;
}

/** Lets a lone file of annotations be read: about texts that the workspace has, found by the names it gives them. */
export function lendTexts(
  source: CorpusSource,
  workspace: Workspace,
  documents: readonly DocumentId[],
): LentCorpus {
  const known = new Map<string, DocumentId>(documents.map((document) => [document, document]));
  const lent = new Set<DocumentId>();
  const textOf = async (name: string) => {
    const document = known.get(name) ?? known.get((name.split("/").at(-1) ?? name).replace(/\.txt$/, ""));
    if (document === undefined) return null;
    lent.add(document);
    const read = await workspace.readDocument(document);
    return read.ok ? ok(read.value.text) : read;
  };
  return { source: { ...source, textOf }, lent };
}
