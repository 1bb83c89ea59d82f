import { create } from "zustand";
import type { Failure } from "../../core/errors";
import type { Label } from "../../core/model/LabelSet";
import { closeDialog, openDialog, useDialog } from "../shell/dialogInUse";
import { announce } from "../state/announcements";
import { tryToChangeProject } from "../state/project";
import { useWorkspace } from "../state/workspaceStore";
import { client } from "../workbenchClient";
import { type DraftLabel, draftsOf, labelsIn, moved, newDraft, problemsOf } from "./draft";

/** The label editor: what the labels were, and what they are to become. */
export interface EditorState {
  /** The labels as they were read: what the drafts are changes of. */
  readonly base: readonly Label[];
  readonly drafts: readonly DraftLabel[];
  /** Key of the draft that the form shows. */
  readonly selected: string | null;
  /** Key of the draft that was added just now: it is named next. */
  readonly added: string | null;
  /** Why the last try to save was refused. */
  readonly problem: Failure | null;
  readonly isSaving: boolean;
  /** What to do once the user agrees to give the changes up; null while nobody asks. */
  readonly afterGivingUp: (() => void) | null;
}

/** The label editor's state; empty while it is closed. */
export const useLabelEditor = create<EditorState>(() => ({
  base: [],
  drafts: [],
  selected: null,
  added: null,
  problem: null,
  isSaving: false,
  afterGivingUp: null,
}));

/** Opens the editor, at a label if one is named. What others have changed in the file since the start is taken up. */
export async function openLabelEditor(label?: string): Promise<void> {
  begin(useWorkspace.getState().info?.project.labels ?? [], label);
  openDialog("labels");
  const answer = await client.readProject();
  if (!answer.ok) useLabelEditor.setState({ problem: answer.error });
  else if (!isChanged()) begin(answer.value.labels, useLabelEditor.getState().selected ?? undefined);
}

function begin(labels: readonly Label[], selected = labels[0]?.id): void {
  const drafts = draftsOf(labels);
  useLabelEditor.setState({
    base: labels,
    drafts,
    selected: selected ?? null,
    added: null,
    problem: null,
    isSaving: false,
    afterGivingUp: null,
  });
}

/** True when saving would change something. */
export function isChanged({ base, drafts } = useLabelEditor.getState()): boolean {
  return JSON.stringify(labelsIn(drafts)) !== JSON.stringify(base);
}

/** True when the drafts can be saved. */
export function canSave(state: EditorState): boolean {
  const hasProblem = state.drafts.some((draft) => problemsOf(draft, state.drafts).length > 0);
  return !hasProblem && state.drafts.length > 0 && isChanged(state);
}

/** Shows another draft in the form. */
export function selectDraft(selected: string): void {
  useLabelEditor.setState({ selected, added: null });
}

/** Changes the draft in the form. */
export function editSelected(change: Partial<Label>): void {
  useLabelEditor.setState(({ drafts, selected }) => ({
    drafts: drafts.map((draft) =>
      draft.key === selected ? { ...draft, label: { ...draft.label, ...change } } : draft,
    ),
  }));
}

/** Adds a label and shows it. */
export function addDraft(): void {
  const { drafts } = useLabelEditor.getState();
  const draft = newDraft(drafts, crypto.randomUUID());
  useLabelEditor.setState({ drafts: [...drafts, draft], selected: draft.key, added: draft.key });
}

/** Moves the draft in the form up or down in the order of the labels. */
export function moveSelected(step: -1 | 1): void {
  useLabelEditor.setState(({ drafts, selected }) => ({
    drafts: moved(
      drafts,
      drafts.findIndex(({ key }) => key === selected),
      step,
    ),
  }));
}

/** Takes the draft in the form away; saving still refuses that when somebody has used the label meanwhile. */
export function removeSelected(): void {
  const { drafts, selected } = useLabelEditor.getState();
  const at = drafts.findIndex(({ key }) => key === selected);
  const rest = drafts.filter(({ key }) => key !== selected);
  useLabelEditor.setState({ drafts: rest, selected: (rest[at] ?? rest.at(-1))?.key ?? null });
}

/** True while the editor is open with changes that closing would lose. */
export function hasUnsavedLabels(): boolean {
  return useDialog.getState().open === "labels" && isChanged();
}

/** Saves all changes as one; closes when that is done, and goes on to what asked to leave meanwhile. */
export async function saveLabels(): Promise<void> {
  const { base, drafts, isSaving } = useLabelEditor.getState();
  // The button stays enabled meanwhile: a disabled one loses the focus, and Escape its way to the dialog.
  if (isSaving) return;
  useLabelEditor.setState({ isSaving: true, problem: null });
  const answer = await tryToChangeProject({ kind: "labels-changed", base, labels: labelsIn(drafts) });
  useLabelEditor.setState({ isSaving: false, problem: answer.ok ? null : answer.error });
  if (!answer.ok) return answer.error.code === "label-changed-meanwhile" ? takeTheirsAsBase() : undefined;
  announce((t) => t("labels.saved"));
  const { afterGivingUp } = useLabelEditor.getState();
  if (afterGivingUp) afterGivingUp();
  else closeDialog("labels");
}

/** After the warning, saving once more puts ours over theirs. */
async function takeTheirsAsBase(): Promise<void> {
  const answer = await client.readProject();
  if (answer.ok) useLabelEditor.setState({ base: answer.value.labels });
}

/** Closes the editor and then goes on; asks first when changes would be lost. */
export function leaveEditor(then: () => void = () => undefined): void {
  const leave = () => {
    closeDialog("labels");
    then();
  };
  if (isChanged()) useLabelEditor.setState({ afterGivingUp: leave });
  else leave();
}

/** Stays with the changes after all. */
export function keepEditing(): void {
  useLabelEditor.setState({ afterGivingUp: null });
}
