import type { Label } from "../../core/model/LabelSet";
import type { Command } from "./Command";
import type { KeyChord } from "./KeyChord";

/** The places on the keyboard of a label's key: a digit is on the number pad too. */
export function codesOf(key: string): readonly string[] {
  return key.startsWith("Digit") ? [key, key.replace("Digit", "Numpad")] : [key];
}

/** True for a key that is one of the labels' wherever the text is. With Shift it is only while text is selected. */
export function isOfLabel(labels: readonly Label[], { code, control, shift }: KeyChord): boolean {
  return !control && !shift && labels.some(({ key }) => codesOf(key).includes(code));
}

/** Within a review labels are out of reach but for a third span, so that what has a label's key there keeps it. */
export function isOfReview({ group, id }: Command): boolean {
  return group === "review" && id !== "toggleReview";
}
