import type { LabelAct } from "../keys/Command";
import { decideTicked } from "../phraseReview/decidingPlaces";
import { usePhrase } from "../phraseReview/phraseStore";
import { acceptThird } from "../review/drawing";
import { relabelCase } from "../review/hand";
import { currentCase } from "../review/reviewStore";
import { labelTicked } from "../search/concordance/hitActs";
import { isConcordanceShown, useSearch } from "../search/searchStore";
import { currentDocument } from "../state/documentStore";
import { isReviewing } from "../state/reviewMode";
import { useView } from "../state/viewStore";
import { acceptSuggestion, currentSuggestion } from "../suggest/deciding";
import { giveLabel } from "./annotating";
import { toggleBrush } from "./brushing";
import { tagItems } from "./tagItems";

/** What a label's key does, alone and with other keys held. */
export const labelActs: readonly LabelAct[] = [
  { id: "giveLabel", held: {}, run: giveLabel, isAvailable: () => currentSuggestion() === null },
  { id: "acceptAs", held: {}, run: acceptSuggestion, isAvailable: () => currentSuggestion() !== null },
  {
    id: "tagItems",
    held: { shift: true },
    run: tagItems,
    isAvailable: () => useView.getState().selection !== null,
  },
  { id: "brush", held: { alt: true }, run: toggleBrush, isAvailable: () => currentDocument() !== null },
  {
    id: "labelThird",
    held: {},
    run: acceptThird,
    isAvailable: () => isReviewing() && useView.getState().selection !== null,
  },
  {
    id: "relabelCase",
    held: { shift: true },
    run: relabelCase,
    isAvailable: () => isReviewing() && currentCase() !== null,
  },
  { id: "labelTicked", held: {}, run: (label) => void labelTicked(label), isAvailable: isConcordanceShown },
  {
    id: "takeLabel",
    held: {},
    run: (label) => void decideTicked({ label }),
    isAvailable: () => useSearch.getState().view === "phraseReview" && usePhrase.getState().ticked.size > 0,
  },
];
