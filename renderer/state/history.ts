import { invertSteps } from "../../core/model/breakSteps";
import type { DocumentId } from "../../core/model/ids";
import { invertDiff, type LayerDiff, squashDiffs } from "../../core/model/LayerDiff";
import type { ArticleStep, BreakSteps } from "../../core/model/ProjectChange";
import { invertRepairs, type RepairSteps } from "../../core/model/RepairSteps";
import { invertTerms, type TermSteps } from "../../core/model/Terms";
import type { ReviewChange } from "../../core/review/ReviewChange";
import type { Suggestion } from "../../core/suggest/Suggestion";

/** What is changed in one document. */
export interface DocumentEdit {
  readonly document: DocumentId;
  readonly diff: LayerDiff;
}

/** Edits of one document or, from a list of places, of many. */
export type LayerAct = readonly DocumentEdit[];

/** An act on the project that all share. */
export type ProjectAct = BreakSteps | ArticleStep | RepairSteps | TermSteps;

/** What is changed in the own review of one document, and what takes it back. */
export interface ReviewStep {
  readonly document: DocumentId;
  readonly change: ReviewChange;
  readonly undo: ReviewChange;
}

/** An act on the reviewer's own review of a document. */
export interface ReviewAct extends ReviewStep {
  readonly kind: "review-changed";
}

/** An act on the own reviews of documents that need not be on screen. */
export interface ReviewsAct {
  readonly kind: "reviews-changed";
  readonly steps: readonly ReviewStep[];
}

/** A suggestion rejected, or its rejection taken back. */
export interface RefusalAct {
  readonly kind: "suggestion-refused";
  readonly document: DocumentId;
  readonly suggestion: Suggestion;
  readonly refused: boolean;
}

/** One act of the annotator's, as it can be taken back: of their own layers, review or refusals, or of the project. */
export type Act = LayerAct | ProjectAct | ReviewAct | ReviewsAct | RefusalAct;

/** True for an act that changes the project. */
export function isProjectAct(act: Act): act is ProjectAct {
  return "kind" in act && !isReviewAct(act) && !isReviewsAct(act) && !isRefusalAct(act);
}

/** True for a rejected suggestion. */
export function isRefusalAct(act: Act): act is RefusalAct {
  return "kind" in act && act.kind === "suggestion-refused";
}

/** True for an act that changes a review. */
export function isReviewAct(act: Act): act is ReviewAct {
  return "kind" in act && act.kind === "review-changed";
}

/** True for an act that changes reviews of several documents. */
export function isReviewsAct(act: Act): act is ReviewsAct {
  return "kind" in act && act.kind === "reviews-changed";
}

/** True for an act that changes layers. */
export function isLayerAct(act: Act): act is LayerAct {
  return !("kind" in act);
}

/** Every act since the program started, over all documents. */
export class History {
  private past: Act[] = [];
  private future: Act[] = [];
  private step: string | null = null;

  /**
   * Keeps an act; what had been undone before it can no longer be done again. Layer acts of one named step that
   * follow each other, all about the same documents, are taken back as one.
   */
  record(act: Act, step: string | null = null): void {
    const begun = step !== null && step === this.step ? this.past.pop() : undefined;
    this.past.push(begun ? joined(begun, act) : act);
    this.future = [];
    this.step = step;
  }

  /** The last act that has not been taken back, or null. */
  get latest(): Act | null {
    return this.past.at(-1) ?? null;
  }

  /** The act that takes the last one back, or null. Call {@link moved} once it has been done. */
  get undoing(): Act | null {
    const act = this.past.at(-1);
    return act ? inverted(act) : null;
  }

  /** The act that does the last undone one again, or null. */
  get redoing(): Act | null {
    return this.future.at(-1) ?? null;
  }

  /** Notes that the act offered by {@link undoing} or {@link redoing} has been done. */
  moved(direction: "undo" | "redo"): void {
    const [from, to] = direction === "undo" ? [this.past, this.future] : [this.future, this.past];
    const act = from.pop();
    if (act) to.push(act);
    this.step = null;
  }

  /** Lets go of the act offered by {@link undoing} or {@link redoing}, as it fits no longer: those behind it may. */
  dropped(direction: "undo" | "redo"): void {
    (direction === "undo" ? this.past : this.future).pop();
    this.step = null;
  }

  /** Forgets everything, as when another annotator begins. */
  clear(): void {
    this.past = [];
    this.future = [];
    this.step = null;
  }
}

function joined(first: Act, second: Act): Act {
  if (!isLayerAct(first) || !isLayerAct(second)) return second;
  return second.map(({ document, diff }) => {
    const before = first.find((edit) => edit.document === document);
    return { document, diff: before ? squashDiffs(before.diff, diff) : diff };
  });
}

function inverted(act: Act): Act {
  if (isProjectAct(act)) return invertedInProject(act);
  if (isReviewAct(act)) return { ...act, change: act.undo, undo: act.change };
  if (isRefusalAct(act)) return { ...act, refused: !act.refused };
  if (isReviewsAct(act)) return { ...act, steps: act.steps.map(invertedStep) };
  return act.map(({ document, diff }) => ({ document, diff: invertDiff(diff) }));
}

const invertedStep = ({ document, change, undo }: ReviewStep) => ({ document, change: undo, undo: change });

function invertedInProject(act: ProjectAct): ProjectAct {
  if (act.kind === "breaks-stepped") return invertSteps(act);
  if (act.kind === "repairs-stepped") return invertRepairs(act);
  if (act.kind === "terms-stepped") return invertTerms(act);
  return { ...act, from: act.to, to: act.from };
}

/** The history of this window. */
export const history = new History();
