import { create } from "zustand";
import type { Failure } from "../../../core/errors";
import type { PatternForm } from "../../../core/model/PatternForm";
import { patternBounds, type SuggestionPattern } from "../../../core/model/ProjectSuggestions";
import { expressionOf, formOf } from "../../../core/suggest/patterns/expressionOf";
import { patternsOf } from "../../../core/suggest/patterns/patternsOf";
import type { TalliedPattern } from "../../../electron/ipc/suggest";
import { whenSaved } from "../../search/asking";
import { openDialog } from "../../shell/dialogInUse";
import { announce } from "../../state/announcements";
import { tryToChangeProject } from "../../state/project";
import { useWorkspace } from "../../state/workspaceStore";
import { client } from "../../workbenchClient";
import { areSuggestionsOn } from "../asking";

/** The window where patterns are edited. A change is saved as soon as its field is left. */
export interface PatternState {
  /** The pattern in the form, as it is typed. */
  readonly draft: SuggestionPattern | null;
  /** What the draft does in what has been tagged; null until it is known. */
  readonly tally: TalliedPattern | null;
  /** Why there is no tally, or why the draft was not saved. */
  readonly problem: Failure | null;
  /** What each saved change replaced, the latest last: null for nothing. */
  readonly replaced: readonly { readonly id: string; readonly pattern: SuggestionPattern | null }[];
}

/** The state of the window of patterns. */
export const usePatterns = create<PatternState>(() => ({
  draft: null,
  tally: null,
  problem: null,
  replaced: [],
}));

/** Typing rests for so long before the draft is tried on what has been tagged, in milliseconds. */
const TRY_AFTER_MS = 250;

/** Counts what was tried: an answer to anything but the last is dropped. */
let tried = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Opens the window, at the first pattern of a label where one is named. */
export function openPatterns(label?: string): void {
  usePatterns.setState({ replaced: [] });
  const patterns = savedPatterns();
  const first = patterns.find((pattern) => label === undefined || pattern.label === label);
  if (first) show(first);
  else if (label !== undefined) addPattern(label);
  else usePatterns.setState({ draft: null, tally: null, problem: null });
  openDialog("patterns");
}

/** The patterns of the project as they are saved. */
export function savedPatterns(): readonly SuggestionPattern[] {
  const { info } = useWorkspace.getState();
  return info ? patternsOf(info.project) : [];
}

/** Puts a pattern into the form; what was typed of another one is saved first. */
export async function selectPattern(pattern: SuggestionPattern): Promise<void> {
  await saveDraft();
  show(pattern);
}

function show(draft: SuggestionPattern): void {
  usePatterns.setState({ draft, tally: null, problem: null });
  void tryDraft();
}

/** Begins a new pattern of a label. */
export function addPattern(label: string): void {
  const form: PatternForm = { kind: "words", words: [] };
  const id = `own-${crypto.randomUUID()}`;
  usePatterns.setState({
    draft: { id, label, expression: "", isOn: true, form },
    ...{ tally: null, problem: null },
  });
}

/** Changes the draft by plain choices. */
export function editForm(form: PatternForm): void {
  edit({ form, expression: expressionOf(form) });
}

/** Changes the draft's expression itself. */
export function editExpression(expression: string): void {
  edit({ expression, form: undefined });
}

function edit({ form, expression }: { form: PatternForm | undefined; expression: string }): void {
  const { draft } = usePatterns.getState();
  if (!draft) return;
  const { form: _, ...rest } = draft;
  usePatterns.setState({ draft: { ...rest, expression, ...(form && { form }) } });
  clearTimeout(waiting);
  waiting = setTimeout(() => void tryDraft(), TRY_AFTER_MS);
}

/** Tries the draft on what has been tagged, as long as suggestions are wanted: counting is part of what learns. */
async function tryDraft(): Promise<void> {
  clearTimeout(waiting);
  tried += 1;
  const ticket = tried;
  const { draft } = usePatterns.getState();
  if (!draft || !isWhole(draft)) return;
  const problem = await problemWith(draft);
  if (ticket !== tried) return;
  if (problem || !areSuggestionsOn()) return usePatterns.setState({ tally: null, problem });
  await whenSaved();
  const answer = await client.tallyPattern({ pattern: draft });
  if (ticket === tried)
    usePatterns.setState(
      answer.ok ? { tally: answer.value, problem: null } : { tally: null, problem: answer.error },
    );
}

/** True for a draft that says what to look for, in so many characters as may be stored. */
export function isWhole({ expression }: SuggestionPattern): boolean {
  return expression !== "" && expression.length <= patternBounds.expression;
}

/** Saves the draft where it differs from what is saved and can be read; else it says why. */
export async function saveDraft(): Promise<void> {
  const { draft } = usePatterns.getState();
  if (!draft || !isWhole(draft) || isSaved(draft)) return;
  await tryDraft();
  if (!(await problemWith(draft))) await put(draft);
}

/** Why a pattern cannot be read, or null. The engine, a tenth of the window's code, is loaded when it is needed. */
async function problemWith(pattern: SuggestionPattern): Promise<Failure | null> {
  const { compilePattern } = await import("../../../core/suggest/patterns/CompiledPattern");
  const compiled = compilePattern(pattern);
  return compiled.ok ? null : compiled.error;
}

function isSaved(draft: SuggestionPattern): boolean {
  const saved = savedPatterns().find(({ id }) => id === draft.id);
  if (!saved || saved.expression !== draft.expression) return false;
  return saved.isOn === draft.isOn && (formOf(saved) === null) === (formOf(draft) === null);
}

/** Switches a saved pattern on or off. */
export async function switchPattern(pattern: SuggestionPattern, isOn: boolean): Promise<void> {
  usePatterns.setState(({ draft }) => (draft?.id === pattern.id ? { draft: { ...draft, isOn } } : {}));
  await put({ ...pattern, isOn });
}

/** Takes a pattern away, or back to the form in which the program brings it. */
export async function removePattern(id: string): Promise<void> {
  await change(id, () => tryToChangeProject({ kind: "pattern-removed", pattern: id }));
  showAgain(id);
}

/** Undoes the latest change that was saved while the window has been open. */
export async function takeBack(): Promise<void> {
  const latest = usePatterns.getState().replaced.at(-1);
  if (!latest) return;
  const { id, pattern } = latest;
  // At once, so that another press undoes the change before.
  usePatterns.setState(({ replaced }) => ({ replaced: replaced.slice(0, -1) }));
  const answer = await tryToChangeProject(
    pattern ? { kind: "pattern-set", pattern } : { kind: "pattern-removed", pattern: id },
  );
  if (!answer.ok)
    return usePatterns.setState(({ replaced }) => ({
      replaced: [...replaced, latest],
      problem: answer.error,
    }));
  announce((t) => t("patterns.takenBack"));
  showAgain(id);
}

/** Shows a pattern as it is saved now, or another one when it is gone. */
function showAgain(id: string): void {
  const patterns = savedPatterns();
  const next = patterns.find((pattern) => pattern.id === id) ?? patterns[0];
  if (next) show(next);
  else usePatterns.setState({ draft: null, tally: null });
}

const put = (pattern: SuggestionPattern) =>
  change(pattern.id, () => tryToChangeProject({ kind: "pattern-set", pattern }));

/** Saves a change and keeps what it replaced. */
async function change(id: string, save: () => ReturnType<typeof tryToChangeProject>): Promise<void> {
  const own = useWorkspace.getState().info?.project.suggestions?.patterns ?? [];
  const pattern = own.find((each) => each.id === id) ?? null;
  const answer = await save();
  if (!answer.ok) return usePatterns.setState({ problem: answer.error });
  usePatterns.setState(({ replaced }) => ({ replaced: [...replaced, { id, pattern }] }));
  announce((t) => t("patterns.saved"));
}
