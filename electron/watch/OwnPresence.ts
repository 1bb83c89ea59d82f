import { mkdir, unlink, writeFile } from "node:fs/promises";
import path from "node:path";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { WorkspaceFolder } from "../storage/WorkspaceFolder";
import { namesIn } from "./KnownFiles";
import { formatNote, hasEnded, noteOwner } from "./presenceNote";

/** Time between two heartbeats in milliseconds. */
const HEARTBEAT_MS = 30_000;

/** Nobody's history of who had what open belongs into a repository. */
const NOT_FOR_GIT = "# Who has a document open now.\n*\n";

interface Shown {
  readonly annotator: AnnotatorId;
  readonly document: DocumentId;
  readonly since: string;
}

/**
 * This program's note that says which document is open here. Never an obstacle: what fails is tried again with
 * the next heartbeat, and nobody is told.
 */
export class OwnPresence {
  private shown: Shown | null = null;
  /** The note that lies there now. */
  private written: string | null = null;
  private heartbeat: NodeJS.Timeout | null = null;
  private lastInTurn: Promise<void> = Promise.resolve();
  private hasTidied = false;

  constructor(
    private readonly files: WorkspaceFolder,
    private readonly program: string,
    private readonly heartbeatMs = HEARTBEAT_MS,
  ) {}

  /** Says what is open; nothing for null, or before anybody is named. Resolves when that is said. */
  show(annotator: AnnotatorId | null, document: DocumentId | null): Promise<void> {
    const isSame = this.shown?.annotator === annotator && this.shown?.document === document;
    if (annotator === null || document === null) this.shown = null;
    else if (!isSame) this.shown = { annotator, document, since: new Date().toISOString() };
    this.heartbeat ??= setInterval(() => void this.inTurn(), this.heartbeatMs).unref();
    return this.inTurn();
  }

  /** Takes the note away. Resolves when it is gone. */
  stop(): Promise<void> {
    if (this.heartbeat !== null) clearInterval(this.heartbeat);
    this.shown = null;
    return this.inTurn();
  }

  private inTurn(): Promise<void> {
    this.lastInTurn = this.lastInTurn.then(() => this.bringUp().catch(() => undefined));
    return this.lastInTurn;
  }

  private async bringUp(): Promise<void> {
    const { shown } = this;
    const wanted = shown && this.files.presenceFile(shown.annotator, this.program).path;
    if (this.written !== null && this.written !== wanted) await this.takeAway(this.written);
    if (!shown || !wanted || !(await this.makeFolder(wanted))) return;
    // In place: a reader waits for what is half written, and no other file is left by a crash.
    await writeFile(wanted, formatNote({ ...shown, heartbeat: new Date().toISOString() }));
    this.written = wanted;
    await this.tidy(shown.annotator);
  }

  private async takeAway(file: string): Promise<void> {
    await unlink(file).catch(() => undefined);
    this.written = null;
  }

  /** Only in a workspace that is there and has been written to: a folder made while a drive is away hides its own. */
  private async makeFolder(note: string): Promise<boolean> {
    if (!(await this.files.isThere())) return false;
    const folder = this.files.presenceFolder;
    const isNew = await mkdir(folder).then(
      () => true,
      () => false,
    );
    if (!(await this.files.holds(note))) return false;
    if (isNew) await writeFile(path.join(folder, ".gitignore"), NOT_FOR_GIT, { flag: "wx" });
    return true;
  }

  /** Takes away what this annotator's programs left here when they were killed. */
  private async tidy(annotator: AnnotatorId): Promise<void> {
    if (this.hasTidied) return;
    this.hasTidied = true;
    for (const name of (await namesIn(this.files.presenceFolder)) ?? []) {
      const owner = noteOwner(name);
      const isLeft = owner?.annotator === annotator && hasEnded(owner.program);
      if (isLeft) await unlink(path.join(this.files.presenceFolder, name));
    }
  }
}
