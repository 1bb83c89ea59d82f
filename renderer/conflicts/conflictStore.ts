import { useMemo } from "react";
import { create } from "zustand";
import type { Failure } from "../../core/errors";
import type { Conflict, Decision } from "../../core/merge/LayerMerge";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { ConflictFile, ConflictPreview, WholeKind } from "../../electron/ipc/conflicts";
import type { OpenedDocument } from "../../electron/ipc/contract";
import { type ReviewState, reviewer, useReview } from "../review/reviewStore";
import { holdsTwoVersions, useBrokenLayers } from "../state/brokenLayers";
import { useDocuments } from "../state/documentStore";
import { useUnsavedConflicts } from "../state/unsavedConflicts";

/** Edits in this window that cannot be saved, as the file was changed meanwhile. */
export interface UnsavedConflict {
  readonly kind: "unsaved";
  readonly document: DocumentId;
}

/** Something of which there are two versions. */
export type ConflictItem = ConflictFile | UnsavedConflict;

/** A second version that is merged as a whole, with nothing in it to be decided. */
export type WholeItem = ConflictFile & { readonly kind: WholeKind };

/** What the two versions of the chosen item come to. */
export interface Looked {
  readonly item: ConflictItem;
  readonly opened: OpenedDocument;
  readonly conflicts: readonly Conflict[];
  /** Null for unsaved edits, of which nothing but the conflicts is open. */
  readonly preview: ConflictPreview | null;
}

/** The conflicts of the workspace, and the one that is looked at. */
export interface ConflictState {
  readonly files: readonly ConflictFile[];
  /** Key of the item chosen in the list. */
  readonly chosen: string | null;
  readonly looked: Looked | null;
  readonly decisions: ReadonlyMap<string, Decision>;
  /** Why the chosen item cannot be looked at or merged. */
  readonly problem: Failure | null;
  readonly isMerging: boolean;
  /** What the notice was about when it was put away. */
  readonly dismissed: string;
}

const nothing = {
  chosen: null,
  looked: null,
  decisions: new Map(),
  problem: null,
  isMerging: false,
} as const;

/** The conflicts' state. */
export const useConflicts = create<ConflictState>(() => ({ ...nothing, files: [], dismissed: "" }));

/** Names an item among all. */
export function keyOf(item: ConflictItem): string {
  return item.kind === "unsaved" ? `${item.document}/` : `${item.document ?? ""}/${item.kind}/${item.file}`;
}

/** Everything of which there are two versions now, the annotator's own first. */
export function conflictItems(): readonly ConflictItem[] {
  return itemsOf(useConflicts.getState().files, useUnsavedConflicts.getState(), [
    ...brokenLayers(useDocuments.getState().opened, useBrokenLayers.getState()),
    ...brokenReview(useReview.getState()),
  ]);
}

/** As {@link conflictItems}, for what is drawn anew when they change. */
export function useConflictItems(): readonly ConflictItem[] {
  const files = useConflicts((state) => state.files);
  const unsaved = useUnsavedConflicts();
  const opened = useDocuments((state) => state.opened);
  const broken = useBrokenLayers();
  const review = useReview();
  const read = useMemo(
    () => [...brokenLayers(opened, broken), ...brokenReview(review)],
    [opened, broken, review],
  );
  return useMemo(() => itemsOf(files, unsaved, read), [files, unsaved, read]);
}

function itemsOf(
  files: readonly ConflictFile[],
  unsaved: ReadonlyMap<DocumentId, unknown>,
  read: readonly ConflictFile[],
): readonly ConflictItem[] {
  const edits = [...unsaved.keys()].map((document) => ({ kind: "unsaved" as const, document }));
  const known = new Set(files.map(keyOf));
  const found = read.filter((file) => !known.has(keyOf(file)));
  const [own, others] = [files.filter(({ isOwn }) => isOwn), files.filter(({ isOwn }) => !isOwn)];
  return [...edits, ...found, ...own, ...others];
}

/** Merges of git's that the search by names and the ends of files cannot tell: reading the layer did. */
function brokenLayers(
  opened: ReadonlyMap<DocumentId, OpenedDocument>,
  broken: ReadonlyMap<DocumentId, Failure>,
): readonly ConflictFile[] {
  return [...opened.values()].flatMap(({ source: { document }, layer: { annotator }, layerProblem }) =>
    holdsTwoVersions(broken.get(document) ?? layerProblem) ? [asFile("marks", document, annotator)] : [],
  );
}

/** The same with the annotator's review of the document shown. */
function brokenReview({
  document,
  material,
}: Pick<ReviewState, "document" | "material">): readonly ConflictFile[] {
  const own = material?.broken.find(({ annotator }) => annotator === reviewer());
  if (document === null || !own || !holdsTwoVersions(own.problem)) return [];
  return [asFile("reviews", document, own.annotator)];
}

function asFile(kind: ConflictFile["kind"], document: DocumentId, annotator: AnnotatorId): ConflictFile {
  const file = `${annotator}.json`;
  return { kind, document, file, annotator, isOwn: true, changedAt: null, problem: null };
}

/** True for what the annotator can merge. */
export function isOwnItem(item: ConflictItem): boolean {
  return item.kind === "unsaved" || item.isOwn;
}

/** True for what is merged as a whole: a copy of the project, or of what the annotator has beside a layer. */
export function isWhole(item: ConflictItem): item is WholeItem {
  return item.kind !== "unsaved" && item.kind !== "layer" && item.kind !== "marks";
}

/** Chooses no item. */
export function forgetLooked(): void {
  useConflicts.setState(nothing);
}

/** Decides a conflict of the item that is looked at. */
export function decide(id: string, decision: Decision): void {
  useConflicts.setState(({ decisions }) => ({ decisions: new Map(decisions).set(id, decision) }));
}

/** Decides all that is not decided yet. */
export function decideRest(decision: Decision): void {
  useConflicts.setState(({ decisions, looked }) => {
    const all = new Map(decisions);
    for (const { id } of looked?.conflicts ?? []) if (!all.has(id)) all.set(id, decision);
    return { decisions: all };
  });
}

/** How many conflicts of the item that is looked at are still to be decided. */
export function countUndecided({ looked, decisions }: ConflictState): number {
  return looked?.conflicts.filter(({ id }) => !decisions.has(id)).length ?? 0;
}
