import type { Annotation } from "../../../core/model/Annotation";
import type { LayerDiff } from "../../../core/model/LayerDiff";

/** What shows the text: our view, or the floor it is measured against. */
export interface Contestant {
  open(host: HTMLElement, text: string, annotations: readonly Annotation[]): void;
  /** Scrolls half-way through the text. */
  goToMiddle(): void;
  /** Shows a change of the annotations. */
  applyDiff(diff: LayerDiff): void;
  /** Whether the annotation can be seen now. */
  isInView(id: string): boolean;
}

/** The two ways our view shows a text. */
export const viewNames = ["reflowed", "source"] as const;

/** Which contestant, as the runner asks for it. */
export type ContestantName = (typeof viewNames)[number] | "floor";
