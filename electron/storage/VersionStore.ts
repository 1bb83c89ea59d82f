import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { failure } from "../../core/errors";
import {
  compareVersions,
  DIGEST_LENGTH,
  nameVersion,
  parseVersionName,
  type Version,
  type VersionName,
  type VersionReason,
} from "../../core/history/Version";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { Layer } from "../../core/model/Layer";
import { err, ok, type Result } from "../../core/result";
import { formatLayerFile } from "../../core/stored/layerFile";
import { type DiskCalls, writeDurably } from "./durableFile";
import { checkPlace, parseLayerAnywhere } from "./layerOnDisk";
import { namesIn } from "./namesIn";
import { readBounded } from "./readBounded";
import { decodeJson, STORED_FILE_LIMIT, tooLarge } from "./storedFile";
import { reasonOf, systemCode } from "./systemError";
import type { WorkspaceFile, WorkspaceFolder } from "./WorkspaceFolder";

const compress = promisify(gzip);
const expand = promisify(gunzip);

/**
 * The kept versions of layers: each a file of its own beside the layers, the plain layer file compressed with
 * gzip, never written again. What cannot be read stays as it is.
 */
export class VersionStore {
  constructor(
    private readonly folder: WorkspaceFolder,
    private readonly disk?: DiskCalls,
  ) {}

  /**
   * Keeps a state of a layer, durably; one that is kept already is not kept twice. Fails with
   * `version-not-kept`.
   *
   * @param now - In milliseconds since 1970.
   */
  async keep(layer: Layer, reason: VersionReason, now = Date.now()): Promise<Result<Version>> {
    const { document, annotator, revision } = layer;
    const content = Buffer.from(formatLayerFile(layer));
    const version = nameVersion({ keptAt: toIso(now), revision, digest: digestOf(content), reason });
    const file = this.folder.versionFile(document, annotator, version.name);
    try {
      const known = (await this.list(document, annotator)).find((each) => isOfSameState(each, version));
      if (known) return ok(known);
      const place = await checkPlace(this.folder, file);
      if (!place.ok) return place;
      await writeDurably(file.path, await compress(content), this.disk);
      return ok(version);
    } catch (error) {
      return err(failure("version-not-kept", { file: file.name, reason: reasonOf(error) }));
    }
  }

  /**
   * The versions of a layer, the oldest first, by their names alone: no file is opened.
   *
   * @throws when the folder is there and may not be listed.
   */
  async list(document: DocumentId, annotator: AnnotatorId): Promise<Version[]> {
    const folder = this.folder.versionsOf(document, annotator);
    const place = await checkPlace(this.folder, folder);
    const names = place.ok ? await namesIn(folder.path) : [];
    return names.flatMap((name) => parseVersionName(name) ?? []).sort(compareVersions);
  }

  /**
   * The layer that a version holds, of this annotator on this document; whether it fits the text as it is now
   * is another question. Fails with the `file-…` and `layer-other-…` failures, `path-outside` and
   * `version-unknown`.
   */
  async read(document: DocumentId, annotator: AnnotatorId, name: VersionName): Promise<Result<Layer>> {
    const file = this.folder.versionFile(document, annotator, name);
    const place = await checkPlace(this.folder, file);
    if (!place.ok) return place;
    const json = await readCompressed(file);
    return json.ok ? parseLayerAnywhere(document, annotator)(file.name, json.value) : json;
  }
}

async function readCompressed(file: WorkspaceFile): Promise<Result<string>> {
  try {
    const read = await readBounded(file.path, STORED_FILE_LIMIT);
    if (read.kind === "too-large") return err(tooLarge(file, read.bytes));
    if (read.kind === "not-a-file") return err(failure("file-not-a-file", { file: file.name }));
    // A small file can expand without end.
    return decodeJson(file, await expand(read.bytes, { maxOutputLength: STORED_FILE_LIMIT }));
  } catch (error) {
    return err(readFailure(file, error));
  }
}

function readFailure(file: WorkspaceFile, error: unknown) {
  const code = systemCode(error);
  if (code === "ENOENT") return failure("version-unknown", { file: file.name });
  if (code === "ERR_BUFFER_TOO_LARGE") return tooLarge(file, STORED_FILE_LIMIT + 1);
  if (code?.startsWith("Z_")) return failure("version-damaged", { file: file.name });
  return failure("file-unreadable", { file: file.name, reason: reasonOf(error) });
}

const toIso = (ms: number) => new Date(ms).toISOString();

const isOfSameState = (a: Version, b: Version) => a.revision === b.revision && a.digest === b.digest;

function digestOf(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, DIGEST_LENGTH);
}
