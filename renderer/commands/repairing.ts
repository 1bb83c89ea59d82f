import type { TFunction } from "i18next";
import type { DocumentId } from "../../core/model/ids";
import { type Repair, repairsOf } from "../../core/model/Project";
import { projectBounds } from "../../core/model/projectBounds";
import type { RepairStep } from "../../core/model/RepairSteps";
import type { SourceText } from "../../core/model/SourceText";
import { PARAGRAPH_BREAK } from "../../core/text/reflow/ReflowedText";
import { correctReading, leaveOut, type ReadingChange } from "../../core/text/repair/correctReading";
import { fitReplacements } from "../../core/text/repair/fitReplacements";
import { type Span, sliceSpan } from "../../core/text/Span";
import type { OpenedDocument } from "../../electron/ipc/contract";
import { useEditor } from "../annotate/editorInUse";
import { closeDraft, openDraft, type RepairDraft } from "../repairs/repairStore";
import { announce } from "../state/announcements";
import { currentDocument, useDocuments } from "../state/documentStore";
import { history } from "../state/history";
import { changeProject } from "../state/project";
import { readingOf } from "../state/readingStore";
import { clearSelection, useView } from "../state/viewStore";
import { useWorkspace } from "../state/workspaceStore";
import { inTurn } from "./inTurn";

/** Opens the form that corrects how the selection reads; says so where that cannot be. */
export function startRepair(): void {
  const opened = currentDocument();
  const { selection } = useView.getState();
  if (!opened || !selection) return;
  const reading = readingOf(opened).reflowed.quote(selection);
  const problem = problemOf(reading);
  if (problem) {
    announce(problem);
    return;
  }
  const { document, text } = opened.source;
  useView.setState({ palette: null });
  openDraft({ document, passage: selection, raw: sliceSpan(text, selection), reading });
}

/** Why a passage that reads so cannot be corrected, or null. */
function problemOf(reading: string): ((t: TFunction<"window">) => string) | null {
  const most = projectBounds.title;
  if (reading.trim() === "") return (t) => t("repairs.nothingRead");
  if (reading.includes(PARAGRAPH_BREAK)) return (t) => t("repairs.oneParagraph");
  return reading.length > most ? (t) => t("repairs.tooLong", { most }) : null;
}

/** Leaves the selection out of the reading. */
export function leaveOutSelection(): void {
  const opened = currentDocument();
  const { selection } = useView.getState();
  if (opened && selection) void leaveOutPassage(opened.source.document, selection);
}

/** Leaves a passage out of the reading, for everybody who works on the project. */
export async function leaveOutPassage(document: DocumentId, passage: Span): Promise<void> {
  if (await change(document, "running-head", (_, known) => leaveOut(known, passage))) goOn();
}

/** Makes the passage of a form read as wanted, for everybody who works on the project. */
export async function correctPassage({ document, passage }: RepairDraft, wanted: string): Promise<void> {
  const made = await change(document, "wrong-character", (opened, known) =>
    correctReading(readingOf(opened).reflowed, known, passage, wanted),
  );
  if (made) goOn();
}

/** Reads some places as the file has them again. */
export async function putBack(document: DocumentId, gone: readonly Repair[]): Promise<void> {
  await change(document, "other", () => ({ gone, made: null }));
}

/** The selection goes with the act, so that the next one is not made of it too. */
function goOn(): void {
  closeDraft();
  clearSelection(useView.getState().caret);
  useEditor.getState().editor?.focus();
}

/** The repairs that the text reads with now. */
function repairsFor(source: SourceText): readonly Repair[] {
  const project = useWorkspace.getState().info?.project;
  return fitReplacements(source.text, project ? repairsOf(project, source) : []).fitting;
}

type Change = (opened: OpenedDocument, known: readonly Repair[]) => ReadingChange<Repair> | null;

/** True when it is done. */
function change(document: DocumentId, kind: Repair["kind"], changeOf: Change): Promise<boolean> {
  return inTurn(async () => {
    const opened = useDocuments.getState().opened.get(document);
    const made = opened && changeOf(opened, repairsFor(opened.source));
    if (!opened || !made) {
      announce((t) => t("repairs.unchanged"));
      return false;
    }
    const steps = stepsOf(made, kind);
    const { sha256 } = opened.source;
    if (!(await changeProject({ kind: "repairs-stepped", document, sha256, steps }))) return false;
    history.record({ kind: "repairs-stepped", document, sha256, steps });
    announceChange(made);
    return true;
  });
}

function stepsOf({ gone, made }: ReadingChange<Repair>, kind: Repair["kind"]): RepairStep[] {
  const taken = gone.map((from): RepairStep => ({ from, to: null }));
  return made ? [...taken, { from: null, to: { ...made, kind } }] : taken;
}

function announceChange({ made }: ReadingChange<Repair>): void {
  announce((t) => {
    if (made === null) return t("repairs.putBack");
    return made.text === "" ? t("repairs.left") : t("repairs.done", { text: made.text });
  });
}
