import path from "node:path";
import type { DocumentId } from "../../core/model/ids";
import type { Events } from "../ipc/contract";
import type { EventName } from "../ipc/methods";
import type { WorkspaceChange } from "../ipc/watching";
import type { SearchWorker } from "../search/SearchWorker";
import { isOwnWrite } from "../storage/ownWrites";
import type { SuggestThread } from "../suggest/SuggestThread";
import { newsIn } from "../watch/newsIn";
import { OthersPresence } from "../watch/OthersPresence";
import { OwnPresence } from "../watch/OwnPresence";
import { newProgramId } from "../watch/presenceNote";
import type { FromWatchThread, SeenChanges } from "../watch/protocol";
import { WatchThread } from "../watch/WatchThread";
import { watchHandlers } from "./handlers/watchHandlers";
import type { ReportBug } from "./requests";
import type { Session } from "./Session";

/** After the first document is on screen: the processor is then busy with the rest of the start. */
const BEGIN_AFTER_MS = 1000;
/** The window does not wait longer than this for its note to be taken away. */
const TAKING_AWAY_MS = 500;

/** Sends the page an event, if there is a page. */
export type SendToPage = <E extends EventName>(event: E, payload: Events[E]) => void;

/** The search, as far as it is told of what others change. */
export type ToldSearch = Pick<SearchWorker, "opened" | "changed" | "everythingChanged" | "projectChanged">;

/** What learns, as far as it is told of what others change. */
export type ToldSuggest = Pick<SuggestThread, "changed" | "everythingChanged">;

/** Who works on the workspace's files beside the page. */
export interface Told {
  readonly search: ToldSearch;
  readonly suggest: ToldSuggest;
}

/** Watches the workspace for the page, the search and what learns, and says to others what is open here. */
export class WorkspaceWatch {
  readonly handlers;
  private readonly thread: WatchThread;
  private readonly presence: OwnPresence;
  private begins: NodeJS.Timeout | null = null;

  constructor(
    private readonly session: Session,
    private readonly told: Told,
    private readonly send: SendToPage,
    reportBug: ReportBug,
  ) {
    const { files } = session.workspace;
    const program = newProgramId();
    this.presence = new OwnPresence(files, program);
    const others = new OthersPresence(files, program);
    this.thread = new WatchThread({
      script: path.join(import.meta.dirname, "watchWorker.js"),
      folder: files.root,
      program,
      readSinceMs: Date.now(),
      hear: (message) => this.hear(message),
      reportBug: (error) => reportBug("tellShown", error),
    });
    this.handlers = watchHandlers(session, { others, shown: (document) => this.shown(document) });
  }

  /** Ends, and takes the note of what is open away. */
  async stop(): Promise<void> {
    if (this.begins !== null) clearTimeout(this.begins);
    this.thread.stop();
    const patience = new Promise((resolve) => setTimeout(resolve, TAKING_AWAY_MS).unref());
    await Promise.race([this.presence.stop(), patience]);
  }

  private shown(document: DocumentId | null): void {
    // A picture is made beside a running program and leaves no trace.
    if (this.session.isScreenshot) return;
    this.thread.show(document);
    void this.presence.show(this.session.settings.value.annotator, document);
    this.begins ??= setTimeout(() => this.thread.start(), BEGIN_AFTER_MS).unref();
  }

  private hear(message: FromWatchThread): void {
    if (message.kind === "state") this.send("watchState", message.state);
    else this.hearOf(message.changes);
  }

  private hearOf(changes: SeenChanges): void {
    const { root } = this.session.workspace.files;
    const news = newsIn(changes, (file, stamp) => isOwnWrite(path.join(root, file), stamp));
    if (news === null) return;
    tellSearch(this.told.search, news);
    tellSuggest(this.told.suggest, news);
    this.send("workspaceChanged", news);
  }
}

function tellSearch(search: ToldSearch, news: WorkspaceChange): void {
  const { everything, documents, project, layers, texts } = news;
  if (everything) {
    search.everythingChanged();
    return;
  }
  if (documents) search.opened(null);
  if (project) search.projectChanged();
  const changed = new Set([...texts, ...layers.map(({ document }) => document)]);
  if (changed.size > 0) search.changed([...changed]);
}

function tellSuggest(suggest: ToldSuggest, news: WorkspaceChange): void {
  const { everything, documents, project, layers, texts, reviews } = news;
  if (everything || documents || project) suggest.everythingChanged();
  const changed = new Set([...texts, ...reviews, ...layers.map(({ document }) => document)]);
  if (changed.size > 0) suggest.changed([...changed]);
}
