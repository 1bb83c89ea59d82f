import { randomBytes } from "node:crypto";
import { copyFile, mkdir, readdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { systemCode } from "./systemError";
import { ANNOTATIONS, SEEDS } from "./WorkspaceFolder";

/** What a new workspace begins with. */
export interface WorkspaceOrigin {
  /** Folder of the texts that the program came with; null for a workspace without texts. */
  readonly seeds: string | null;
  /** Folder of layers that the program came with, a folder a text; none where it is missing. */
  readonly layers?: string;
  /** Content of the project file. */
  readonly project: string;
}

/** The readers whose layers the program comes with; in a clone, others may stand beside them. */
const EXAMPLE_LAYERS: readonly string[] = ["annotator-a.json", "annotator-b.json"];

/**
 * Makes a workspace: the texts it begins with byte for byte, and the project file. Made aside and renamed
 * into place, so that a first run cut short leaves no half workspace. Does nothing when the folder exists
 * and holds anything: it is then a workspace or somebody's own.
 *
 * @returns true when one was made.
 * @throws the system's error.
 */
export async function createWorkspace(folder: string, origin: WorkspaceOrigin): Promise<boolean> {
  if ((await namesIn(folder)).length > 0) return false;
  // Not mkdtemp: its folders are their owner's alone, and a workspace is often shared.
  const aside = path.join(
    path.dirname(folder),
    `.${path.basename(folder)}-${randomBytes(6).toString("hex")}`,
  );
  await mkdir(aside, { recursive: true });
  try {
    await fill(aside, origin);
    await moveInto(aside, folder);
    return true;
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    throw error;
  }
}

async function fill(folder: string, { seeds, layers, project }: WorkspaceOrigin): Promise<void> {
  await mkdir(path.join(folder, SEEDS));
  await mkdir(path.join(folder, ANNOTATIONS));
  if (seeds !== null) await copyTexts(seeds, path.join(folder, SEEDS));
  if (layers !== undefined) await copyLayers(layers, path.join(folder, ANNOTATIONS));
  await writeFile(path.join(folder, ANNOTATIONS, "project.json"), project);
}

async function copyTexts(from: string, to: string): Promise<void> {
  // In a clone, folders with originals and removed texts may stand among them.
  const files = (await readdir(from, { withFileTypes: true })).filter((entry) => entry.isFile());
  for (const { name } of files) await copyFile(path.join(from, name), path.join(to, name));
}

async function copyLayers(from: string, to: string): Promise<void> {
  const documents = (await readdir(from, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  for (const { name } of documents) {
    const layers = (await readdir(path.join(from, name))).filter((file) => EXAMPLE_LAYERS.includes(file));
    if (layers.length > 0) await mkdir(path.join(to, name));
    for (const layer of layers) await copyFile(path.join(from, name, layer), path.join(to, name, layer));
  }
}

/** Windows does not rename over an empty folder. */
async function moveInto(aside: string, folder: string): Promise<void> {
  await rmdir(folder).catch((error) => {
    if (systemCode(error) !== "ENOENT") throw error;
  });
  await rename(aside, folder);
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return [];
    throw error;
  }
}
