import { createHash } from "node:crypto";
import { stat, unlink } from "node:fs/promises";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { type FailureParameter, failure } from "../../core/errors";
import { versionsToDrop } from "../../core/history/thinning";
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
import { type DiskCalls, removeDurably, writeDurably } from "./durableFile";
import { layerBytes } from "./layerBytes";
import { checkPlace, parseLayerAnywhere } from "./layerOnDisk";
import { namesIn } from "./namesIn";
import { readBounded } from "./readBounded";
import { decodeJson, STORED_FILE_LIMIT, tooLarge } from "./storedFile";
import { reasonOf, systemCode } from "./systemError";
import type { WorkspaceFile, WorkspaceFolder } from "./WorkspaceFolder";

const compress = promisify(gzip);
const expand = promisify(gunzip);

/** The first save of a session waits for a version: a quarter of the time of the usual level, files 13 % longer. */
const QUICK = { level: 2 };

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
    const content = layerBytes(layer);
    const version = nameVersion({ keptAt: toIso(now), revision, digest: digestOf(content), reason });
    const file = this.folder.versionFile(document, annotator, version.name);
    try {
      const obstacle = await this.obstacleTo(file);
      if (obstacle) return err(failure("version-not-kept", { file: file.name, reason: obstacle }));
      const versions = await this.list(document, annotator);
      const known = versions.find((each) => isOfSameState(each, version));
      if (known) return ok(known);
      await writeDurably(file.path, await compress(content, QUICK), this.disk);
      await this.thin(document, annotator, [...versions, version], now);
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
   * is another question. Fails with the `file-…`, `layer-other-…` and `version-…` failures and `path-outside`.
   */
  async read(document: DocumentId, annotator: AnnotatorId, name: VersionName): Promise<Result<Layer>> {
    const file = this.folder.versionFile(document, annotator, name);
    const place = await checkPlace(this.folder, file);
    if (!place.ok) return place;
    const content = await readCompressed(file);
    const json = content.ok ? decodeJson(file, content.value) : content;
    const layer = json.ok ? parseLayerAnywhere(document, annotator)(file.name, json.value) : json;
    // What makes sense and is not what was kept would be brought back in silence.
    const isAltered = content.ok && parseVersionName(name)?.digest !== digestOf(content.value);
    return layer.ok && isAltered ? err(failure("version-altered", { file: file.name })) : layer;
  }

  /** Removes versions, durably; those that are gone already stay so. @throws the system's error. */
  async remove(document: DocumentId, annotator: AnnotatorId, names: readonly VersionName[]): Promise<void> {
    for (const name of names) await removeDurably(this.folder.versionFile(document, annotator, name).path);
  }

  private async obstacleTo(file: WorkspaceFile): Promise<FailureParameter | null> {
    if (!(await this.folder.isThere())) return GONE;
    const place = await checkPlace(this.folder, file);
    return place.ok ? null : (place.error.parameters.reason ?? OUTSIDE);
  }

  /** What cannot be removed now is tried again with the next version; tidying must not stop the keeping. */
  private async thin(
    document: DocumentId,
    annotator: AnnotatorId,
    versions: readonly Version[],
    now: number,
  ) {
    const pathOf = ({ name }: Pick<Version, "name">) =>
      this.folder.versionFile(document, annotator, name).path;
    const sized = versions.map(async (version) => ({ ...version, bytes: await sizeOf(pathOf(version)) }));
    for (const name of versionsToDrop(await Promise.all(sized), now))
      await unlink(pathOf({ name })).catch(() => undefined);
  }
}

async function readCompressed(file: WorkspaceFile): Promise<Result<Buffer>> {
  try {
    const read = await readBounded(file.path, STORED_FILE_LIMIT);
    if (read.kind === "too-large") return err(tooLarge(file, read.bytes));
    if (read.kind === "not-a-file") return err(failure("file-not-a-file", { file: file.name }));
    // A small file can expand without end.
    return ok(await expand(read.bytes, { maxOutputLength: STORED_FILE_LIMIT }));
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

const GONE = { en: "the workspace's folder is not there now", "zh-CN": "工作区文件夹当前不可用" };
const OUTSIDE = { en: "a link leads out of the workspace", "zh-CN": "链接指向工作区之外" };

/** Zero for what another program has removed meanwhile. */
async function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}

const toIso = (ms: number) => new Date(ms).toISOString();

const isOfSameState = (a: Version, b: Version) => a.revision === b.revision && a.digest === b.digest;

/** What names of versions say of the state that a layer is in. */
export function versionStateOf(layer: Layer): Pick<Version, "revision" | "digest"> {
  return { revision: layer.revision, digest: digestOf(layerBytes(layer)) };
}

function digestOf(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex").slice(0, DIGEST_LENGTH);
}
