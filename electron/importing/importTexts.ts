import type { Failure } from "../../core/errors";
import { documentNameFor } from "../../core/importing/documentName";
import type { ImportOutcome, ImportReport } from "../../core/importing/ImportReport";
import { endingOf } from "../../core/importing/importKind";
import { tidyFolder } from "../../core/model/folderName";
import type { DocumentId } from "../../core/model/ids";
import { projectBounds } from "../../core/model/projectBounds";
import { type ReportDone, tenASecond } from "../../core/reportPace";
import { ok, type Result } from "../../core/result";
import type { TextEncoding } from "../../core/text/TextEncoding";
import type { DocumentChange, ProjectFile } from "../storage/ProjectFile";
import { sha256Of } from "../storage/readSourceFile";
import { TextFiles } from "../storage/TextFiles";
import type { Workspace } from "../storage/Workspace";
import { KnownTexts } from "./KnownTexts";
import type { TextReader } from "./TextReader";
import type { FoundFile, TakenText } from "./TextSource";

/** A file to add, with the encoding that somebody chose for it; null when nobody has. */
export interface ImportItem {
  readonly id: number;
  readonly file: FoundFile;
  readonly encoding: TextEncoding | null;
}

/** Where texts are added, and how. */
export interface ImportInto {
  readonly workspace: Workspace;
  readonly project: ProjectFile;
  readonly reader: TextReader;
  /** The folders the files lay in go below it; empty for none. */
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly report?: ReportDone;
}

/** So many texts, or bytes, are put on disk together: the project is written once for them. */
const TOGETHER = { texts: 100, bytes: 50_000_000 };

/**
 * Adds texts to a workspace, each wholly or not at all: first the file it was extracted from, then what the
 * project says about it, then the text, with which it becomes a document. Fails with the `save-…` failures
 * when the project cannot be read.
 */
export async function importTexts(
  items: readonly ImportItem[],
  into: ImportInto,
): Promise<Result<ImportReport>> {
  const project = await into.project.load();
  if (!project.ok) return project;
  const known = await KnownTexts.in(into.workspace, project.value);
  return ok(await new TextImport(into, known).run(items));
}

interface Prepared {
  readonly item: ImportItem;
  readonly document: DocumentId;
  readonly text: TakenText;
  /** Of the file's own bytes. */
  readonly sha256: string;
}

class TextImport {
  private readonly outcomes: ImportOutcome[] = [];
  private readonly files: TextFiles;
  private waiting: Prepared[] = [];

  constructor(
    private readonly into: ImportInto,
    private readonly known: KnownTexts,
  ) {
    this.files = new TextFiles(into.workspace.files);
  }

  async run(items: readonly ImportItem[]): Promise<ImportReport> {
    const { signal, report = () => undefined } = this.into;
    const tell = tenASecond(report);
    for (const [done, item] of items.entries()) {
      if (signal.aborted) break;
      tell(done, items.length);
      await this.prepare(item);
      if (this.isFull()) await this.flush();
    }
    // What was read before it was stopped is added: it is as whole as the others.
    await this.flush();
    tell(items.length, items.length);
    return { outcomes: this.outcomes, isCancelled: signal.aborted };
  }

  private async prepare(item: ImportItem): Promise<void> {
    const taken = await this.into.reader.take(item.file, item.encoding);
    // One whose reading was ended is not judged: it can be added another time.
    if (!taken.ok) return this.into.signal.aborted ? undefined : this.tell(item, refusal(taken.error));
    const own = taken.value.original ?? taken.value.bytes;
    const sha256 = sha256Of(own);
    const same = await this.known.find({ bytes: own.length, sha256 });
    if (same !== null) return this.tell(item, { kind: "known", document: same });
    const document = documentNameFor(item.file.name, (id) => this.known.isTaken(id));
    this.known.added(document, taken.value.bytes, sha256, taken.value.original !== null);
    this.waiting.push({ item, document, text: taken.value, sha256 });
  }

  private isFull(): boolean {
    const bytes = this.waiting.reduce((sum, { text }) => sum + text.bytes.length, 0);
    return this.waiting.length >= TOGETHER.texts || bytes >= TOGETHER.bytes;
  }

  /** All at once: the disk takes many files in about the time it takes one. */
  private async flush(): Promise<void> {
    const isKept = await Promise.all(this.waiting.map((each) => this.keepOriginal(each)));
    const kept = this.waiting.filter((_, i) => isKept[i]);
    this.waiting = [];
    const changes = kept.flatMap((each) => this.changesFor(each));
    const changed = changes.length > 0 ? await this.into.project.changeDocuments(changes) : ok(null);
    this.outcomes.push(...(await Promise.all(kept.map((each) => this.add(each, changed)))));
  }

  private async add({ item, document, text }: Prepared, changed: Result<unknown>): Promise<ImportOutcome> {
    const added = changed.ok ? await this.files.add(document, text.bytes) : changed;
    return outcomeOf(item, added.ok ? { kind: "added", document } : refusal(added.error));
  }

  private async keepOriginal({ item, document, text }: Prepared): Promise<boolean> {
    if (text.original === null) return true;
    const kept = await this.files.addOriginal(originalName(document, item), text.original);
    if (!kept.ok) this.tell(item, refusal(kept.error));
    return kept.ok;
  }

  private changesFor({ item, document, text, sha256 }: Prepared): DocumentChange[] {
    const folder = boundedFolder(`${this.into.folder}/${item.file.folder}`);
    const { encoding } = text;
    const original = text.original && { file: originalName(document, item), sha256 };
    const isPlain = encoding === "utf-8" && original === null;
    return [
      ...(isPlain ? [] : [{ kind: "document-sourced", document, encoding, original } as const]),
      ...(folder === "" ? [] : [{ kind: "document-filed", document, folder } as const]),
    ];
  }

  private tell(item: ImportItem, outcome: ImportOutcome["outcome"]): void {
    this.outcomes.push(outcomeOf(item, outcome));
  }
}

const outcomeOf = ({ id, file }: ImportItem, outcome: ImportOutcome["outcome"]): ImportOutcome => ({
  id,
  name: file.name,
  outcome,
});

const refusal = (problem: Failure) => ({ kind: "refused", problem }) as const;

const originalName = (document: DocumentId, { file }: ImportItem) => `${document}.${endingOf(file.name)}`;

/** Half the units that a name may have, as each of its characters may take two. */
function boundedFolder(folder: string): string {
  return tidyFolder([...tidyFolder(folder)].slice(0, projectBounds.name / 2).join(""));
}
