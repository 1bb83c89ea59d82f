import { isSameSpan, type Span } from "../text/Span";

/** What agreement is about: where, and as what. */
export interface LabelledSpan extends Span {
  readonly label: string;
}

/** True for the same place under the same label. */
export function isSameLabelledSpan(a: LabelledSpan, b: LabelledSpan): boolean {
  return isSameSpan(a, b) && a.label === b.label;
}

/** A key that the same place under the same label has, and nothing else. */
export function keyOf({ start, end, label }: LabelledSpan): string {
  return `${start} ${end} ${label}`;
}
