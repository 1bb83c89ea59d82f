import type { Command } from "../keys/Command";
import { showAcceptance } from "../review/accepting";
import { discussCase, postponeCase, rejectCase, takeFrom } from "../review/deciding";
import { drawThird } from "../review/drawing";
import { goToCase } from "../review/goingThrough";
import { editAttributes, holdNext } from "../review/hand";
import { toggleNames, toggleReview } from "../review/mode";
import { focusComment } from "../review/remarkStore";
import { currentCase, useReview } from "../review/reviewStore";
import { takeIds } from "../review/takeIds";
import { currentDocument } from "../state/documentStore";
import { isReviewing } from "../state/reviewMode";
import { useView } from "../state/viewStore";

const hasCase = () => isReviewing() && currentCase() !== null;
/** A text without cases is left for one that has some. */
const hasText = () => isReviewing() && useReview.getState().document !== null;
const hasCases = () => isReviewing() && useReview.getState().cases.length > 0;
/** With text selected a digit is a label's key. */
const canTake = () => hasCase() && useView.getState().selection === null;

const takeCommands = takeIds.map(
  (id, place): Command => ({
    id,
    group: "review",
    keys: [{ code: `Digit${place + 1}` }, { code: `Numpad${place + 1}` }],
    run: () => takeFrom(place),
    isAvailable: canTake,
    isInPalette: false,
  }),
);

/** What goes through the cases of several annotators and decides them. */
export const reviewCommands: readonly Command[] = [
  {
    id: "toggleReview",
    group: "review",
    keys: [{ code: "KeyR" }],
    run: toggleReview,
    isAvailable: () => isReviewing() || currentDocument() !== null,
  },
  {
    id: "nextCase",
    group: "review",
    keys: [{ code: "KeyJ" }],
    run: () => goToCase(1),
    isAvailable: hasText,
  },
  {
    id: "previousCase",
    group: "review",
    keys: [{ code: "KeyK" }],
    run: () => goToCase(-1),
    isAvailable: hasText,
  },
  ...takeCommands,
  { id: "drawThird", group: "review", keys: [{ code: "KeyE" }], run: drawThird, isAvailable: hasCases },
  { id: "holdNext", group: "review", keys: [{ code: "KeyH" }], run: holdNext, isAvailable: hasCase },
  {
    id: "editGoldAttributes",
    group: "review",
    keys: [{ code: "KeyV" }],
    run: editAttributes,
    isAvailable: hasCase,
  },
  {
    id: "rejectCase",
    group: "review",
    keys: [{ code: "Digit0" }, { code: "Numpad0" }],
    run: rejectCase,
    isAvailable: hasCase,
  },
  { id: "postponeCase", group: "review", keys: [{ code: "KeyP" }], run: postponeCase, isAvailable: hasCase },
  { id: "discussCase", group: "review", keys: [{ code: "KeyC" }], run: discussCase, isAvailable: hasCase },
  { id: "remarkCase", group: "review", keys: [{ code: "KeyN" }], run: focusComment, isAvailable: hasCase },
  {
    id: "acceptAgreed",
    group: "review",
    keys: [{ code: "KeyA", shift: true }],
    run: showAcceptance,
    isAvailable: hasCases,
  },
  { id: "toggleNames", group: "review", keys: [], run: toggleNames, isAvailable: isReviewing },
];
