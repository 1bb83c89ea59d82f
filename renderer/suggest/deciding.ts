import { ulid } from "ulid";
import type { Annotation } from "../../core/model/Annotation";
import { annotate } from "../../core/model/editLayer";
import type { DocumentId } from "../../core/model/ids";
import { emptyDiff } from "../../core/model/LayerDiff";
import type { Origin } from "../../core/model/Origin";
import type { Suggestion } from "../../core/suggest/Suggestion";
import { span } from "../../core/text/Span";
import { useEditor } from "../annotate/editorInUse";
import { act, editable } from "../commands/annotating";
import { labelName } from "../labels";
import { announce, notify } from "../state/announcements";
import { currentDocument } from "../state/documentStore";
import { history, type RefusalAct } from "../state/history";
import { shortQuote } from "../state/quoteAsRead";
import { readingOf } from "../state/readingStore";
import { tagged } from "../state/tagEvents";
import { clearSelection, useView } from "../state/viewStore";
import { client } from "../workbenchClient";
import { ask, sift } from "./asking";
import { suggestionKey, useSuggest } from "./suggestStore";

/** The suggestion that is looked at, or null. */
export function currentSuggestion(): Suggestion | null {
  return useSuggest.getState().current;
}

/** Looks at a suggestion: the text shows it, and nothing else is selected. */
export function lookAt(suggestion: Suggestion): void {
  clearSelection(suggestion.start);
  const { editor } = useEditor.getState();
  editor?.setSelection(span(suggestion.start, suggestion.start));
  useSuggest.setState({ current: suggestion });
  editor?.scrollToSpan(suggestion);
  announce((t) =>
    t("suggest.at", {
      label: labelName(suggestion.label),
      score: percentOf(suggestion),
      quote: wordsOf(suggestion),
    }),
  );
}

/** A score as people read it. */
export const percentOf = ({ score }: Pick<Suggestion, "score">) => Math.round(score * 100);

/** How a suggestion reads. */
export function wordsOf(suggestion: Suggestion): string {
  const opened = currentDocument();
  return opened ? readingOf(opened).reflowed.quote(span(suggestion.start, suggestion.end)) : "";
}

/** Looks at the next suggestion after the caret, or the one before it; false where there is none. */
export function lookAtNeighbour(step: 1 | -1): boolean {
  const { open, current } = useSuggest.getState();
  const next = current ? open[open.indexOf(current) + step] : neighbourOfCaret(open, step);
  if (next) lookAt(next);
  else letGoOfSuggestion();
  return next !== undefined;
}

function neighbourOfCaret(open: readonly Suggestion[], step: 1 | -1): Suggestion | undefined {
  const { caret } = useView.getState();
  return step === 1 ? open.find(({ start }) => start >= caret) : open.findLast(({ end }) => end <= caret);
}

/** Lets go of the suggestion that is looked at. */
export function letGoOfSuggestion(): void {
  if (currentSuggestion()) useSuggest.setState({ current: null });
}

/**
 * Lets go of it when the caret has left it, or something is selected (null): a key must not decide on what is
 * elsewhere.
 */
export function letGoOfSuggestionAwayFrom(caret: number | null): void {
  const current = currentSuggestion();
  if (current && (caret === null || caret < current.start || current.end < caret)) letGoOfSuggestion();
}

/** The suggestion at a click on plain text is looked at, or none. */
export function lookAtPlace(at: number): void {
  const found = useSuggest.getState().open.find(({ start, end }) => start <= at && at <= end);
  useSuggest.setState({ current: found ?? null });
}

const originOf = ({ source, score, label }: Suggestion, given: string): Origin => ({
  ...{ kind: "suggestion", source, score: Math.round(score * 1000) / 1000 },
  ...(given === label ? {} : { label }),
});

/** Tags the suggestion that is looked at, with another label where one is given, and goes on to the next. */
export function acceptSuggestion(label?: string): void {
  const opened = editable();
  const suggestion = currentSuggestion();
  if (!opened || !suggestion) return;
  const given = label ?? suggestion.label;
  const stamp = { id: ulid(), now: new Date().toISOString(), origin: originOf(suggestion, given) };
  const edit = annotate(opened.source, opened.layer, suggestion, given, stamp);
  goOn(suggestion);
  if (!act(opened, edit) || !edit.ok) return;
  const [added] = edit.value.added;
  if (!added) return;
  tagged(opened.source.document, added);
  announce((t) => t("suggest.accepted", { label: labelName(given), quote: shortQuote(added) }));
}

/** Goes on before the one that is decided on goes. */
function goOn(decided: Suggestion): void {
  const { open } = useSuggest.getState();
  const next = open[open.findIndex((each) => suggestionKey(each) === suggestionKey(decided)) + 1];
  if (next) lookAt(next);
  else useSuggest.setState({ current: null });
}

/** Rejects the suggestion that is looked at: it does not come back in this context, unless that is undone. */
export function rejectSuggestion(): void {
  const suggestion = currentSuggestion();
  if (!suggestion) return;
  goOn(suggestion);
  decideOn(suggestion, true);
}

/** Takes the last rejection back. */
export function takeBackRejection(): void {
  const last = useSuggest.getState().rejected.at(-1);
  if (last) decideOn(last, false);
}

function decideOn(suggestion: Suggestion, refused: boolean): void {
  const document = currentDocument()?.source.document;
  if (!document) return;
  const act: RefusalAct = { kind: "suggestion-refused", document, suggestion, refused };
  history.record(act);
  refuse(act);
}

/** Does what was decided on a suggestion of the document shown; one that comes back is looked at. */
export function refuse({ document, suggestion, refused }: RefusalAct): void {
  const key = suggestionKey(suggestion);
  useSuggest.setState(({ rejected }) => {
    const others = rejected.filter((each) => suggestionKey(each) !== key);
    return { rejected: refused ? [...others, suggestion] : others };
  });
  sift();
  const said = { label: labelName(suggestion.label), quote: wordsOf(suggestion) };
  if (refused) announce((t) => t("suggest.rejected", said));
  else if (isOpen(suggestion)) lookAt(suggestion);
  void remember(document, suggestion, refused);
}

const isOpen = (suggestion: Suggestion) =>
  useSuggest.getState().open.some((each) => suggestionKey(each) === suggestionKey(suggestion));

let turn: Promise<void> = Promise.resolve();

/** One after the other: what is taken back must not overtake its rejection. */
function remember(document: DocumentId, suggestion: Suggestion, refused: boolean): Promise<void> {
  const { start, end, label } = suggestion;
  const phrase = wordsOf(suggestion);
  turn = turn.then(async () => {
    const mentions = [{ document, start, end }];
    const answer = await client.refuseMentions({ phrase, label, mentions, refused });
    if (!answer.ok) notify(answer.error);
    else if (!refused && !isOpen(suggestion)) void ask();
  });
  return turn;
}

/** Tags all suggestions that are listed, as one act. */
export function acceptListed(listed: readonly Suggestion[]): void {
  const opened = editable();
  if (!opened || listed.length === 0) return;
  const now = new Date().toISOString();
  const added = listed.flatMap((suggestion): Annotation[] => {
    const stamp = { id: ulid(), now, origin: originOf(suggestion, suggestion.label) };
    const edit = annotate(opened.source, opened.layer, suggestion, suggestion.label, stamp);
    return edit.ok ? [...edit.value.added] : [];
  });
  useSuggest.setState({ current: null });
  if (act(opened, { ok: true, value: { ...emptyDiff, added } }))
    announce((t) => t("suggest.acceptedAll", { count: added.length }));
}
