import { create } from "zustand";
import type { Failure } from "../../core/errors";
import type { DocumentId } from "../../core/model/ids";
import type { Layer } from "../../core/model/Layer";
import { summariseLayer } from "../../core/model/progress";
import type { DocumentSummary, WorkspaceInfo } from "../../electron/ipc/contract";
import { client } from "../workbenchClient";

/** The workspace that is open: its project, its list of documents, and how far each is. */
export interface WorkspaceState {
  readonly info: WorkspaceInfo | null;
  readonly problem: Failure | null;
  /**
   * Filled in place, as a copy for each of 10,000 documents would cost more than reading them: select single
   * summaries, not the map.
   */
  readonly summaries: Map<DocumentId, DocumentSummary>;
  readonly totals: Totals;
}

/** Over the documents that are known so far. */
export interface Totals {
  readonly known: number;
  readonly done: number;
  readonly annotations: number;
}

const nothingKnown: Totals = { known: 0, done: 0, annotations: 0 };

/** The open workspace. */
export const useWorkspace = create<WorkspaceState>(() => ({
  info: null,
  problem: null,
  summaries: new Map(),
  totals: nothingKnown,
}));

/** A document's title. */
export function useDocumentTitle(document: DocumentId): string {
  return (
    useWorkspace(({ info }) => info?.documents.find((entry) => entry.document === document)?.title) ??
    document
  );
}

/** As {@link useDocumentTitle}, now. */
export function titleOf(document: DocumentId): string {
  const { info } = useWorkspace.getState();
  return info?.documents.find((entry) => entry.document === document)?.title ?? document;
}

/** Asks the storage for the workspace, without showing it yet. */
export async function readWorkspace(): Promise<WorkspaceInfo | null> {
  const answer = await client.openWorkspace();
  useWorkspace.setState({ problem: answer.ok ? null : answer.error });
  return answer.ok ? answer.value : null;
}

/** Shows the workspace. */
export function showWorkspace(info: WorkspaceInfo): void {
  useWorkspace.setState({ info });
}

/** Brings documents' summaries up to what their layers hold now. */
export function summariseLayers(layers: readonly Layer[]): void {
  const { summaries } = useWorkspace.getState();
  putSummaries(
    layers.flatMap((layer) => {
      const summary = summaries.get(layer.document);
      return summary ? [{ ...summary, ...summariseLayer(layer), problem: null }] : [];
    }),
  );
}

/** Nothing is known of any document any more, as when another annotator begins. */
export function forgetSummaries(): void {
  useWorkspace.setState({ summaries: new Map(), totals: nothingKnown });
}

/** Nothing is known of a document any more, as when it has been removed. */
export function forgetSummary(document: DocumentId): void {
  const { summaries, totals } = useWorkspace.getState();
  const known = summaries.get(document);
  if (!known) return;
  summaries.delete(document);
  const { known: all, done, annotations } = totals;
  useWorkspace.setState({
    totals: {
      known: all - 1,
      done: done - isDone(known),
      annotations: annotations - known.annotations,
    },
  });
}

/** Takes up what is known of some documents. */
export function putSummaries(news: readonly DocumentSummary[]): void {
  if (news.length === 0) return;
  const { summaries, totals } = useWorkspace.getState();
  let next = totals;
  for (const summary of news) {
    next = withSummary(next, summaries.get(summary.document), summary);
    summaries.set(summary.document, summary);
  }
  useWorkspace.setState({ totals: next });
}

function withSummary(totals: Totals, old: DocumentSummary | undefined, now: DocumentSummary): Totals {
  return {
    known: totals.known + (old ? 0 : 1),
    done: totals.done + isDone(now) - isDone(old),
    annotations: totals.annotations + now.annotations - (old?.annotations ?? 0),
  };
}

const isDone = (summary: DocumentSummary | undefined) => (summary?.status === "done" ? 1 : 0);
