import type { SuggestionSourceName } from "../model/Origin";
import type { Span } from "../text/Span";

/** Why a passage is suggested, for a sentence in the analyst's language. */
export type Reason =
  | { readonly source: "memory"; readonly tagged: number; readonly seen: number }
  | { readonly source: "pattern"; readonly pattern: string; readonly caught: number; readonly wrong: number }
  | { readonly source: "learner" };

/** A passage that may deserve a label. Places are raw. */
export interface Suggestion extends Span {
  readonly label: string;
  /** How likely the analyst is to accept it, from 0 to 1, as measured on documents held out from learning. */
  readonly score: number;
  readonly source: SuggestionSourceName;
  readonly reason: Reason;
}
