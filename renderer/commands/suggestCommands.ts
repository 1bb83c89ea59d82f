import type { Command } from "../keys/Command";
import { showSideTab } from "../state/sideTab";
import { acceptSuggestion, currentSuggestion, lookAtNeighbour, rejectSuggestion } from "../suggest/deciding";
import { lookForLeastSure } from "../suggest/leastSure";
import { openPatterns } from "../suggest/patterns/patternStore";
import { toggleHidden, toggleShown } from "../suggest/showing";
import { useSuggest } from "../suggest/suggestStore";

const hasCurrent = () => currentSuggestion() !== null;
const hasSome = () => useSuggest.getState().open.length > 0;

/** What decides on suggestions. Tab and Enter are keys of the text itself, see `suggest/suggestKeys`. */
export const suggestCommands: readonly Command[] = [
  { id: "nextSuggestion", group: "annotate", keys: [], run: () => lookAtNeighbour(1), isAvailable: hasSome },
  {
    id: "previousSuggestion",
    group: "annotate",
    keys: [],
    run: () => lookAtNeighbour(-1),
    isAvailable: hasSome,
  },
  {
    id: "acceptSuggestion",
    group: "annotate",
    keys: [],
    run: () => acceptSuggestion(),
    isAvailable: hasCurrent,
  },
  {
    id: "rejectSuggestion",
    group: "annotate",
    keys: [{ code: "KeyX" }],
    run: rejectSuggestion,
    isAvailable: hasCurrent,
  },
  { id: "showSuggestions", group: "view", keys: [], run: () => showSideTab("suggestions") },
  { id: "showLeastSure", group: "view", keys: [], run: () => void lookForLeastSure() },
  { id: "editPatterns", group: "application", keys: [], run: () => openPatterns() },
  { id: "toggleSuggestions", group: "application", keys: [{ code: "KeyX", shift: true }], run: toggleShown },
  { id: "hideSuggestions", group: "application", keys: [], run: () => void toggleHidden() },
];
