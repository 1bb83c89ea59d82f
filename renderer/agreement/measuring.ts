import type { Failure } from "../../core/errors";
import type { AnnotatorId, DocumentId } from "../../core/model/ids";
import type { AgreementReport } from "../../core/review/AgreementReport";
import type { AgreementFileKind } from "../../electron/ipc/agreement";
import { currentLanguage } from "../i18n/i18n";
import { hiddenNames, nameByLetter } from "../review/names";
import { whenSaved } from "../search/asking";
import { announce, notify } from "../state/announcements";
import { useDocuments } from "../state/documentStore";
import { reviewQueue } from "../state/reviewSaving";
import { client, onMainEvent } from "../workbenchClient";
import { type AgreementScope, useAgreement } from "./agreementStore";

/** Counts what was asked: an answer to anything but the last is dropped. */
let asked = 0;

onMainEvent("agreementProgress", (reached) => {
  if (useAgreement.getState().isMeasuring) useAgreement.setState({ reached });
});

/** Measures what is chosen, as the storage has it once it is saved. */
export async function measure(): Promise<void> {
  asked += 1;
  const ticket = asked;
  useAgreement.setState({ isMeasuring: true, reached: null, problem: null, exportedTo: null });
  await Promise.all([whenSaved(), reviewQueue.flush()]);
  if (ticket !== asked) return;
  const answer = await client.measureAgreement({
    ...placeAsked(),
    annotators: annotatorsAsked(),
    manualOnly: useAgreement.getState().manualOnly,
  });
  if (ticket !== asked) return;
  useAgreement.setState({ isMeasuring: false, reached: null });
  if (answer.ok) show(answer.value);
  else showProblem(answer.error);
}

function show(report: AgreementReport): void {
  nameByLetter(report.known);
  useAgreement.setState({ report, known: report.known });
  announce((t) => t("agreement.done"));
}

/** What was measured before is of something else than what is chosen now, and goes. */
function showProblem(problem: Failure): void {
  useAgreement.setState({ report: null, problem });
  // Whoever was chosen may have no layer any more.
  if (problem.code !== "agreement-cancelled") useAgreement.setState({ chosen: null });
}

/** An article is of its own document only: with another one shown, that is measured whole. */
function placeAsked(): { readonly documents: DocumentId[]; readonly article: number | null } {
  const { scope } = useAgreement.getState();
  const { current } = useDocuments.getState();
  if (scope.kind === "workspace" || !current) return { documents: [], article: null };
  if (scope.kind === "article" && scope.document === current)
    return { documents: [current], article: scope.number };
  useAgreement.setState({ scope: { kind: "document" } });
  return { documents: [current], article: null };
}

function annotatorsAsked(): AnnotatorId[] {
  return [...(useAgreement.getState().chosen ?? [])];
}

/** Stops measuring. */
export function cancelMeasuring(): void {
  void client.cancelAgreement();
}

/** Measures over something else, everybody there included again. */
export function chooseScope(scope: AgreementScope): void {
  useAgreement.setState({ scope, known: [], chosen: null });
  void measure();
}

/** Compares these annotators. */
export function chooseAnnotators(chosen: readonly AnnotatorId[]): void {
  useAgreement.setState({ chosen });
  void measure();
}

/** Leaves out what was accepted from suggestions, or no longer. */
export function chooseManualOnly(manualOnly: boolean): void {
  useAgreement.setState({ manualOnly });
  void measure();
}

/** Writes what is shown to a file that the user chooses, in a blind review without names as it is shown. */
export async function exportFigures(kind: AgreementFileKind): Promise<void> {
  const names = hiddenNames(useAgreement.getState().known);
  const answer = await client.exportAgreement({ kind, language: currentLanguage(), names });
  if (!answer.ok) return notify(answer.error);
  const { value } = answer;
  if (value === null) return;
  useAgreement.setState({ exportedTo: value.file });
  announce((t) => t("agreement.exported", { file: value.file }));
}
