import type { DocumentId } from "../../core/model/ids";
import type { Project } from "../../core/model/Project";
import { namesIn } from "../storage/namesIn";
import { readBounded } from "../storage/readBounded";
import { DOCUMENT_LIMIT, sha256Of } from "../storage/readSourceFile";
import type { Workspace } from "../storage/Workspace";

/** What tells a file's bytes from others'. */
export interface OwnBytes {
  /** How many. */
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** What a workspace holds already: its names, and its bytes, which are read only where a size is the same. */
export class KnownTexts {
  private readonly names = new Set<string>();
  private readonly bySize = new Map<number, DocumentId[]>();
  private readonly originals = new Map<string, DocumentId>();
  private readonly hashes = new Map<DocumentId, string>();

  private constructor(private readonly workspace: Workspace) {}

  static async in(workspace: Workspace, project: Project): Promise<KnownTexts> {
    const known = new KnownTexts(workspace);
    const { files } = workspace;
    const { documents, refused } = await workspace.listDocuments();
    for (const { document, bytes } of documents) known.put(document, bytes);
    const listed = new Set<string>(documents.map(({ document }) => document));
    for (const [document, { original }] of Object.entries(project.documents))
      if (original && listed.has(document)) known.originals.set(original.sha256, document as DocumentId);
    // What is known about a text and its layers outlive it, and a new text of its name would inherit them.
    const others = await Promise.all([namesIn(files.annotations), namesIn(files.originals)]);
    const outliving = [...Object.keys(project.documents), ...others.flat().map(withoutEnding)];
    for (const name of [...refused.map((file) => withoutEnding(file.name)), ...others.flat(), ...outliving])
      known.names.add(name.toLowerCase());
    return known;
  }

  /** @param id - In lower case. */
  isTaken(id: string): boolean {
    return this.names.has(id);
  }

  /** The document with these bytes, or that was extracted from them; null when there is none. */
  async find({ bytes, sha256 }: OwnBytes): Promise<DocumentId | null> {
    const original = this.originals.get(sha256);
    if (original !== undefined) return original;
    for (const document of this.bySize.get(bytes) ?? [])
      if ((await this.hashOf(document)) === sha256) return document;
    return null;
  }

  /** Takes note of a document that has been added, with the hash of the file it came from. */
  added(document: DocumentId, bytes: Uint8Array, sha256: string, isOriginal: boolean): void {
    this.put(document, bytes.length);
    if (isOriginal) this.originals.set(sha256, document);
    else this.hashes.set(document, sha256);
  }

  private put(document: DocumentId, bytes: number): void {
    this.names.add(document.toLowerCase());
    const same = this.bySize.get(bytes);
    if (same) same.push(document);
    else this.bySize.set(bytes, [document]);
  }

  /** Of a text's bytes; empty when it cannot be read, and then it is like no other. */
  private async hashOf(document: DocumentId): Promise<string> {
    const known = this.hashes.get(document);
    if (known !== undefined) return known;
    const file = this.workspace.files.documentFile(document);
    const read = await readBounded(file.path, DOCUMENT_LIMIT).catch(() => null);
    const hash = read?.kind === "read" ? sha256Of(read.bytes) : "";
    this.hashes.set(document, hash);
    return hash;
  }
}

const withoutEnding = (name: string) => name.replace(/\.[^.]*$/, "");
