import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import { isOwnWrite } from "../storage/ownWrites";
import { type FileStamp, isSameStamp, stampAt } from "../storage/readBounded";
import type { WorkspaceFolder } from "../storage/WorkspaceFolder";

/** As {@link stampAt} gives it: null for no file, undefined when that cannot be told. */
type State = FileStamp | null | undefined;

/** Knows the files of each document as they were when it was read for the page. */
export class ShownDocuments {
  private readonly states = new Map<string, readonly State[]>();

  constructor(
    private readonly files: WorkspaceFolder,
    private readonly annotator: () => AnnotatorId | null,
  ) {}

  /** To be called before a document is read: what is written during the reading counts as a change. */
  async note(document: DocumentId): Promise<void> {
    this.states.set(this.keyOf(document), await this.look(document));
  }

  /** Whether the text or the annotator's layer may be another than the page has; its own saves are no change. */
  async mayHaveChanged(document: DocumentId): Promise<boolean> {
    const before = this.states.get(this.keyOf(document));
    const now = await this.look(document);
    const paths = this.pathsOf(document);
    return !before || paths.some((path, i) => !isKnown(path, before[i], now[i]));
  }

  private look(document: DocumentId): Promise<State[]> {
    return Promise.all(this.pathsOf(document).map(stampAt));
  }

  private pathsOf(document: DocumentId): string[] {
    const annotator = this.annotator();
    const text = this.files.documentFile(document);
    const layer = annotator ? [this.files.layerFile(document, annotator)] : [];
    return [text, ...layer].map(({ path }) => path);
  }

  private keyOf(document: DocumentId): string {
    return JSON.stringify([document, this.annotator()]);
  }
}

function isKnown(path: string, before: State, now: State): boolean {
  if (before === undefined || now === undefined) return false;
  return isSameStamp(before, now) || isOwnWrite(path, now);
}
