import type { Command } from "../keys/Command";
import { lookFor } from "../search/concordance/searching";
import { goToHit, openFind, selectedWords } from "../search/find/finding";
import { useFind } from "../search/find/findStore";
import { goBackToList, isHitOf } from "../search/hitInText";
import { usualMentionKeys } from "../search/mentions/mentionKeys";
import { canPreviewMentions, previewMentions } from "../search/mentions/mentions";
import { isTextShown, showSearchView } from "../search/searchStore";
import { quoteAsRead } from "../state/quoteAsRead";
import { selectedAnnotation } from "./annotating";

/** What finds words and annotations, in the text on screen and in all of them. */
export const searchCommands: readonly Command[] = [
  {
    id: "findInDocument",
    group: "find",
    keys: [{ code: "KeyF", control: true }],
    run: openFind,
    isAvailable: isTextShown,
    worksInFields: true,
  },
  {
    id: "findNext",
    group: "find",
    keys: [{ code: "F3" }],
    run: () => void goToHit(1),
    isAvailable: canGoOn,
  },
  {
    id: "findPrevious",
    group: "find",
    keys: [{ code: "F3", shift: true }],
    run: () => void goToHit(-1),
    isAvailable: canGoOn,
  },
  {
    id: "concordance",
    group: "find",
    keys: [{ code: "KeyF", control: true, shift: true }],
    run: showConcordance,
    worksInFields: true,
  },
  {
    id: "tagMentions",
    group: "annotate",
    keys: usualMentionKeys,
    run: () => void previewMentions(),
    isAvailable: () => isTextShown() && canPreviewMentions(),
  },
  {
    id: "showLedger",
    group: "find",
    keys: [{ code: "KeyL", control: true, shift: true }],
    run: () => showSearchView("ledger"),
    worksInFields: true,
  },
  { id: "showAgreement", group: "find", keys: [], run: () => showSearchView("agreement") },
  { id: "showFindings", group: "find", keys: [], run: showFindings },
];

function canGoOn(): boolean {
  return isTextShown() && useFind.getState().pattern !== "";
}

/** The selected words, or the selected annotation's, are what is looked for; but not a hit that was opened here. */
function showConcordance(): void {
  if (isTextShown() && isHitOf("concordance")) goBackToList();
  else showConcordanceOfSelection();
}

function showFindings(): void {
  if (isTextShown() && isHitOf("findings")) goBackToList();
  else showSearchView("findings");
}

function showConcordanceOfSelection(): void {
  const annotation = selectedAnnotation();
  const words = selectedWords() ?? (annotation ? quoteAsRead(annotation) : null);
  if (isTextShown() && words) lookFor(words);
  showSearchView("concordance");
}
