import type { WatchState } from "../../../electron/ipc/watching";
import type { SeenChanges } from "../../../electron/watch/protocol";
import { type WatcherOptions, WorkspaceWatcher } from "../../../electron/watch/WorkspaceWatcher";
import type { TemporaryFolder } from "../storage/TemporaryFolder";

/** Shorter than in use; the grace is still longer than any pause between the steps of a test. */
const settling = { look: 10, quiet: 30, longest: 300, gone: 60, grace: 300 };

/** A watcher at work on a folder, and all that it has said. */
export class Watching {
  readonly said: string[] = [];
  readonly states: WatchState[] = [];
  private readonly watcher: WorkspaceWatcher;

  constructor(folder: TemporaryFolder, options: Partial<WatcherOptions> = {}) {
    this.watcher = new WorkspaceWatcher({
      folder: folder.root,
      program: "here",
      readSinceMs: Number.POSITIVE_INFINITY,
      lookMs: 30,
      settling,
      gatherMs: 20,
      report: (changes) => this.said.push(...inWords(changes)),
      stateChanged: (state) => this.states.push(state),
      ...options,
    });
  }

  static async start(folder: TemporaryFolder, options?: Partial<WatcherOptions>): Promise<Watching> {
    const watching = new Watching(folder, options);
    await watching.watcher.start();
    return watching;
  }

  show(...shown: Parameters<WorkspaceWatcher["show"]>): void {
    this.watcher.show(...shown);
  }

  stop(): void {
    this.watcher.stop();
  }
}

/** Each change as a few words, such as `layer doc/annotator-b`. */
function inWords(changes: SeenChanges): string[] {
  const { layers, texts, project } = changes;
  const flags = (["list", "conflicts", "presence", "everything"] as const).filter((flag) => changes[flag]);
  return [
    ...layers.map(
      ({ document, annotator, stamp }) => `${stamp ? "layer" : "no layer"} ${document}/${annotator}`,
    ),
    ...texts.map((document) => `text ${document}`),
    ...(project === undefined ? [] : [project ? "project" : "no project"]),
    ...flags,
  ];
}
