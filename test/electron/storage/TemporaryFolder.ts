import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  type AnnotatorId,
  type DocumentId,
  parseAnnotatorId,
  parseDocumentId,
} from "../../../core/model/ids";
import type { Layer } from "../../../core/model/Layer";
import { formatLayerFile } from "../../../core/stored/layerFile";
import { Workspace } from "../../../electron/storage/Workspace";

/** A folder that is removed after the test. */
export class TemporaryFolder {
  readonly root = mkdtempSync(path.join(tmpdir(), "workbench-storage-test-"));

  at(...parts: string[]): string {
    return path.join(this.root, ...parts);
  }

  /** Writes a file, its folders included; gives its path. */
  write(name: string, content: string | Uint8Array): string {
    mkdirSync(path.dirname(this.at(name)), { recursive: true });
    writeFileSync(this.at(name), content);
    return this.at(name);
  }

  read(name: string): string {
    return readFileSync(this.at(name), "utf8");
  }

  /** Every file below a folder with the hash of its bytes, links as they are: equal when nothing was touched. */
  contents(folder = "."): Readonly<Record<string, string>> {
    const files = readdirSync(this.at(folder), { recursive: true, withFileTypes: true });
    const names = files
      .filter((file) => file.isFile())
      .map((file) => path.join(file.parentPath, file.name))
      .sort();
    const hash = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");
    return Object.fromEntries(names.map((file) => [path.relative(this.at(folder), file), hash(file)]));
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** A workspace with one text, `seeds/doc.txt`. */
export async function workspaceWith(folder: TemporaryFolder, text: string): Promise<Workspace> {
  folder.write("seeds/doc.txt", text);
  const opened = await Workspace.open(folder.root);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

/** Puts a layer where the workspace looks for it; gives its name in the folder. */
export function writeLayer(folder: TemporaryFolder, layer: Layer): string {
  const name = `annotations/${layer.document}/${layer.annotator}.json`;
  folder.write(name, formatLayerFile(layer));
  return name;
}

/** The bytes of a file in the folder. */
export function readBytes(folder: TemporaryFolder, name = ""): Buffer {
  return readFileSync(folder.at(name));
}

export function documentId(name: string): DocumentId {
  const id = parseDocumentId(name);
  if (!id.ok) throw new Error(id.error.code);
  return id.value;
}

export function annotatorId(name: string): AnnotatorId {
  const id = parseAnnotatorId(name);
  if (!id.ok) throw new Error(id.error.code);
  return id.value;
}
