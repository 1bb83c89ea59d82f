import type { DocumentId } from "../../core/model/ids";
import { correctionsOf, type Project, repairsOf } from "../../core/model/Project";
import { readSource } from "../../core/model/readSource";
import type { SourceText } from "../../core/model/SourceText";
import { ok, type Result } from "../../core/result";
import { StudyText } from "../../core/suggest/StudyText";
import { ReflowedText } from "../../core/text/reflow/ReflowedText";
import type { Workspace } from "../storage/Workspace";

/** More texts than this are not kept: finding the words of one takes milliseconds. */
const MOST_TEXTS = 60;

/** A document's text as it reads, and its words. */
export interface ShelvedText {
  readonly source: SourceText;
  readonly reflowed: ReflowedText;
  readonly study: StudyText;
}

interface Shelved extends ShelvedText {
  /** What it depends on besides the bytes. */
  readonly key: string;
}

/** The texts that were read last, laid out and cut into words; read anew when their bytes or corrections are others. */
export class TextShelf {
  private readonly texts = new Map<DocumentId, Shelved>();

  constructor(private readonly workspace: Workspace) {}

  /** Fails with the `document-…` failures and `path-outside`. */
  async read(document: DocumentId, project: Project): Promise<Result<ShelvedText>> {
    const source = await this.workspace.readDocument(document);
    if (!source.ok) return source;
    const key = keyOf(project, source.value);
    const known = this.texts.get(document);
    const text = known?.key === key ? known : { ...studied(project, source.value), key };
    this.keep(document, text);
    return ok(text);
  }

  private keep(document: DocumentId, text: Shelved): void {
    this.texts.delete(document);
    this.texts.set(document, text);
    for (const [oldest] of this.texts) if (this.texts.size > MOST_TEXTS) this.texts.delete(oldest);
  }
}

function keyOf(project: Project, source: SourceText): string {
  const { sha256, encoding } = source;
  return JSON.stringify([sha256, encoding, correctionsOf(project, source), repairsOf(project, source)]);
}

function studied(project: Project, source: SourceText): ShelvedText {
  const { layout, repaired } = readSource(project, source);
  const reflowed = new ReflowedText(source.text, layout, repaired);
  return { source, reflowed, study: new StudyText(reflowed.text) };
}
