import { Findings } from "../../core/findings/Findings";
import { Phrases } from "../../core/findings/Phrases";
import { readFindings } from "../../core/findings/readFindings";
import { type AnnotatorId, type DocumentId, GOLD } from "../../core/model/ids";
import { type Layer, newLayer } from "../../core/model/Layer";
import type { Project } from "../../core/model/Project";
import type { SourceText } from "../../core/model/SourceText";
import type { ReportDone } from "../../core/reportPace";
import { goldAnnotations } from "../../core/review/goldLayer";
import { visibleLayers } from "../../core/review/ownLayerFirst";
import { reviewCases } from "../../core/review/reviewCases";
import type { UnreadFile } from "../ipc/findings";
import { readLayers, readReviews } from "../storage/readReviews";
import type { Workspace } from "../storage/Workspace";

/** What a workspace's layers say. */
export interface CorpusFindings {
  readonly findings: Findings;
  /** What had to be left out. */
  readonly unread: readonly UnreadFile[];
}

/**
 * Reads the layers of all documents, one after the other, and what reviewers made gold of them. What cannot be read
 * is left out and named; of a document with such a file there is no gold, as it would be another. Of a document whose
 * other layers the reader may not see yet their own is read alone.
 */
export async function readCorpus(
  workspace: Workspace,
  reader: AnnotatorId | null,
  report: ReportDone,
): Promise<CorpusFindings> {
  const { project } = await workspace.loadProject();
  const { documents } = await workspace.listDocuments();
  const findings = new Findings();
  const phrases = new Phrases();
  const unread: UnreadFile[] = [];
  for (const [index, { document }] of documents.entries()) {
    await addDocument({ workspace, project, reader, findings, phrases, unread }, document);
    report(index + 1, documents.length);
  }
  return { findings, unread };
}

interface Reading {
  readonly workspace: Workspace;
  readonly project: Project;
  readonly reader: AnnotatorId | null;
  readonly findings: Findings;
  readonly phrases: Phrases;
  readonly unread: UnreadFile[];
}

async function addDocument(
  { workspace, project, reader, findings, phrases, unread }: Reading,
  document: DocumentId,
): Promise<void> {
  const annotators = await workspace.listAnnotators(document);
  if (annotators.length === 0) return;
  const source = await workspace.readDocument(document, project);
  if (!source.ok) {
    unread.push({ document, annotator: null, problem: source.error });
    return;
  }
  const layers = await readLayers(workspace, source.value, annotators);
  const reviews = await readReviews(workspace, document);
  const broken = [...layers.unreadable, ...reviews.unreadable];
  unread.push(...broken.map(({ annotator, problem }) => ({ document, annotator, problem })));
  // Gold bears this name; a layer of somebody who is called so could not be told from it.
  const visible = visibleLayers(project.ownLayerFirst, reader, layers.read);
  const own = visible.filter(({ annotator }) => annotator !== GOLD);
  const isWhole = broken.length === 0 && visible === layers.read;
  const isReviewed = reviews.read.length > 0 && isWhole;
  const gold = isReviewed ? [goldLayer(source.value, layers.read, reviews.read)] : [];
  findings.add(readFindings(source.value, [...gold, ...own], project, phrases));
}

function goldLayer(
  source: SourceText,
  layers: readonly Layer[],
  reviews: Parameters<typeof reviewCases>[1],
): Layer {
  const annotations = goldAnnotations(source, reviewCases(layers, reviews));
  return { ...newLayer(source, GOLD), annotations: annotations.map(({ annotation }) => annotation) };
}
