import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ulid } from "ulid";
import { describeFailure, type Failure } from "../../core/errors";
import { annotate } from "../../core/model/editLayer";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { Result } from "../../core/result";
import { span } from "../../core/text/Span";
import { findConflicts } from "../../electron/conflicts/findConflicts";
import { mergeConflict, previewConflict } from "../../electron/conflicts/mergeConflict";
import type { ConflictPreview } from "../../electron/ipc/conflicts";
import { LayerStore } from "../../electron/storage/LayerStore";
import { VersionStore } from "../../electron/storage/VersionStore";
import { Workspace } from "../../electron/storage/Workspace";
import type { SeenChanges } from "../../electron/watch/protocol";
import { WorkspaceWatcher } from "../../electron/watch/WorkspaceWatcher";
import { Peer } from "./Peer";

/** A machine: its copy of the workspace, the Syncthing that shares it, and what the program there does with it. */
export class Machine {
  /** What the program has noticed since it was last asked. */
  private seen: SeenChanges[] = [];
  private readonly watcher: WorkspaceWatcher;

  private constructor(
    readonly name: string,
    readonly peer: Peer,
    private readonly workspace: Workspace,
    private readonly document: DocumentId,
  ) {
    this.watcher = new WorkspaceWatcher({
      folder: workspace.folder,
      program: name,
      readSinceMs: Date.now(),
      report: (changes) => this.seen.push(changes),
      stateChanged: () => undefined,
    });
  }

  /** Makes an empty workspace in a folder, and a Syncthing that will share it. */
  static async create(name: string, folder: string, document: DocumentId): Promise<Machine> {
    const place = path.join(folder, name);
    for (const part of ["seeds", "annotations"]) mkdirSync(path.join(place, part), { recursive: true });
    const peer = await Peer.create(name, folder, place);
    return new Machine(name, peer, valid(await Workspace.open(place)), document);
  }

  /** Begins to watch the workspace, as a window does that has the document open. */
  async watch(): Promise<void> {
    this.watcher.show(this.document);
    await this.watcher.start();
  }

  /** Ends both programs. */
  async stop(): Promise<void> {
    this.watcher.stop();
    await this.peer.stop();
  }

  /** Puts the text there. */
  writeText(text: string): void {
    writeFileSync(this.workspace.files.documentFile(this.document).path, text);
  }

  async hasText(): Promise<boolean> {
    return (await this.workspace.readDocument(this.document)).ok;
  }

  /** True once the watcher has told of an annotator's layer; asked again, it has to be told again. */
  hasNoticed(annotator: AnnotatorId): boolean {
    const isTold = this.seen.some(({ layers }) => layers.some((layer) => layer.annotator === annotator));
    if (isTold) this.seen = [];
    return isTold;
  }

  /** Tags a passage through the storage, as a window does that has just opened the document. */
  async tag(annotator: AnnotatorId, quote: string, label: string): Promise<void> {
    const source = valid(await this.workspace.readDocument(this.document));
    const store = new LayerStore(this.workspace, () => annotator);
    const layer = valid(await store.load(source, annotator));
    const start = source.text.indexOf(quote);
    const stamp = { id: ulid(), now: new Date().toISOString() };
    const diff = valid(annotate(source, layer, span(start, start + quote.length), label, stamp));
    valid(await store.save(this.document, annotator, layer.revision, diff));
  }

  /** What an annotator's layer quotes; nothing while there is none, or none that can be read. */
  async quotes(annotator: AnnotatorId): Promise<readonly string[]> {
    const source = await this.workspace.readDocument(this.document);
    const layer = source.ok ? await this.workspace.readLayer(source.value, annotator) : null;
    return layer?.ok ? (layer.value?.annotations.map(({ quote }) => quote) ?? []) : [];
  }

  /** Names of the conflict copies of an annotator's layer that can be merged. */
  async copies(annotator: AnnotatorId): Promise<readonly string[]> {
    const found = await findConflicts(this.workspace.files, annotator);
    return found.filter(({ problem, isOwn }) => isOwn && problem === null).map(({ file }) => file);
  }

  /** Merges a copy in which nothing is to be decided, and says what the merge was. */
  async merge(annotator: AnnotatorId, file: string): Promise<ConflictPreview> {
    const source = valid(await this.workspace.readDocument(this.document));
    const { files: folder } = this.workspace;
    const place = { folder, versions: new VersionStore(folder), source, annotator, file };
    const preview = valid(await previewConflict(place));
    const store = new LayerStore(this.workspace, () => annotator);
    valid(await mergeConflict(place, store, { state: preview.state, decisions: new Map() }));
    return preview;
  }
}

/** @throws Error with the failure in words: in a trial none is expected. */
export function valid<T>(result: Result<T, Failure>): T {
  if (result.ok) return result.value;
  throw new Error(describeFailure(result.error));
}
