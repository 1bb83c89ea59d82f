import type { DocumentId } from "../../core/model/ids";
import { correctionsOf } from "../../core/model/Project";
import type { BreakCorrection, BreakStep } from "../../core/model/ProjectChange";
import type { SourceText } from "../../core/model/SourceText";
import { lastAtMost } from "../../core/text/lastAtMost";
import { type LayoutCorrections, noCorrections } from "../../core/text/layout/TextLayout";
import type { Utf16Offset } from "../../core/text/offsets";
import type { OpenedDocument } from "../../electron/ipc/contract";
import { useEditor } from "../annotate/editorInUse";
import { announce } from "../state/announcements";
import { currentDocument, useDocuments } from "../state/documentStore";
import { history } from "../state/history";
import { changeProject } from "../state/project";
import { readingOf } from "../state/readingStore";
import { useView } from "../state/viewStore";
import { useWorkspace } from "../state/workspaceStore";
import { inTurn } from "./inTurn";

/** What a correction does to a break: the paragraphs around it are one, or another begins there. */
export type BreakChange = "join" | "split";

type Correction = Pick<BreakCorrection, "at" | "as">;

/**
 * Joins the paragraph at the caret with the next one, or begins another at the caret, for everybody who works on the
 * project. Breaks are corrected where they are seen.
 */
export async function correctBreakAtCaret(change: BreakChange): Promise<void> {
  if (useView.getState().view === "source") return announce((t) => t("reading.notInSource"));
  const source = currentDocument()?.source;
  const { editor } = useEditor.getState();
  if (source && editor) await correctBreak(source.document, editor.caret, change);
}

/** Corrects the break at a place; says so when there is none to correct. */
export function correctBreak(document: DocumentId, at: Utf16Offset, change: BreakChange): Promise<void> {
  return inTurn(async () => {
    const opened = useDocuments.getState().opened.get(document);
    if (!opened) return;
    const { source } = opened;
    const done = change === "join" ? joinAfter(opened, at) : splitAt(opened, at);
    if (!done)
      return announce((t) => t(change === "join" ? "reading.nothingToJoin" : "reading.nothingToSplit"));
    const step = { at: done.at, from: correctionAt(source, done.at), to: done.as };
    const { sha256 } = source;
    if (!(await changeProject({ kind: "break-corrected", document, sha256, ...done }))) return;
    record(source, [step]);
    announce((t) => t(change === "join" ? "reading.joined" : "reading.split"));
  });
}

/** Lets the rules decide about all breaks of the document shown again. */
export function resetBreaks(): Promise<void> {
  return inTurn(async () => {
    const source = currentDocument()?.source;
    if (!source) return;
    const { joins, splits } = correctionsFor(source);
    if (!(await changeProject({ kind: "breaks-reset", document: source.document }))) return;
    record(source, [...joins.map(stepBack("join")), ...splits.map(stepBack("split"))]);
    announce((t) => t("reading.breaksReset"));
  });
}

const stepBack =
  (from: "join" | "split") =>
  (at: Utf16Offset): BreakStep => ({ at, from, to: "none" });

function record({ document, sha256 }: SourceText, steps: readonly BreakStep[]): void {
  if (steps.length > 0) history.record({ kind: "breaks-stepped", document, sha256, steps });
}

/** True while a break of the document shown has been corrected. */
export function hasCorrectedBreaks(): boolean {
  const source = currentDocument()?.source;
  if (!source) return false;
  const { joins, splits } = correctionsFor(source);
  return joins.length + splits.length > 0;
}

/** A break that was made by hand goes; any other is joined. */
function joinAfter(opened: OpenedDocument, caret: Utf16Offset): Correction | null {
  const { paragraphs } = readingOf(opened).layout;
  const index = lastAtMost(paragraphs.length, (i) => paragraphs[i]?.start ?? 0, caret);
  const [before, after] = [paragraphs[index], paragraphs[index + 1]];
  if (!before || !after) return null;
  const made = correctionsFor(opened.source).splits.find((at) => before.end <= at && at <= after.start);
  return made === undefined ? { at: before.end, as: "join" } : { at: made, as: "none" };
}

/** A join that was made by hand goes; anywhere else inside a paragraph another begins. */
function splitAt(opened: OpenedDocument, caret: Utf16Offset): Correction | null {
  const { paragraphs, folds } = readingOf(opened).layout;
  const paragraph = paragraphs[lastAtMost(paragraphs.length, (i) => paragraphs[i]?.start ?? 0, caret)];
  if (!paragraph || caret <= paragraph.start || caret >= paragraph.end) return null;
  const fold = folds[lastAtMost(folds.length, (i) => folds[i]?.start ?? 0, caret)];
  const made = correctionsFor(opened.source).joins.find(
    (at) => fold && fold.start <= caret && caret <= fold.end && fold.start <= at && at <= fold.end,
  );
  return made === undefined ? { at: caret, as: "split" } : { at: made, as: "none" };
}

function correctionAt(source: SourceText, at: Utf16Offset): Correction["as"] {
  const { joins, splits } = correctionsFor(source);
  if (joins.includes(at)) return "join";
  return splits.includes(at) ? "split" : "none";
}

function correctionsFor(source: SourceText): LayoutCorrections {
  const project = useWorkspace.getState().info?.project;
  return project ? correctionsOf(project, source) : noCorrections;
}
