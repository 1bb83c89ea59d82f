import type { Command } from "../keys/Command";
import { letGo, selectNeighbour } from "./navigating";

/** What goes from one place to another. */
export const navigateCommands: readonly Command[] = [
  { id: "nextAnnotation", group: "navigate", keys: [{ code: "KeyJ" }], run: () => selectNeighbour(1) },
  { id: "previousAnnotation", group: "navigate", keys: [{ code: "KeyK" }], run: () => selectNeighbour(-1) },
  { id: "letGo", group: "navigate", keys: [{ code: "Escape" }], run: letGo },
];
