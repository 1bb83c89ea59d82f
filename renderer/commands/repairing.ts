import type { TFunction } from "i18next";
import type { DocumentId } from "../../core/model/ids";
import { type Repair, repairsOf } from "../../core/model/Project";
import { projectBounds } from "../../core/model/projectBounds";
import type { RepairStep } from "../../core/model/RepairSteps";
import type { SourceText } from "../../core/model/SourceText";
import { PARAGRAPH_BREAK } from "../../core/text/reflow/ReflowedText";
import { correctReading, leaveOut, type ReadingChange } from "../../core/text/repair/correctReading";
import { fitReplacements } from "../../core/text/repair/fitReplacements";
import { linesLike } from "../../core/text/repair/linesLike";
import { type Span, sliceSpan } from "../../core/text/Span";
import type { OpenedDocument } from "../../electron/ipc/contract";
import { focusText } from "../annotate/editorInUse";
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
  const alike = linesToLeaveOut(opened, selection);
  openDraft({ document, passage: selection, raw: sliceSpan(text, selection), reading, alike });
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

/** The lines like a passage that can be left out with it: not those that are repaired already. */
export function linesToLeaveOut({ source }: OpenedDocument, passage: Span): readonly Span[] {
  return unrepaired(linesLike(source.text, passage), repairsFor(source)).slice(0, projectBounds.repairs);
}

/** Leaves lines out of the reading as one act, for everybody who works on the project. */
export async function leaveOutLines(document: DocumentId, lines: readonly Span[]): Promise<void> {
  const steps = await perform(document, ({ source }) =>
    unrepaired(lines, repairsFor(source)).map(({ start, end }) => ({
      from: null,
      to: { start, end, text: "", kind: "running-head" },
    })),
  );
  if (!steps) return;
  announce((t) => t("repairs.leftLines", { count: steps.length }));
  goOn();
}

/** Both are in order of the text and free of overlap. */
function unrepaired(lines: readonly Span[], known: readonly Repair[]): readonly Span[] {
  let next = 0;
  return lines.filter((line) => {
    while ((known[next]?.end ?? Number.POSITIVE_INFINITY) <= line.start) next++;
    const repair = known[next];
    return !repair || repair.start >= line.end;
  });
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
  focusText();
}

/** The repairs that the text reads with now. */
function repairsFor(source: SourceText): readonly Repair[] {
  const project = useWorkspace.getState().info?.project;
  return fitReplacements(source.text, project ? repairsOf(project, source) : []).fitting;
}

type Change = (opened: OpenedDocument, known: readonly Repair[]) => ReadingChange<Repair> | null;

/** True when it is done. */
async function change(document: DocumentId, kind: Repair["kind"], changeOf: Change): Promise<boolean> {
  const steps = await perform(document, (opened) => {
    const made = changeOf(opened, repairsFor(opened.source));
    return made ? stepsOf(made, kind) : [];
  });
  if (steps) announceChange(steps.at(-1)?.to ?? null);
  return steps !== null;
}

/** Makes steps on the text as it reads when their turn has come; null when there are none, or they are refused. */
function perform(
  document: DocumentId,
  stepsFor: (opened: OpenedDocument) => readonly RepairStep[],
): Promise<readonly RepairStep[] | null> {
  return inTurn(async () => {
    const opened = useDocuments.getState().opened.get(document);
    const steps = opened ? stepsFor(opened) : [];
    if (!opened || steps.length === 0) {
      announce((t) => t("repairs.unchanged"));
      return null;
    }
    const { sha256 } = opened.source;
    if (!(await changeProject({ kind: "repairs-stepped", document, sha256, steps }))) return null;
    history.record({ kind: "repairs-stepped", document, sha256, steps });
    return steps;
  });
}

function stepsOf({ gone, made }: ReadingChange<Repair>, kind: Repair["kind"]): RepairStep[] {
  const taken = gone.map((from): RepairStep => ({ from, to: null }));
  return made ? [...taken, { from: null, to: { ...made, kind } }] : taken;
}

/** @param made - Null where the file is read again. */
function announceChange(made: Repair | null): void {
  announce((t) => {
    if (made === null) return t("repairs.putBack");
    return made.text === "" ? t("repairs.left") : t("repairs.done", { text: made.text });
  });
}
