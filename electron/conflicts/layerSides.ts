import { createHash } from "node:crypto";
import { failure } from "../../core/errors";
import { readConflictMarks } from "../../core/merge/conflictMarks";
import type { AnnotatorId } from "../../core/model/ids";
import { type Layer, newLayer } from "../../core/model/Layer";
import type { SourceText } from "../../core/model/SourceText";
import { err, ok, type Result } from "../../core/result";
import { checkLayer } from "../../core/stored/checkLayer";
import { formatLayerFile, parseLayerFile } from "../../core/stored/layerFile";
import { checkPlace, parseLayerOf, readLayerFile } from "../storage/layerOnDisk";
import { readStored } from "../storage/storedFile";
import type { VersionStore } from "../storage/VersionStore";
import { LAYER_ENDING, type WorkspaceFile, type WorkspaceFolder } from "../storage/WorkspaceFolder";
import { commonBase } from "./commonBase";
import { deletedAnnotations } from "./deletedAnnotations";

/** Whose layer is to be merged, with which other file. */
export interface LayerPlace {
  readonly folder: WorkspaceFolder;
  readonly versions: VersionStore;
  readonly source: SourceText;
  readonly annotator: AnnotatorId;
  /** The other file's name, or the layer's own where git has left marks in it. */
  readonly file: string;
}

/** The two versions of a layer, and what both came from where that is known. */
export interface LayerSides {
  readonly ours: Layer;
  readonly theirs: Layer;
  readonly base: Layer | null;
}

/** True for the layer's own file, which then holds both versions. */
export function isMarked({ annotator, file }: Pick<LayerPlace, "annotator" | "file">): boolean {
  return file === annotator + LAYER_ENDING;
}

/**
 * Reads both versions of a layer. Fails with `conflict-unknown` when there are none, and with the `file-…` and
 * `layer-…` failures and `path-outside`.
 */
export async function readLayerSides(place: LayerPlace): Promise<Result<LayerSides>> {
  if (isMarked(place)) return readMarked(place);
  const { folder, source, annotator } = place;
  const [ours, theirs] = [await readLayerFile(folder, source, annotator), await readCopy(place)];
  if (!ours.ok) return ours;
  if (!theirs.ok) return theirs;
  const own = ours.value?.value ?? newLayer(source, annotator);
  return ok({ ours: own, theirs: theirs.value, base: await baseOf(place, own, theirs.value) });
}

/** Reads the other file as a version of the annotator's layer. Fails as {@link readLayerSides} does. */
export async function readCopy({ folder, source, annotator, file }: LayerPlace): Promise<Result<Layer>> {
  const place = folder.besideLayers(source.document, file);
  const held = await checkPlace(folder, place);
  if (!held.ok) return held;
  const stored = await readStored(place, parseLayerOf(source, annotator));
  if (!stored.ok) return stored;
  return stored.value ? ok(stored.value.value) : err(failure("conflict-unknown", { file: place.name }));
}

async function readMarked(place: LayerPlace): Promise<Result<LayerSides>> {
  const { folder, source, annotator } = place;
  const own = folder.layerFile(source.document, annotator);
  const held = await checkPlace(folder, own);
  if (!held.ok) return held;
  const stored = await readStored(own, (name, text) => parseMarked(name, text, place));
  if (!stored.ok) return stored;
  if (!stored.value) return err(failure("conflict-unknown", { file: own.name }));
  const { ours, theirs, base } = stored.value.value;
  return ok({ ours, theirs, base: base ?? (await baseOf(place, ours, theirs)) });
}

function baseOf({ folder, versions, source, annotator }: LayerPlace, ours: Layer, theirs: Layer) {
  const deleted = deletedAnnotations(folder, source.document, annotator);
  return deleted.then((ids) => commonBase(versions, ours, theirs, ids));
}

function parseMarked(name: string, text: string, place: LayerPlace): Result<LayerSides> {
  // Where both sides were saved as often git finds their revisions alike, and may merge all without a mark.
  const marked = readConflictMarks(text);
  const states = marked ?? { ours: text, theirs: text, base: null };
  const [ours, theirs] = [
    parseSide(name, states.ours, place, "first"),
    parseSide(name, states.theirs, place, "last"),
  ];
  if (!ours.ok) return ours;
  if (!theirs.ok) return theirs;
  const isOne = !marked && formatLayerFile(ours.value) === formatLayerFile(theirs.value);
  if (isOne) return err(failure("conflict-unknown", { file: name }));
  const base = states.base === null ? null : parseSide(name, states.base, place, "first");
  // A common state that is no layer is only not known: both sides are there.
  return ok({ ours: ours.value, theirs: theirs.value, base: base?.ok ? base.value : null });
}

/**
 * One side of a file that git has merged in part. Where both sides moved an annotation, each to another place in
 * the order, git has taken both: then one of the two is this side's.
 */
function parseSide(
  name: string,
  text: string,
  { source, annotator }: LayerPlace,
  which: "first" | "last",
): Result<Layer> {
  const parsed = parseLayerFile(name, text);
  if (!parsed.ok) return parsed;
  if (parsed.value.annotator !== annotator)
    return err(failure("layer-other-annotator", { file: name, annotator: parsed.value.annotator }));
  const layer = withoutTwice(parsed.value, which);
  const problem = checkLayer(name, layer, source);
  return problem ? err(problem) : ok(layer);
}

function withoutTwice(layer: Layer, which: "first" | "last"): Layer {
  const all = which === "first" ? layer.annotations.toReversed() : layer.annotations;
  const kept = new Set(new Map(all.map((annotation) => [annotation.id, annotation])).values());
  return { ...layer, annotations: layer.annotations.filter((annotation) => kept.has(annotation)) };
}

/** Recognises two versions: what is decided on one sight of them must not be done to others. */
export function stateOf({ ours, theirs }: Pick<LayerSides, "ours" | "theirs">): string {
  const hash = createHash("sha256");
  for (const layer of [ours, theirs]) hash.update(formatLayerFile(layer));
  return hash.digest("hex");
}

/** The file of the other version. */
export function otherFile({ folder, source, file }: LayerPlace): WorkspaceFile {
  return folder.besideLayers(source.document, file);
}
