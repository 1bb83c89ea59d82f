import type { Hit } from "../../core/search/Hit";
import type { SearchQuery } from "../../core/search/SearchQuery";
import type { SearchPage } from "../../electron/ipc/search";
import type { Place } from "../commands/acrossDocuments";
import { selectedAnnotation } from "../commands/annotating";
import { pause } from "../pause";
import { currentCase } from "../review/reviewStore";
import { onAnnotatorChange } from "../search/annotatorChange";
import { nextTicket, whenSaved } from "../search/asking";
import { selectedWords } from "../search/find/finding";
import { hitKey } from "../search/hitPlaces";
import { type SearchViewName, showSearchView } from "../search/searchStore";
import { isStillReading } from "../search/stillReading";
import { announce } from "../state/announcements";
import { quoteAsRead } from "../state/quoteAsRead";
import { isReviewing } from "../state/reviewMode";
import { client } from "../workbenchClient";
import { MOST_PLACES, noPhrase, usePhrase } from "./phraseStore";

const PAGE = 1000;
const CONTEXT_LENGTH = 80;
const ASK_AGAIN_MS = 400;

let ticket = 0;

onAnnotatorChange(() => usePhrase.setState(noPhrase));

/** The words that a review would be of: those selected, of the selected annotation, or of the case; null for none. */
export function phraseHere(): string | null {
  const own = isReviewing() ? currentCase()?.span : selectedAnnotation();
  return selectedWords() ?? (own ? quoteAsRead(own).trim() || null : null);
}

/** Lists every place of the words that are selected. */
export function reviewPhraseHere(): void {
  const phrase = phraseHere();
  if (phrase) reviewPhrase(phrase);
}

/** Lists every place of a phrase; leaving the list leads to the view behind it. */
export function reviewPhrase(phrase: string, behind: SearchViewName | null = null): void {
  usePhrase.setState({ ...noPhrase, phrase });
  showSearchView("phraseReview", { behind, begins: "list" });
  void load();
}

/** Stops looking; what has been found so far stays listed. */
export function stopListing(): void {
  ticket = nextTicket();
  usePhrase.setState({ isReading: false });
  void client.cancelSearch({ slot: "phrase" });
}

async function load(): Promise<void> {
  ticket = nextTicket();
  const asked = ticket;
  usePhrase.setState({ isReading: true });
  await whenSaved();
  if (await readInto(asked))
    announce((t) => t("phraseReview.listed", { count: usePhrase.getState().hits.length }));
  if (ticket === asked) usePhrase.setState({ isReading: false });
}

/** Lists what is found, once more as long as texts are being read; false when it was ended before that. */
async function readInto(asked: number): Promise<boolean> {
  const hits: Hit[] = [];
  for (;;) {
    const page = await askPage(hits.length);
    if (ticket !== asked || !page) return false;
    hits.push(...page.hits);
    const isAll = page.hits.length === 0 || hits.length >= Math.min(page.total, MOST_PLACES);
    if (isAll) list(hits);
    if (isAll && !isStillReading(page)) return true;
    if (!isStillReading(page)) continue;
    // The texts read meanwhile may stand before those already listed.
    hits.length = 0;
    await pause(ASK_AGAIN_MS);
  }
}

async function askPage(offset: number): Promise<SearchPage | null> {
  const { phrase } = usePhrase.getState();
  const page = { offset, limit: PAGE, contextLength: CONTEXT_LENGTH, order: "document" } as const;
  const answer = await client.searchCorpus({ slot: "phrase", ticket, query: queryOf(phrase), ...page });
  if (answer.ok) usePhrase.setState({ about: { ...answer.value, hits: [] }, problem: null });
  else if (answer.error.code !== "search-cancelled") usePhrase.setState({ problem: answer.error });
  return answer.ok ? answer.value : null;
}

/** The very words, in everybody's texts, whoever has tagged them or not. */
function queryOf(pattern: string): SearchQuery {
  return {
    ...{ pattern, syntax: "plain", ignoreCase: false, ignoreWidth: false, scope: "text" },
    ...{ labels: null, annotators: null, attribute: null, untagged: false, documents: null },
  };
}

/** Ticks what is no part of something longer; what was listed already stays as it is ticked. */
function list(hits: readonly Hit[]): void {
  const { hits: before, ticked } = usePhrase.getState();
  const known = new Set(before.map(hitKey));
  const isTicked = (hit: Hit) => {
    const key = hitKey(hit);
    return known.has(key) ? ticked.has(key) : !isPart(hit);
  };
  usePhrase.setState({ hits: [...hits], ticked: new Map(hits.filter(isTicked).map(entryOf)) });
}

/** True where somebody has tagged words that the place is only a part of, or that it crosses. */
export function isPart({ annotations, start, end }: Hit): boolean {
  return annotations.some((each) => each.start < start || each.end > end);
}

/** Ticks a place, or takes its tick away. */
export function toggleTick(hit: Hit, isOn?: boolean): void {
  const ticked = new Map(usePhrase.getState().ticked);
  const [key, place] = entryOf(hit);
  if (isOn ?? !ticked.has(key)) ticked.set(key, place);
  else ticked.delete(key);
  usePhrase.setState({ ticked });
}

/** Ticks every place, or none. */
export function tickPlaces(which: "all" | "none"): void {
  const { hits } = usePhrase.getState();
  usePhrase.setState({ ticked: new Map(which === "all" ? hits.map(entryOf) : []) });
}

const entryOf = (hit: Hit): [string, Place] => {
  const { document, start, end } = hit;
  return [hitKey(hit), { document, start, end }];
};
