import { showInbox } from "../inbox/opening";
import type { Command } from "../keys/Command";
import { phraseHere, reviewPhraseHere } from "../phraseReview/listingPlaces";
import { currentCase } from "../review/reviewStore";
import { isTextShown } from "../search/searchStore";
import { isReviewing } from "../state/reviewMode";
import { showSideTab } from "../state/sideTab";
import { drawSelected } from "../state/viewStore";
import { focusThread } from "../threads/draftStore";
import { selectedAnnotation } from "./annotating";

/** What leads to the words that people exchange. */
export const threadCommands: readonly Command[] = [
  {
    id: "writeComment",
    group: "review",
    keys: [{ code: "KeyN", shift: true }],
    run: writeComment,
    isAvailable: () => (isReviewing() ? currentCase() !== null : selectedAnnotation() !== undefined),
  },
  {
    id: "showInbox",
    group: "find",
    keys: [{ code: "KeyI", control: true, shift: true }],
    run: showInbox,
    worksInFields: true,
  },
  {
    id: "reviewPhrase",
    group: "find",
    keys: [{ code: "KeyP", control: true, shift: true }],
    run: reviewPhraseHere,
    isAvailable: () => isTextShown() && phraseHere() !== null,
  },
];

function writeComment(): void {
  if (!isReviewing()) {
    showSideTab("annotations");
    drawSelected();
  }
  focusThread();
}
