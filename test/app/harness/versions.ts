import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { TemporaryWorkspace } from "./TemporaryWorkspace";

/** The folder of an annotator's kept versions. */
const folderOf = (workspace: TemporaryWorkspace, document: string, annotator: string) =>
  workspace.at("annotations", document, "history", annotator);

/** The names of an annotator's kept versions on disk, the oldest first. */
export function versionNames(
  workspace: TemporaryWorkspace,
  document: string,
  annotator = "annotator-a",
): string[] {
  const folder = folderOf(workspace, document, annotator);
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** What a version holds, unpacked without the program's own reader. */
export function versionContent(
  workspace: TemporaryWorkspace,
  document: string,
  name: string,
  annotator = "annotator-a",
): string {
  return gunzipSync(readFileSync(path.join(folderOf(workspace, document, annotator), name))).toString();
}

/** Puts a version where the program looks for it, as it was kept at that moment; bytes are put as they are. */
export function writeVersion(
  workspace: TemporaryWorkspace,
  document: string,
  keptAt: string,
  content: string | Uint8Array,
  annotator = "annotator-a",
): void {
  const digest = createHash("sha256").update(content).digest("hex").slice(0, 8);
  const folder = folderOf(workspace, document, annotator);
  mkdirSync(folder, { recursive: true });
  const name = `${keptAt.replace(/[-:.]/g, "")}-1-${digest}-opened.json.gz`;
  writeFileSync(path.join(folder, name), typeof content === "string" ? gzipSync(content) : content);
}
