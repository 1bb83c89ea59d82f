import type { Command, CommandId } from "../keys/Command";
import { useView } from "../state/viewStore";
import { selectedAnnotation } from "./annotating";
import { type BoundaryMove, moveBoundary } from "./boundaries";

const moves: readonly (readonly [CommandId, BoundaryMove])[] = [
  ["startLeft", { edge: "start", direction: "left", unit: "character" }],
  ["startRight", { edge: "start", direction: "right", unit: "character" }],
  ["endLeft", { edge: "end", direction: "left", unit: "character" }],
  ["endRight", { edge: "end", direction: "right", unit: "character" }],
  ["startWordLeft", { edge: "start", direction: "left", unit: "word" }],
  ["startWordRight", { edge: "start", direction: "right", unit: "word" }],
  ["endWordLeft", { edge: "end", direction: "left", unit: "word" }],
  ["endWordRight", { edge: "end", direction: "right", unit: "word" }],
];

/** What moves the ends of the selected text or annotation: Alt the start, Alt and Shift the end, with Ctrl by word. */
export const boundaryCommands: readonly Command[] = moves.map(([id, move]) => ({
  id,
  group: "annotate",
  keys: [
    {
      code: move.direction === "left" ? "ArrowLeft" : "ArrowRight",
      alt: true,
      ...(move.edge === "end" && { shift: true }),
      ...(move.unit === "word" && { control: true }),
    },
  ],
  run: () => moveBoundary(move),
  isAvailable: () => useView.getState().selection !== null || selectedAnnotation() !== undefined,
  isInPalette: false,
}));
