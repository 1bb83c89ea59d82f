import type { Version } from "../history/Version";
import { type Annotation, isSameAnnotation } from "../model/Annotation";
import type { Layer } from "../model/Layer";
import { byTime } from "./mergeAnnotation";

/** What tells a state of a layer from others in the names of versions. */
export type StateName = Pick<Version, "revision" | "digest">;

/**
 * The versions that can be what two states of a layer came from, the newest first, by their names alone.
 *
 * Along one line of saves revisions rise with time. So a version is older than both states by its revision, or
 * is the older one; and where another one was kept later with a revision no higher, two lines were running by
 * then, and which of them it is from cannot be told.
 */
export function possibleBases(
  versions: readonly Version[],
  ours: StateName,
  theirs: StateName,
): readonly Version[] {
  const older = ours.revision < theirs.revision ? ours : theirs;
  const isForked = (version: Version) => versions.some((other) => runsBeside(other, version));
  const isBefore = (version: Version) => version.revision < older.revision || isSameState(version, older);
  return versions
    .filter((version) => isBefore(version) && !isForked(version))
    .sort((a, b) => b.revision - a.revision || byTime(b.keptAt, a.keptAt));
}

function runsBeside(other: Version, version: Version): boolean {
  if (isSameState(other, version)) return false;
  const isLater = byTime(other.keptAt, version.keptAt) > 0;
  return other.revision === version.revision || (isLater && other.revision < version.revision);
}

const isSameState = (a: StateName, b: StateName) => a.revision === b.revision && a.digest === b.digest;

/**
 * True when nothing speaks against a state of a layer coming from a kept one: it has no annotation in an older
 * state than that.
 */
export function mayComeFrom(layer: Layer, kept: Layer): boolean {
  if (layer.text.sha256 !== kept.text.sha256) return false;
  const before = byId(kept);
  return layer.annotations.every(({ id, updatedAt }) => {
    const former = before.get(id);
    return !former || byTime(updatedAt, former.updatedAt) >= 0;
  });
}

/**
 * The base as far as it can be trusted to be one: without the annotations that only one side still has, as they
 * were, unless it is known that the other deleted them. It is when the bin has them, or when they are no younger
 * than something both sides share. Else the base may be from one side's line after all, with the other never
 * having had them, and they stay.
 *
 * @param deleted - Ids of annotations that the bin has.
 */
export function trustedBase(base: Layer, ours: Layer, theirs: Layer, deleted: ReadonlySet<string>): Layer {
  const [inOurs, inTheirs] = [byId(ours), byId(theirs)];
  const sharedUntil = latestShared(inOurs, inTheirs);
  return {
    ...base,
    annotations: base.annotations.filter((annotation) => {
      const [our, their] = [inOurs.get(annotation.id), inTheirs.get(annotation.id)];
      const left = our ?? their;
      if ((our && their) || !left || !isSameAnnotation(left, annotation)) return true;
      return deleted.has(annotation.id) || byTime(annotation.updatedAt, sharedUntil) <= 0;
    }),
  };
}

type ById = ReadonlyMap<string, Annotation>;

function byId({ annotations }: Layer): ById {
  return new Map(annotations.map((annotation) => [annotation.id, annotation]));
}

/** The time until which both sides were surely one: an annotation is made once, and its states differ in time. */
function latestShared(ours: ById, theirs: ById): string {
  let latest = new Date(0).toISOString();
  for (const [id, our] of ours) {
    const their = theirs.get(id);
    if (!their) continue;
    const shared = isSameAnnotation(our, their) ? our.updatedAt : our.createdAt;
    if (byTime(shared, latest) > 0) latest = shared;
  }
  return latest;
}
