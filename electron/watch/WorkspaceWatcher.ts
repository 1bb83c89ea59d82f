import type { DocumentId } from "../../core/model/ids";
import type { WatchState } from "../ipc/watching";
import { ANNOTATIONS, REVIEWS, SEEDS, TEXT_ENDING } from "../storage/WorkspaceFolder";
import { Gathered } from "./Gathered";
import { KnownFiles } from "./KnownFiles";
import type { SeenChanges, WatchThreadData } from "./protocol";
import { Rounds } from "./Rounds";
import { type SettledFile, Settling, type SettlingTimes } from "./Settling";
import { PRESENCE_FOLDER, type System, WatchedFolders } from "./WatchedFolders";
import { foldersOfCopies, isJson, watchedFile } from "./watchedFile";

/** Time between two looks at what is on screen, in milliseconds: with settling, what is found shows in two seconds. */
const LOOK_MS = 1200;
/** Looking takes at most a tenth of the time, however slow the drive is. */
const SHARE = 9;
/** Documents looked at each time beside the one on screen: those whose changes the system does not tell. */
const ROUND = 40;
/**
 * The same where the system does not tell of all folders. 25 ms for 400 with three layers each (2 cores, November
 * 2026).
 */
const POLLING_ROUND = 400;
/** The workspace is gone when so many looks in a row have not found it. */
const MISSES = 2;

/** What watching is started with. */
export interface WatcherOptions extends WatchThreadData, System {
  readonly report: (changes: SeenChanges) => void;
  /** Told at first and whenever it has changed. */
  readonly stateChanged: (state: WatchState) => void;
  /** For tests; {@link LOOK_MS} otherwise. */
  readonly lookMs?: number;
  /** For tests. */
  readonly settling?: SettlingTimes;
  /** For tests. */
  readonly gatherMs?: number;
}

/**
 * Watches a workspace: hears what the system tells, looks at the document on screen often and at all others in
 * turn, as drives on a network tell nothing. It says what has changed; to read it is for others.
 */
export class WorkspaceWatcher {
  private readonly folders: WatchedFolders;
  private readonly settling: Settling;
  private readonly known: KnownFiles;
  private readonly gathered: Gathered;
  private readonly rounds = new Rounds();
  /** What the system told of is news, even when a first look has taken it for what was there. */
  private readonly heard = new Set<string>();
  private shown: DocumentId | null = null;
  private state: WatchState | null = null;
  private misses = 0;
  private timer: NodeJS.Timeout | null = null;
  private isStopped = false;

  constructor(private readonly options: WatcherOptions) {
    const { folder, readSinceMs, report, settling, gatherMs } = options;
    this.folders = new WatchedFolders(folder, this.folderListener(), options);
    this.settling = new Settling(folder, (file, found) => this.settled(file, found), isJson, settling);
    this.known = new KnownFiles(folder, (file) => this.isWatched(file), readSinceMs);
    this.gathered = new Gathered(report, gatherMs);
  }

  /** Begins; resolves when it hears of all that the system tells of and has looked at the first documents. */
  async start(): Promise<void> {
    await this.begin();
    await this.lookInTurn();
  }

  /** Looks at this document often. */
  show(document: DocumentId | null): void {
    this.shown = document;
  }

  /** Ends. */
  stop(): void {
    this.isStopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
    this.folders.end();
    this.settling.clear();
  }

  private folderListener() {
    return {
      hear: (path: string) => {
        if (this.isWatched(path)) this.heardOf(path);
        // The system knows that something happened in the folder, and has forgotten what.
        else if (path === SEEDS || !path.includes(".")) void this.lookAtFolder(path);
      },
      came: (folder: string) => {
        this.known.expectEmpty(folder);
        void this.lookAtFolder(folder);
      },
      went: (folder: string) => void this.lookAtFolder(folder),
      texts: (names: readonly string[]) => {
        if (names.some((name) => this.isWatched(`${SEEDS}/${name}`))) this.gathered.flag({ list: true });
      },
    };
  }

  private isWatched(file: string): boolean {
    return watchedFile(file) !== null && !file.endsWith(`.${this.options.program}.json`);
  }

  private heardOf(file: string): void {
    this.heard.add(file);
    this.touchAll([file]);
  }

  private settled(file: string, found: SettledFile): void {
    const watched = watchedFile(file);
    const isNews = this.known.take(file, found.stamp);
    const wasHeardOf = this.heard.delete(file);
    if (this.isStopped || watched === null || !(isNews || wasHeardOf)) return;
    this.gathered.add(watched, found);
    if (watched.kind === "text") void this.folders.look();
  }

  private touchAll(files: readonly string[]): void {
    if (!this.isStopped) for (const file of files) this.settling.touch(file);
  }

  private async lookAtFolder(folder: string): Promise<void> {
    this.touchAll(await this.known.changedIn(folder));
  }

  private goOn(afterMs: number): void {
    if (!this.isStopped) this.timer = setTimeout(() => void this.lookInTurn(), afterMs);
  }

  private async lookInTurn(): Promise<void> {
    const beganMs = performance.now();
    await this.look();
    const tookMs = performance.now() - beganMs;
    this.goOn(Math.max(this.options.lookMs ?? LOOK_MS, SHARE * tookMs));
  }

  private async look(): Promise<void> {
    if (!(await this.isThere())) return;
    for (const folder of [PRESENCE_FOLDER, ANNOTATIONS]) await this.lookAtFolder(folder);
    for (const document of this.next()) await this.lookAtDocument(document);
    this.say("there");
  }

  private next(): Iterable<string> {
    this.rounds.over(this.folders.documents);
    const others = this.rounds.next(this.folders.isPartial ? POLLING_ROUND : ROUND);
    return new Set(this.shown === null ? others : [this.shown, ...others]);
  }

  private async lookAtDocument(document: string): Promise<void> {
    const text = `${SEEDS}/${document}${TEXT_ENDING}`;
    if (await this.known.hasChanged(text)) this.touchAll([text]);
    await this.lookAtFolder(`${ANNOTATIONS}/${document}`);
    await this.lookAtFolder(`${ANNOTATIONS}/${document}/${REVIEWS}`);
    if (document !== this.shown) return;
    for (const folder of foldersOfCopies) await this.lookAtFolder(`${ANNOTATIONS}/${document}/${folder}`);
  }

  private async isThere(): Promise<boolean> {
    if (this.state?.folder === "gone") return this.comeBack();
    const isThere = await this.folders.look();
    this.misses = isThere ? 0 : this.misses + 1;
    if (this.misses >= MISSES) this.lose();
    return isThere;
  }

  private async begin(): Promise<boolean> {
    const isThere = await this.folders.begin();
    if (isThere) for (const folder of [PRESENCE_FOLDER, ANNOTATIONS]) await this.known.changedIn(folder);
    return isThere;
  }

  private lose(): void {
    this.folders.end();
    this.settling.clear();
    this.heard.clear();
    this.known.clear();
    this.say("gone");
  }

  private async comeBack(): Promise<boolean> {
    if (!(await this.begin())) return false;
    this.misses = 0;
    this.say("there");
    this.gathered.flag({ everything: true });
    return true;
  }

  private say(folder: WatchState["folder"]): void {
    const state: WatchState = { folder, means: this.folders.isPartial ? "polling" : "events" };
    if (this.isStopped || (this.state?.folder === folder && this.state.means === state.means)) return;
    this.state = state;
    this.options.stateChanged(state);
  }
}
