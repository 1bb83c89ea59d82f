import type { Hit } from "./Hit";

/** Another occurrence of a phrase that was tagged. */
export interface Mention extends Hit {
  /** True when this annotator has refused the label here before. */
  readonly isRefused: boolean;
  /**
   * The longer name around it: a span that this annotator tagged with the label, or words they tagged so
   * elsewhere. Null when it stands alone.
   */
  readonly inLongerName: string | null;
}
