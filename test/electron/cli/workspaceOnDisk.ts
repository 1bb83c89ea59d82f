import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { CorpusEntry } from "../../../core/formats/CorpusFormat";
import { formatLayerFile } from "../../../core/stored/layerFile";

/** The folder of the repository. */
export const repository = join(import.meta.dirname, "../../..");

/** A new temporary folder, removed after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "workbench-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A temporary workspace holding texts with their layers. */
export async function workspaceOf(...entries: CorpusEntry[]): Promise<string> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, "seeds"));
  for (const { source, layer } of entries) {
    await put(folder, `seeds/${source.document}.txt`, source.text);
    await put(folder, `annotations/${source.document}/${layer.annotator}.json`, formatLayerFile(layer));
  }
  return folder;
}

/** A temporary workspace with the five seeds and no annotations. */
export async function workspaceOfSeeds(): Promise<string> {
  const folder = await temporaryFolder();
  await cp(join(repository, "seeds"), join(folder, "seeds"), { recursive: true });
  return folder;
}

/** Writes a file of a workspace, making its folder. */
export async function put(folder: string, path: string, content: string | Uint8Array): Promise<void> {
  const place = join(folder, path);
  await mkdir(dirname(place), { recursive: true });
  await writeFile(place, content);
}
