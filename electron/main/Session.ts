import type { WorkspaceInfo } from "../ipc/contract";
import type { LayerStore } from "../storage/LayerStore";
import type { ProjectFile } from "../storage/ProjectFile";
import type { SettingsStore } from "../storage/SettingsStore";
import type { Workspace } from "../storage/Workspace";
import type { ForeseenLayout } from "./ForeseenLayout";

/** What one run of the program works on. */
export interface Session {
  readonly workspace: Workspace;
  readonly layers: LayerStore;
  readonly project: ProjectFile;
  readonly settings: SettingsStore;
  readonly layouts: ForeseenLayout;
  readonly versions: WorkspaceInfo["versions"];
  readonly isScreenshot: boolean;
}
