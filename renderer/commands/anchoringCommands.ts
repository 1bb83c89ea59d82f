import { acceptAnchoring, isAnchoringOffered, leaveAnchoring, showAnchoring } from "../anchoring/accepting";
import { stepLost } from "../anchoring/lostStore";
import { giveUpLost, hasLost, placeLost } from "../anchoring/placing";
import type { Command } from "../keys/Command";

/** What is done about annotations whose text has changed. */
export const anchoringCommands: readonly Command[] = [
  { id: "showAnchoring", group: "annotate", keys: [], run: showAnchoring, isAvailable: isAnchoringOffered },
  {
    id: "acceptAnchoring",
    group: "annotate",
    keys: [],
    run: () => void acceptAnchoring(),
    isAvailable: isAnchoringOffered,
  },
  { id: "leaveAnchoring", group: "annotate", keys: [], run: leaveAnchoring, isAvailable: isAnchoringOffered },
  { id: "placeLost", group: "annotate", keys: [], run: placeLost, isAvailable: hasLost },
  { id: "nextLost", group: "annotate", keys: [], run: () => stepLost(1), isAvailable: hasLost },
  { id: "giveUpLost", group: "annotate", keys: [], run: () => void giveUpLost(), isAvailable: hasLost },
];
