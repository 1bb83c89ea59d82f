import { labelName } from "../labels";
import { announce } from "../state/announcements";
import { useWorkspace } from "../state/workspaceStore";
import { kindName } from "./CaseFilters";
import { narrowQueue } from "./goingThrough";
import { shownName } from "./names";
import { caseOrders, kindFilters, stateFilters, sureFilters } from "./queue";
import { useReview } from "./reviewStore";

/** The choice after one, the first again after the last. */
function after<T>(choices: readonly T[], chosen: T): T {
  return choices[(choices.indexOf(chosen) + 1) % choices.length] ?? chosen;
}

/** Narrows the queue to the next kind of case. */
export function nextKind(): void {
  const kind = after(kindFilters, useReview.getState().filter.kind);
  announce((t) => kindName(t, kind));
  narrowQueue({ kind });
}

/** Narrows the queue to cases that are otherwise far decided. */
export function nextState(): void {
  const state = after(stateFilters, useReview.getState().filter.state);
  announce((t) => t(`reviewQueue.states.${state}`));
  narrowQueue({ state });
}

/** Narrows the queue to the next label, after the last one to any. */
export function nextLabel(): void {
  const labels = (useWorkspace.getState().info?.project.labels ?? []).map(({ id }) => id);
  const label = after(["", ...labels], useReview.getState().filter.labels[0] ?? "");
  announce((t) => (label === "" ? t("reviewQueue.anyLabel") : labelName(label)));
  narrowQueue({ labels: label === "" ? [] : [label] });
}

/** Narrows the queue to what the next annotator has a part in, after the last one to anybody's. */
export function nextAnnotator(): void {
  const { layers, filter } = useReview.getState();
  const annotator = after([null, ...layers.map((layer) => layer.annotator)], filter.annotator);
  announce((t) => (annotator === null ? t("reviewQueue.anybody") : shownName(annotator)));
  narrowQueue({ annotator });
}

/** Narrows the queue to cases that are more or less sure. */
export function nextSureness(): void {
  const sure = after(sureFilters, useReview.getState().filter.sure);
  announce((t) => t(`reviewQueue.sureness.${sure}`));
  narrowQueue({ sure });
}

/** Sorts the queue otherwise. */
export function nextOrder(): void {
  const order = after(caseOrders, useReview.getState().filter.order);
  announce((t) => t(`reviewQueue.orders.${order}`));
  narrowQueue({ order });
}
