import type { TFunction } from "i18next";
import { type Failure, failure } from "../../core/errors";
import type { Finding } from "../../core/findings/Finding";
import { type Cells, rowKinds, type TableId } from "../../core/findings/Findings";
import { policyKinds } from "../../core/findings/policyKind";
import type { SheetKind } from "../../core/findings/sheet";
import { type AnnotatorId, GOLD } from "../../core/model/ids";
import { defaultLabels } from "../../core/model/LabelSet";
import type { FindingsRead, SheetRequest } from "../../electron/ipc/findings";
import { currentLanguage } from "../i18n/i18n";
import { labelName } from "../labels";
import { nameByLetter } from "../review/names";
import { useReview } from "../review/reviewStore";
import { whenSaved } from "../search/asking";
import { goToPlace } from "../search/goToPlace";
import { announce, notify } from "../state/announcements";
import { withProgress } from "../state/progress";
import { useWorkspace } from "../state/workspaceStore";
import { client, onMainEvent } from "../workbenchClient";
import { type FindingsTab, useFindings } from "./findingsStore";

/** Counts what was asked: an answer to anything but the last is dropped. */
let asked = 0;

onMainEvent("findingsProgress", (reached) => {
  if (useFindings.getState().isReading) useFindings.setState({ reached });
});

/** Reads the corpus, as the storage has it once everything is saved. */
export async function readCorpus(): Promise<void> {
  asked += 1;
  const ticket = asked;
  useFindings.setState({ isReading: true, reached: null, problem: null });
  await whenSaved();
  if (ticket !== asked) return;
  const answer = await client.readFindings();
  if (ticket !== asked) return;
  useFindings.setState({ isReading: false, reached: null });
  if (answer.ok) take(answer.value);
  else useFindings.setState({ problem: answer.error, read: null });
}

/**
 * Whoever was chosen stays, while there is anything of theirs; so do the passages that are open, as they are asked for
 * anew: they may have been opened from what was read before, while this was read.
 */
function take(read: FindingsRead): void {
  useFindings.setState(({ annotator: former, readings, opened }) => {
    nameByLetter(read.layers.map((layer) => layer.annotator).filter((name) => name !== GOLD));
    const chosen = read.layers.find((layer) => layer.annotator === former) ?? read.layers[0];
    const annotator = chosen?.annotator ?? null;
    return { read, readings: readings + 1, annotator, opened: annotator === former ? opened : null };
  });
  announce((t) => t("findings.done"));
}

/** Stops reading, and drops what was read before: the thread that could answer about it has ended. */
export function cancelReading(problem: Failure | null): void {
  asked += 1;
  useFindings.setState({ isReading: false, reached: null, read: null, problem });
  void client.cancelFindings();
}

/** Counts somebody else's annotations. */
export function chooseLayer(annotator: AnnotatorId): void {
  useFindings.setState({ annotator, opened: null });
}

/** Shows another part of the view. */
export function showTab(tab: FindingsTab): void {
  useFindings.setState({ tab, opened: null });
}

/** Shows the passages that some cells count. */
export function openCells(title: string, of: Cells): void {
  useFindings.setState({ opened: { title, of } });
}

/** Hides the passages. */
export function closePassages(): void {
  useFindings.setState({ opened: null });
}

/** Goes to a passage in its text, and selects the annotation where that is the annotator's own. */
export function goToPassage({ document, start, end, annotator, id }: Finding): void {
  const own = useWorkspace.getState().info?.settings.annotator === annotator;
  void goToPlace({ document, start, end }, own ? id : null);
}

/** The names of a table's rows where those are no words of the texts: of labels and kinds of policies. */
export function keyNames(t: TFunction<"window">, table: TableId): ReadonlyMap<string, string> {
  const labels = useWorkspace.getState().info?.project.labels ?? defaultLabels;
  const names: Readonly<Record<RowKind, () => [key: string, name: string][]>> = {
    words: () => [],
    label: () => labels.map(({ id }) => [id, labelName(id)]),
    policyKind: () => policyKinds.map((kind) => [kind, t(`findings.kinds.${kind}`)]),
  };
  return new Map(names[rowKinds[table]]());
}

type RowKind = (typeof rowKinds)[TableId];

/** Writes what the corpus says, for print, to a file that the user chooses. */
export async function saveReport(kind: "html" | "pdf"): Promise<void> {
  const { annotator } = useFindings.getState();
  if (!annotator) return;
  if (useReview.getState().hidesNames) return notify(failure("findings-names-hidden", {}));
  const answer = await withProgress("reporting", async (report, signal) => {
    signal.addEventListener("abort", () => void client.cancelReport());
    const stop = onMainEvent("reportProgress", ({ done, total }) => report(Math.floor(done), total));
    return client.reportFindings({ annotator, kind, language: currentLanguage() }).finally(stop);
  });
  // Who has cancelled it needs no message.
  if (!answer.ok) return answer.error.code === "agreement-cancelled" ? undefined : notify(answer.error);
  const { value } = answer;
  if (value) announce((t) => t("charts.saved", { file: value.file }));
}

/** Writes a whole table to a file that the user chooses. */
export async function saveSheet(
  kind: SheetKind,
  { name, of, words }: Pick<SheetRequest, "name" | "of" | "words">,
): Promise<void> {
  const { annotator } = useFindings.getState();
  if (!annotator) return;
  const answer = await client.saveFindings({ kind, annotator, name, of, words });
  if (!answer.ok) return notify(answer.error);
  const { value } = answer;
  if (value) announce((t) => t("charts.saved", { file: value.file }));
}
