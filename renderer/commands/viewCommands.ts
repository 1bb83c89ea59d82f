import type { Command } from "../keys/Command";
import { announce } from "../state/announcements";
import { currentDocument } from "../state/documentStore";
import { toggleView, useView } from "../state/viewStore";
import { correctBreakAtCaret, hasCorrectedBreaks, resetBreaks } from "./correctingBreaks";

const isTextShown = () => currentDocument() !== null;

/** How the text is laid out: as it reads or as the file has it, and where its paragraphs begin. */
export const viewCommands: readonly Command[] = [
  { id: "toggleView", group: "view", keys: [{ code: "KeyW" }], run: showOtherView, isAvailable: isTextShown },
  {
    id: "joinParagraph",
    group: "view",
    keys: [{ code: "KeyJ", alt: true }],
    run: () => void correctBreakAtCaret("join"),
    isAvailable: isTextShown,
  },
  {
    id: "splitParagraph",
    group: "view",
    keys: [
      { code: "Enter", alt: true },
      { code: "NumpadEnter", alt: true },
    ],
    run: () => void correctBreakAtCaret("split"),
    isAvailable: isTextShown,
  },
  {
    id: "resetBreaks",
    group: "view",
    keys: [],
    run: () => void resetBreaks(),
    isAvailable: () => isTextShown() && hasCorrectedBreaks(),
  },
];

function showOtherView(): void {
  toggleView();
  const isReflowed = useView.getState().view === "reflowed";
  announce((t) => t(isReflowed ? "reading.nowReflowed" : "reading.nowSource"));
}
