import { create } from "zustand";
import type { Failure } from "../../core/errors";
import type { DocumentId } from "../../core/model/ids";
import { notify, withdraw } from "./announcements";

/**
 * Why the annotator's layers cannot be read that could be when their documents were opened. What is shown stays,
 * and can be saved when the file is mended.
 */
export const useBrokenLayers = create<ReadonlyMap<DocumentId, Failure>>(() => new Map());

/** Notes why a layer that is open cannot be read now; null when it can. Told once, until it can be read again. */
export function noteBrokenLayer(document: DocumentId, problem: Failure | null): void {
  const known = useBrokenLayers.getState();
  const before = known.get(document);
  if (problem?.code === before?.code) return;
  if (before) withdraw(before);
  // What holds two versions is offered to be merged, which says it too.
  if (problem && !holdsTwoVersions(problem)) notify(problem);
  const others = [...known].filter(([other]) => other !== document);
  useBrokenLayers.setState(new Map(problem ? [...others, [document, problem]] : others), true);
}

/** True for a layer that git has merged, and could not merge or took twice: both versions are in it. */
export function holdsTwoVersions(problem: Failure | null | undefined): boolean {
  return problem?.code === "file-has-conflict-marks" || problem?.code === "layer-duplicate-id";
}
