import { create } from "zustand";
import type { Failure } from "../../core/errors";
import type { DocumentId } from "../../core/model/ids";
import type { Layer } from "../../core/model/Layer";
import { progressOf } from "../../core/model/progress";
import type { DocumentSummary, WorkspaceInfo } from "../../electron/ipc/contract";
import { client } from "../workbenchClient";
import { useDocuments } from "./documentStore";

/** The workspace that is open: its project, its list of documents, and how far each is. */
export interface WorkspaceState {
  readonly info: WorkspaceInfo | null;
  readonly problem: Failure | null;
  readonly summaries: ReadonlyMap<DocumentId, DocumentSummary>;
}

/** The open workspace. */
export const useWorkspace = create<WorkspaceState>(() => ({
  info: null,
  problem: null,
  summaries: new Map(),
}));

/** A document's title. */
export function useDocumentTitle(document: DocumentId): string {
  return (
    useWorkspace(({ info }) => info?.documents.find((entry) => entry.document === document)?.title) ??
    document
  );
}

/** How many documents are summarised in one request: few enough to answer within a frame or two. */
const SUMMARY_CHUNK = 50;

/** Asks the storage for the workspace; documents' summaries follow in the background. */
export async function loadWorkspace(): Promise<WorkspaceInfo | null> {
  const answer = await client.openWorkspace();
  if (!answer.ok) {
    useWorkspace.setState({ problem: answer.error });
    return null;
  }
  useWorkspace.setState({ info: answer.value, problem: null });
  void summariseAll();
  return answer.value;
}

/** Reads anew how far the annotator is with every document. */
export async function summariseAll(): Promise<void> {
  const documents = useWorkspace.getState().info?.documents.map(({ document }) => document) ?? [];
  for (let at = 0; at < documents.length; at += SUMMARY_CHUNK) {
    const answer = await client.summariseDocuments({ documents: documents.slice(at, at + SUMMARY_CHUNK) });
    if (answer.ok) putSummaries(answer.value);
  }
  // What is open here may have been edited while the storage was reading.
  const opened = [...useDocuments.getState().opened.values()];
  summariseLayers(opened.flatMap(({ layer, layerProblem }) => (layerProblem ? [] : [layer])));
}

/** Brings documents' summaries up to what their layers hold now. */
export function summariseLayers(layers: readonly Layer[]): void {
  const { summaries } = useWorkspace.getState();
  putSummaries(
    layers.flatMap((layer) => {
      const summary = summaries.get(layer.document);
      const { status, annotations } = layer;
      return summary
        ? [{ ...summary, status, annotations: annotations.length, progress: progressOf(layer) }]
        : [];
    }),
  );
}

function putSummaries(summaries: readonly DocumentSummary[]): void {
  const all = new Map(useWorkspace.getState().summaries);
  for (const summary of summaries) all.set(summary.document, summary);
  useWorkspace.setState({ summaries: all });
}
