import path from "node:path";
import { app } from "electron";
import seededProject from "../../annotations/project.json?raw";
import { describeFailure } from "../../core/errors";
import { parseAnnotatorId } from "../../core/model/ids";
import { createWorkspace, type WorkspaceOrigin } from "../storage/createWorkspace";
import { LayerStore } from "../storage/LayerStore";
import { ProjectFile } from "../storage/ProjectFile";
import type { RecentWorkspaces } from "../storage/RecentWorkspaces";
import { openSettings, type SettingsStore } from "../storage/SettingsStore";
import { Workspace } from "../storage/Workspace";
import type { CommandLine } from "./commandLine";
import { ForeseenLayout } from "./ForeseenLayout";
import type { Session } from "./Session";

/**
 * Opens the workspace asked for, else the one that was open last, and the settings.
 *
 * @param settingsFolder - The program's own folder.
 * @throws Error with a line for the user when there is no workspace to open.
 */
export async function openSession(
  commandLine: CommandLine,
  settingsFolder: string,
  recent: RecentWorkspaces,
): Promise<Session> {
  const isScreenshot = commandLine.screenshot !== null;
  // A picture is of what is asked for, not of what somebody happened to open last.
  const latest = isScreenshot ? null : await recent.latest();
  const workspace = await openWorkspace(commandLine.workspace ?? latest);
  await recent.remember(workspace.folder);
  const settings = await openSettings(settingsFolder, !isScreenshot);
  if (isScreenshot) await nameSomebody(settings);
  return sessionIn(workspace, settings, isScreenshot);
}

/** A session on a workspace. */
export function sessionIn(workspace: Workspace, settings: SettingsStore, isScreenshot: boolean): Session {
  return {
    workspace,
    layers: new LayerStore(workspace, () => settings.value.annotator),
    project: new ProjectFile(workspace),
    settings,
    layouts: new ForeseenLayout(),
    versions: { app: app.getVersion(), electron: process.versions.electron },
    isScreenshot,
  };
}

async function openWorkspace(asked: string | null): Promise<Workspace> {
  const workspace = await Workspace.open(asked ?? (await defaultFolder()));
  if (workspace.ok) return workspace.value;
  throw new Error(describeFailure(workspace.error));
}

/** In a clone the repository itself; installed, a folder of the user's, made on the first run. */
async function defaultFolder(): Promise<string> {
  if (!app.isPackaged) return app.getAppPath();
  const folder = path.join(app.getPath("documents"), "Annotation Workbench");
  await createWorkspace(folder, { seeds: path.join(process.resourcesPath, "seeds"), project: seededProject });
  return folder;
}

/** The texts that the program came with, with two readers' layers of two of them. */
export function exampleOrigin(): WorkspaceOrigin {
  const [folder, layers] = app.isPackaged
    ? [process.resourcesPath, "example"]
    : [app.getAppPath(), "annotations"];
  return { seeds: path.join(folder, "seeds"), layers: path.join(folder, layers), project: seededProject };
}

/** A picture shows the window at work, not a first run's questions; the settings here are not written. */
async function nameSomebody(settings: SettingsStore): Promise<void> {
  const annotator = parseAnnotatorId("annotator-a");
  if (settings.value.annotator === null && annotator.ok)
    await settings.change({ annotator: annotator.value });
}
