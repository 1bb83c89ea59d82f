import { create } from "zustand";
import type { Failure } from "../../../core/errors";
import type { Span } from "../../../core/text/Span";
import { groupDigits } from "../../i18n/groupDigits";

/** What is looked for in the text on screen, and where in it the reader is. */
export interface FindState {
  readonly isOpen: boolean;
  readonly pattern: string;
  readonly isRegex: boolean;
  readonly matchCase: boolean;
  /** Hits in the whole text; null until they have been counted. */
  readonly total: number | null;
  /** False when there may be more. */
  readonly isTotalExact: boolean;
  /** Which of them is shown, from 0; null for none. */
  readonly current: number | null;
  /** Where that one stands. */
  readonly place: Span | null;
  readonly problem: Failure | null;
  /** Grows when the field is asked for, so that it takes the focus. */
  readonly requests: number;
}

/** How many hits there are, as it is shown and said. */
export function totalText({ total, isTotalExact }: FindState): string {
  const shown = groupDigits(total ?? 0);
  return isTotalExact ? shown : `${shown}+`;
}

/** Nothing counted or shown. */
export const nothingFound = { total: null, isTotalExact: true, current: null, place: null, problem: null };

/** The find bar. */
export const useFind = create<FindState>(() => ({
  isOpen: false,
  pattern: "",
  isRegex: false,
  matchCase: false,
  requests: 0,
  ...nothingFound,
}));
