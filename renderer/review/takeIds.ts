import type { CommandId } from "../keys/Command";

/** The commands that take the span of the first to the ninth annotator, in their order. */
export const takeIds = [
  "take1",
  "take2",
  "take3",
  "take4",
  "take5",
  "take6",
  "take7",
  "take8",
  "take9",
] as const satisfies readonly CommandId[];
