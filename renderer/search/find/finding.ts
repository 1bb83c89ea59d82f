import type { Failure } from "../../../core/errors";
import type { DocumentId } from "../../../core/model/ids";
import type { SearchQuery } from "../../../core/search/SearchQuery";
import { type Span, span } from "../../../core/text/Span";
import type { SearchSpans } from "../../../electron/ipc/search";
import { useEditor } from "../../annotate/editorInUse";
import { announceSelection } from "../../commands/announceSelection";
import { groupDigits } from "../../i18n/groupDigits";
import { announce } from "../../state/announcements";
import { currentDocument, useDocuments } from "../../state/documentStore";
import { quoteAsRead, quoteInContext } from "../../state/quoteAsRead";
import { useView } from "../../state/viewStore";
import { client } from "../../workbenchClient";
import { nextTicket } from "../asking";
import { type FindState, nothingFound, totalText, useFind } from "./findStore";

/** Characters that are read out on either side of a hit. */
const READ_OUT = 12;
/** Longest selection that is taken for something to find rather than for a passage that is being read. */
const LONGEST_PREFILL = 60;

/** The search that is shown; every key typed begins another. */
let ticket = 0;
/** Where the reader was when the bar was opened: typing on looks on from there, not from the hit shown so far. */
let origin = 0;

/** Opens the bar, with the selected words in it, or puts the focus back into it. */
export function openFind(): void {
  const words = selectedWords();
  origin = placeOfReader();
  useFind.setState(({ requests, pattern }) => ({
    isOpen: true,
    requests: requests + 1,
    pattern: words ?? pattern,
  }));
  void search();
}

/** A caret that has been scrolled out of view is no longer where the reader is. */
function placeOfReader(): number {
  const { selection, caret, visible } = useView.getState();
  const place = selection?.start ?? caret;
  return visible && (place < visible.start || place > visible.end) ? visible.start : place;
}

/** The selected words on one line, when they are few. */
export function selectedWords(): string | null {
  const opened = currentDocument();
  const { selection } = useView.getState();
  if (!opened || !selection || selection.end - selection.start > LONGEST_PREFILL) return null;
  return quoteAsRead(selection).trim() || null;
}

/** Closes the bar; the hit shown becomes the selection, so that a label key tags it. */
export function closeFind(): void {
  const { place } = useFind.getState();
  ticket = nextTicket();
  useFind.setState({ isOpen: false, ...nothingFound });
  void client.cancelSearch({ slot: "find" });
  const { editor } = useEditor.getState();
  if (place) {
    editor?.setSelection(place);
    useView.setState({ selection: place, caret: place.end, selected: null, palette: null, overlap: null });
    announceSelection();
  }
  editor?.focus();
}

/** Changes what is looked for and shows the first hit from where the reader was. */
export function changeFind(change: Partial<Pick<FindState, "pattern" | "isRegex" | "matchCase">>): void {
  useFind.setState(({ problem }) => ({ ...change, place: null, problem: stillInDoubt(problem) }));
  void search();
}

/**
 * What kept the search before from its end says nothing of the next, which may take its time. A mistake in the pattern
 * stays until the answer, which comes at once: it would flicker while the pattern is typed.
 */
function stillInDoubt(problem: Failure | null): Failure | null {
  return problem?.code === "pattern-too-slow" || problem?.code === "search-unavailable" ? null : problem;
}

/** Counts the hits anew in what is on screen now, as after another document has been opened. */
export function searchShownDocument(): void {
  origin = useView.getState().visible?.start ?? 0;
  void search({ reveals: false });
}

async function search({ reveals } = { reveals: true }): Promise<void> {
  const opened = currentDocument();
  const asked = nextTicket();
  ticket = asked;
  const { pattern } = useFind.getState();
  if (!opened || pattern === "") return useFind.setState(nothingFound);
  const { document, text } = opened.source;
  const found = await spansIn(document, span(Math.min(origin, text.length), text.length), 1);
  if (!found || ticket !== asked) return;
  const { total, isTotalExact, first } = found;
  useFind.setState({ total, isTotalExact, current: null, place: null, problem: null });
  if (total === 0 || !reveals)
    return announce((t) => t("search.found", { count: total, hits: groupDigits(total) }));
  const [start] = found.starts;
  const [end] = found.ends;
  // From the end of the text the search goes on at its beginning.
  if (start === undefined || end === undefined) await show(document, 0);
  else reveal(first, span(start, end));
}

/** Goes to a hit and says which it is and its words, which whoever is not looking at it cannot know. */
function reveal(current: number, place: Span): void {
  useFind.setState({ current, place });
  useEditor.getState().editor?.scrollToSpan(place);
  const all = totalText(useFind.getState());
  announce((t) =>
    t("search.at", { place: groupDigits(current + 1), all, words: quoteInContext(place, READ_OUT) }),
  );
}

/** Shows the hit after (1) or before (-1) the one shown, from the other end of the text when there is none. */
export async function goToHit(step: 1 | -1): Promise<void> {
  const { total, current, isOpen } = useFind.getState();
  const { current: document } = useDocuments.getState();
  if (!isOpen) return openFind();
  if (!document || !total) return;
  const from = current ?? (step === 1 ? -1 : 0);
  await show(document, (from + step + total) % total);
}

async function show(document: DocumentId, index: number): Promise<void> {
  const asked = ticket;
  // Closing the bar meanwhile selects nothing rather than the hit before.
  useFind.setState({ current: index, place: null });
  const answer = await client.searchCorpus({
    ...call(),
    query: queryFor(document),
    order: "document",
    offset: index,
    limit: 1,
    contextLength: 0,
  });
  if (ticket !== asked || useFind.getState().current !== index || !answer.ok) return;
  const [hit] = answer.value.hits;
  if (hit) reveal(index, span(hit.start, hit.end));
}

/** The hits in a part of the text, or null when the search is over or its pattern is no pattern. */
export async function spansIn(document: DocumentId, part: Span, limit: number): Promise<SearchSpans | null> {
  const asked = ticket;
  const answer = await client.searchSpans({ ...call(), query: queryFor(document), document, ...part, limit });
  if (ticket !== asked) return null;
  if (answer.ok) return answer.value;
  if (answer.error.code !== "search-cancelled") useFind.setState({ ...nothingFound, problem: answer.error });
  return null;
}

const call = () => ({ slot: "find", ticket }) as const;

function queryFor(document: DocumentId): SearchQuery {
  const { pattern, isRegex, matchCase } = useFind.getState();
  return {
    pattern,
    syntax: isRegex ? "regex" : "plain",
    ignoreCase: !matchCase,
    ignoreWidth: true,
    scope: "text",
    labels: null,
    annotators: null,
    attribute: null,
    untagged: false,
    documents: [document],
  };
}
