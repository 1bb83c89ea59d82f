import type { DocumentId } from "../../model/ids";
import type { ReadDocument } from "../CorpusFormat";
import { visibleOf } from "./visibleText";

/** How a document of a corpus was found in the workspace, surest first. */
export type MatchedBy = "hash" | "name" | "text";

/** The document of the workspace that one of a corpus is, or why there is none. */
export type Match =
  | { readonly document: DocumentId; readonly by: MatchedBy }
  | { readonly document: null; readonly reason: "no such text" | "another text" | "several such texts" };

/**
 * Finds the documents of a corpus in a workspace: by their text to the letter, else by name where the texts differ in
 * white space alone, else by their text without its white space. Keeps two hashes a document and no text.
 */
export class DocumentMatcher {
  private readonly byText = new Map<string, DocumentId[]>();
  private readonly byVisible = new Map<string, DocumentId[]>();
  private readonly visibleOf = new Map<string, string>();

  /** @param hash - Of a text, such that no two texts have one. */
  constructor(private readonly hash: (text: string) => string) {}

  /** Takes a document of the workspace. */
  add(document: DocumentId, text: string): void {
    const visible = this.hash(visibleOf(text));
    put(this.byText, this.hash(text), document);
    put(this.byVisible, visible, document);
    this.visibleOf.set(document, visible);
  }

  /** Finds a document. Nothing is found by an empty text but another empty one of its name. */
  match({ document, text }: Pick<ReadDocument, "document" | "text">): Match {
    const names = namesOf(document);
    const exact = this.byText.get(this.hash(text)) ?? [];
    const visible = visibleOf(text);
    const hash = this.hash(visible);
    const alike = visible === "" ? [] : (this.byVisible.get(hash) ?? []);
    const sure = onlyOne(visible === "" ? [] : exact, names) ?? exact.find((id) => names.includes(id));
    if (sure) return { document: sure, by: "hash" };
    const named = names.find((name) => this.visibleOf.get(name) === hash);
    if (named !== undefined) return { document: named as DocumentId, by: "name" };
    const found = onlyOne(alike, names);
    if (found) return { document: found, by: "text" };
    if (alike.length > 1) return { document: null, reason: "several such texts" };
    return {
      document: null,
      reason: names.some((name) => this.visibleOf.has(name)) ? "another text" : "no such text",
    };
  }
}

/** The names a corpus may mean: with and without folders and the ending of a text. */
function namesOf(document: string): string[] {
  const parts = document.split("/");
  return [document, parts.at(-1) ?? "", ...parts.slice(0, -1)].flatMap((name) => [
    name,
    name.replace(/\.\w+$/, ""),
  ]);
}

function onlyOne(documents: readonly DocumentId[], names: readonly string[]): DocumentId | undefined {
  return documents.find((id) => names.includes(id)) ?? (documents.length === 1 ? documents[0] : undefined);
}

function put(map: Map<string, DocumentId[]>, key: string, document: DocumentId): void {
  const known = map.get(key);
  if (known) known.push(document);
  else map.set(key, [document]);
}
