import type { Mention } from "../../../core/search/Mention";
import { isOwn } from "../hitPlaces";

/** The groups of the preview in their order: only the first is ticked from the start. */
export const mentionGroups = ["open", "otherwise", "refused", "longer"] as const;

/** Why a mention is ticked or not: `otherwise` bears another label of the annotator's own on the same words. */
export type MentionGroup = (typeof mentionGroups)[number];

/** The group a mention is listed in. */
export function groupOf({ isRefused, inLongerName, annotations, start, end }: Mention): MentionGroup {
  if (isRefused) return "refused";
  if (inLongerName !== null) return "longer";
  const isTaken = annotations.some((each) => isOwn(each) && each.start === start && each.end === end);
  return isTaken ? "otherwise" : "open";
}
