import type { Command } from "../keys/Command";
import { letGo, selectNeighbour, showNeighbour } from "./navigating";
import { goToPanel } from "./panels";

/** What goes from one place to another. */
export const navigateCommands: readonly Command[] = [
  { id: "nextAnnotation", group: "navigate", keys: [{ code: "KeyJ" }], run: () => selectNeighbour(1) },
  { id: "previousAnnotation", group: "navigate", keys: [{ code: "KeyK" }], run: () => selectNeighbour(-1) },
  {
    id: "nextDocument",
    group: "navigate",
    keys: [{ code: "PageDown", control: true }],
    run: () => showNeighbour(1),
  },
  {
    id: "previousDocument",
    group: "navigate",
    keys: [{ code: "PageUp", control: true }],
    run: () => showNeighbour(-1),
  },
  {
    id: "nextPanel",
    group: "navigate",
    keys: [{ code: "F6" }],
    run: () => goToPanel(1),
    worksInFields: true,
    isInPalette: false,
  },
  {
    id: "previousPanel",
    group: "navigate",
    keys: [{ code: "F6", shift: true }],
    run: () => goToPanel(-1),
    worksInFields: true,
    isInPalette: false,
  },
  { id: "letGo", group: "navigate", keys: [{ code: "Escape" }], run: letGo },
];
