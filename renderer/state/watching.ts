import { create } from "zustand";
import { failure } from "../../core/errors";
import type { Present, WatchState } from "../../electron/ipc/watching";
import { client, onMainEvent } from "../workbenchClient";
import { announce, notify, withdraw } from "./announcements";
import { useDocuments } from "./documentStore";
import { readColleagues, takeUpChange, takeUpSinceStart } from "./takeUpChange";
import { useWorkspace } from "./workspaceStore";

/** What is known of others beside their files. */
export interface Watching {
  /** Null until the workspace is watched. */
  readonly state: WatchState | null;
  /** Other programs with a document open. */
  readonly present: readonly Present[];
}

/** Whether others' changes arrive, and who is at work now. */
export const useWatching = create<Watching>(() => ({ state: null, present: [] }));

/** A program that was killed says nothing more: time alone tells. In milliseconds. */
const LOOK_AGAIN_MS = 60_000;

/** Begins to take up what others change; call it once, when the first document is on screen or there is none. */
export function beginWatching(): void {
  onMainEvent("watchState", takeState);
  onMainEvent("workspaceChanged", (change) => {
    void takeUpChange(change);
    if (change.presence) void readPresence();
  });
  useDocuments.subscribe((now, before) => now.current !== before.current && tellShown());
  useWorkspace.subscribe(
    ({ info: now }, { info: before }) =>
      now?.settings.annotator !== before?.settings.annotator && tellShown(),
  );
  setInterval(() => {
    if (useWatching.getState().present.length > 0) void readPresence();
  }, LOOK_AGAIN_MS);
  tellShown();
  void readPresence();
}

/** A document shown before may have other files by now. */
function tellShown(): void {
  const { current } = useDocuments.getState();
  void client.tellShown({ document: current });
  if (current) void readColleagues(current);
}

async function readPresence(): Promise<void> {
  const answer = await client.readPresence();
  if (answer.ok) useWatching.setState({ present: answer.value });
}

function takeState(state: WatchState): void {
  const before = useWatching.getState().state;
  useWatching.setState({ state });
  if (state.folder !== (before?.folder ?? "there")) takeFolder(state.folder);
  if (before === null) void takeUpSinceStart();
}

function takeFolder(folder: WatchState["folder"]): void {
  const gone = failure("workspace-gone", {});
  if (folder === "gone") notify(gone);
  else withdraw(gone);
  if (folder === "there") announce((t) => t("colleagues.back"));
}
