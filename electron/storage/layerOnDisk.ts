import { type Failure, failure } from "../../core/errors";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { Layer } from "../../core/model/Layer";
import type { SourceText } from "../../core/model/SourceText";
import { err, ok, type Result } from "../../core/result";
import { checkLayer } from "../../core/stored/checkLayer";
import { parseLayerFile } from "../../core/stored/layerFile";
import { type ParseStored, readStored, type Stored } from "./storedFile";
import { reasonOf } from "./systemError";
import type { WorkspaceFile, WorkspaceFolder } from "./WorkspaceFolder";

/**
 * Reads a layer file and checks that it is what its place says: of this annotator, on this text. Null
 * when there is no file. Fails with the `file-…` and `layer-…` failures and `path-outside`.
 */
export async function readLayerFile(
  folder: WorkspaceFolder,
  source: SourceText,
  annotator: AnnotatorId,
): Promise<Result<Stored<Layer> | null>> {
  const file = folder.layerFile(source.document, annotator);
  const place = await checkPlace(folder, file);
  return place.ok ? readStored(file, parseLayerOf(source, annotator)) : place;
}

/**
 * As {@link readLayerFile}, whatever text the layer was made for; fails without `layer-other-text` and the like.
 */
export async function readAnyLayer(
  folder: WorkspaceFolder,
  document: DocumentId,
  annotator: AnnotatorId,
): Promise<Result<Stored<Layer> | null>> {
  const file = folder.layerFile(document, annotator);
  const place = await checkPlace(folder, file);
  return place.ok ? readStored(file, parseLayerAnywhere(document, annotator)) : place;
}

/** Parses layer files and accepts only this annotator's layer on this text. */
export function parseLayerOf(source: SourceText, annotator: AnnotatorId): ParseStored<Layer> {
  const parse = parseLayerAnywhere(source.document, annotator);
  return (file, json) => {
    const layer = parse(file, json);
    const problem = layer.ok ? checkLayer(file, layer.value, source) : null;
    return problem ? err(problem) : layer;
  };
}

/** Parses layer files and accepts only this annotator's layer on this document, whatever its text was then. */
export function parseLayerAnywhere(document: DocumentId, annotator: AnnotatorId): ParseStored<Layer> {
  return parseOwned(parseLayerFile, document, annotator);
}

/** What one annotator has in one document. */
interface Owned {
  readonly document: DocumentId;
  readonly annotator: AnnotatorId;
}

/** Accepts only what says that it is this annotator's and of this document. */
export function parseOwned<T extends Owned>(
  parse: ParseStored<T>,
  document: DocumentId,
  annotator: AnnotatorId,
): ParseStored<T> {
  return (file, json) => {
    const parsed = parse(file, json);
    const problem = parsed.ok ? misplacement(file, parsed.value, document, annotator) : null;
    return problem ? err(problem) : parsed;
  };
}

function misplacement(
  file: string,
  owned: Owned,
  document: DocumentId,
  annotator: AnnotatorId,
): Failure | null {
  if (owned.annotator !== annotator)
    return failure("layer-other-annotator", { file, annotator: owned.annotator });
  if (owned.document !== document) return failure("layer-other-document", { file, document: owned.document });
  return null;
}

/** Refuses a file that a link carries out of the workspace. */
export async function checkPlace(folder: WorkspaceFolder, file: WorkspaceFile): Promise<Result<null>> {
  try {
    return (await folder.holds(file.path)) ? ok(null) : err(failure("path-outside", { name: file.name }));
  } catch (error) {
    return err(failure("file-unreadable", { file: file.name, reason: reasonOf(error) }));
  }
}
