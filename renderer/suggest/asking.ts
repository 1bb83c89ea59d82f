import type { DocumentId } from "../../core/model/ids";
import { openSuggestions } from "../../core/suggest/openSuggestions";
import type { Suggestion } from "../../core/suggest/Suggestion";
import type { Utf16Offset } from "../../core/text/offsets";
import type { SuggestedPart } from "../../electron/ipc/suggest";
import { pause } from "../pause";
import { currentDocument, type DocumentState, useDocuments } from "../state/documentStore";
import { onLayerDiff } from "../state/layerListeners";
import { useReviewMode } from "../state/reviewMode";
import { useView } from "../state/viewStore";
import { useWorkspace } from "../state/workspaceStore";
import { client, onMainEvent } from "../workbenchClient";
import { nothingSuggested, type SuggestState, suggestionKey, useSuggest } from "./suggestStore";

/** Counts what was asked: an answer to anything but the last is dropped. */
let asked = 0;

/** A long text is gone through as a whole again only after this, in milliseconds: its visible part is enough at work. */
const REST_AFTER_MS = 3000;

/** So many milliseconds pass between two parts that nobody looks at: the window goes first. */
const BETWEEN_PARTS_MS = 200;

/** What is suggested in each part of a document; a part that is asked about again stays until the answer comes. */
let known = new Map<number, readonly Suggestion[]>();

/** True while suggestions are wanted: neither switched off here nor hidden by the project. */
export function areSuggestionsOn(): boolean {
  const { info } = useWorkspace.getState();
  return info?.settings.suggestions === true && !areSuggestionsHidden();
}

/** True while the project hides suggestions from everybody. */
export function areSuggestionsHidden(): boolean {
  return useWorkspace.getState().info?.project.suggestions?.hidden ?? false;
}

/** Begins to suggest; call it once, when the first document is on screen or there is none. */
export function beginSuggesting(): void {
  useSuggest.setState({ cut: useWorkspace.getState().info?.settings.suggestionCut ?? null });
  onMainEvent("suggestionsLearnt", ({ problem }) => {
    if (problem) useSuggest.setState({ problem, isLearning: false });
    else void ask();
  });
  onLayerDiff((document) => document === useSuggest.getState().document && sift());
  useDocuments.subscribe((now, before) => {
    const isOther = now.current !== before.current || now.generation !== before.generation;
    if (isOther || isRead(now) !== isRead(before)) askAnew();
  });
  useReviewMode.subscribe(() => void ask());
  useWorkspace.subscribe(({ info: now }, { info: before }) => {
    const isOther =
      now?.project !== before?.project ||
      now?.settings.suggestions !== before?.settings.suggestions ||
      now?.settings.annotator !== before?.settings.annotator;
    if (isOther) askAnew();
  });
  void ask();
}

/** A document is shown before it has been read: what is suggested in it can be asked only then. */
const isRead = ({ current, opened }: DocumentState) => current !== null && opened.has(current);

/** What was suggested to somebody else, or in another text, is not shown until the answers come. */
function askAnew(): void {
  known = new Map();
  void ask();
}

/** Asks what is suggested in the document shown: the part on screen first, then the rest of a long text. */
export async function ask(): Promise<void> {
  asked += 1;
  const own = asked;
  const opened = currentDocument();
  const document = opened?.layerProblem === null ? opened.source.document : null;
  if (document !== useSuggest.getState().document) useSuggest.setState(nothingSuggested);
  if (!document || !areSuggestionsOn() || useReviewMode.getState().isOn) {
    useSuggest.setState(nothingSuggested);
    return;
  }
  const at = useView.getState().visible?.start ?? useView.getState().caret;
  const first = await askPart(document, { part: null, at }, own);
  if (!first) return;
  take(first);
  if (first.parts > 1) await askRest(first, at, own);
}

/**
 * The rest of a long text: at once when it is new, later once no lesson has come for a while, as each would go
 * through all of it.
 */
async function askRest({ document, part: shown, parts }: SuggestedPart, at: Utf16Offset, own: number) {
  if (known.size > 1) await pause(REST_AFTER_MS);
  for (let part = 0; part < parts && own === asked; part++) {
    if (part === shown) continue;
    const answer = await askPart(document, { part, at }, own);
    if (!answer) return;
    take(answer);
    await pause(BETWEEN_PARTS_MS);
  }
}

async function askPart(
  document: DocumentId,
  place: Pick<Parameters<typeof client.suggestPassages>[0], "part" | "at">,
  own: number,
): Promise<SuggestedPart | null> {
  const answer = await client.suggestPassages({ document, ...place });
  if (own !== asked) return null;
  if (answer.ok) return answer.value;
  if (answer.error.code !== "suggest-cancelled")
    useSuggest.setState({ ...nothingSuggested, document, problem: answer.error });
  return null;
}

function take({ document, part, suggestions, taught, isLearning, skipped }: SuggestedPart): void {
  known.set(part, suggestions);
  const inOrder = [...known].sort(([a], [b]) => a - b).flatMap(([, each]) => each);
  // Raw places of joined words are in the order of the words, but for what begins alike.
  const all = inOrder.sort((a, b) => a.start - b.start || b.end - a.end);
  useSuggest.setState({ document, taught, isLearning, skipped, problem: null, all });
  sift();
}

/** Shows others of those known: after an edit, or with another cut. */
export function sift(): void {
  const state = useSuggest.getState();
  const layer = state.document && useDocuments.getState().opened.get(state.document)?.layer;
  if (!layer || state.all.length === 0) {
    if (state.open.length > 0 || state.current) useSuggest.setState({ open: [], current: null });
    return;
  }
  const refused = new Set(state.rejected.map(suggestionKey));
  const likely = state.all.filter((each) => isLikely(each, state) && !refused.has(suggestionKey(each)));
  const open = openSuggestions(likely, layer.annotations);
  useSuggest.setState({ open, current: sameIn(open, state.current) });
}

function isLikely({ label, score }: Suggestion, { cut, taught }: SuggestState): boolean {
  return score >= (cut ?? taught.find((each) => each.label === label)?.cut ?? 1);
}

function sameIn(open: readonly Suggestion[], current: Suggestion | null): Suggestion | null {
  if (!current) return null;
  const key = suggestionKey(current);
  return open.find((each) => suggestionKey(each) === key) ?? null;
}
