import { z } from "zod";

/** A workspace that was opened on this machine. */
export interface RecentWorkspace {
  /** Stands for its folder in calls. */
  readonly id: string;
  readonly name: string;
  /** Path of its folder, for people to read. */
  readonly folder: string;
  /** False while there is none: removed, or on a drive that is not connected. */
  readonly isThere: boolean;
}

/** What the page knows of the workspaces of this machine. */
export interface Workspaces {
  /** Path of the open one's folder, for people to read. */
  readonly current: string;
  /** The last opened first, the open one left out. */
  readonly recent: readonly RecentWorkspace[];
}

/** The requests about workspaces as a whole. */
export const workspacesRequests = {
  listWorkspaces: z.undefined(),
  openRecent: z.strictObject({ id: z.string().max(100) }),
  openOther: z.undefined(),
  createWorkspace: z.undefined(),
  createExample: z.undefined(),
} as const;

/** The answers about workspaces. After `true` the page is loaded anew, with the other workspace open. */
export interface WorkspacesResponses {
  listWorkspaces: Workspaces;
  /** Fails with `workspace-missing`. */
  openRecent: true;
  /** Asks for a folder first; null when the user cancels. Fails with `workspace-missing`. */
  openOther: true | null;
  /** Asks for an empty folder first; null when the user cancels. Fails with `workspace-not-empty`, `workspace-not-made`. */
  createWorkspace: true | null;
  /** The same with the texts that the program comes with, and two readers' annotations of two of them. */
  createExample: true | null;
}
