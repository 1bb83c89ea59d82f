import { type AnnotatorId, type DocumentId, parseAnnotatorId } from "../../../core/model/ids";
import { newLayer } from "../../../core/model/Layer";
import type { SourceText } from "../../../core/model/SourceText";
import { ok, type Result } from "../../../core/result";
import type { DocumentSummary, OpenedDocument, WorkspaceInfo } from "../../ipc/contract";
import { readColleagues } from "../../storage/readColleagues";
import { readReanchored } from "../../storage/reanchoring";
import { summariseDocument } from "../../storage/summariseDocument";
import { Workspace } from "../../storage/Workspace";
import type { Handlers } from "../requests";
import type { Session } from "../Session";
import { ShownDocuments } from "../ShownDocuments";

/** How many documents are summarised at a time: enough to keep the disk busy, few enough to hold in memory. */
const AT_A_TIME = 8;

/** What a layer is called that nobody has been named for yet. It is never saved. */
const nobody = parseAnnotatorId("nobody") as { readonly value: AnnotatorId };

/** Answers what the page asks about the workspace and its documents. */
export function workspaceHandlers(
  session: Session,
): Pick<Handlers, "openWorkspace" | "summariseDocuments" | "openDocument" | "mayHaveChanged"> {
  const shown = new ShownDocuments(session.workspace.files, () => session.settings.value.annotator);
  return {
    openWorkspace: () => openWorkspace(session),
    summariseDocuments: async ({ documents }) => ok(await summarise(session, documents)),
    async openDocument({ document }) {
      await shown.note(document);
      return openDocument(session, document);
    },
    mayHaveChanged: async ({ document }) => ok(await shown.mayHaveChanged(document)),
  };
}

async function openWorkspace(session: Session): Promise<Result<WorkspaceInfo>> {
  const { versions, isScreenshot, settings } = session;
  // The folder may have gone since the start: an unplugged drive, say.
  const opened = await Workspace.open(session.workspace.folder);
  if (!opened.ok) return opened;
  const { project, problem } = await opened.value.loadProject();
  const list = await opened.value.listDocuments();
  return ok({
    project,
    projectProblem: problem,
    ...list,
    settings: settings.value,
    versions,
    isScreenshot,
  });
}

async function summarise(
  { workspace, settings }: Session,
  documents: readonly DocumentId[],
): Promise<DocumentSummary[]> {
  const { annotator } = settings.value;
  const summaries: DocumentSummary[] = [];
  for (let i = 0; i < documents.length; i += AT_A_TIME) {
    const batch = documents.slice(i, i + AT_A_TIME);
    summaries.push(...(await Promise.all(batch.map((id) => summariseDocument(workspace, id, annotator)))));
  }
  return summaries;
}

async function openDocument(session: Session, document: DocumentId): Promise<Result<OpenedDocument>> {
  const { annotator } = session.settings.value;
  const source = await session.workspace.readDocument(document);
  if (!source.ok) return source;
  const layer = annotator ? await session.layers.load(source.value, annotator) : null;
  const moved = annotator && layer && !layer.ok ? await reanchored(session, source.value, annotator) : null;
  return ok({
    source: source.value,
    // Here and not in the page, which at a start is still loading and at an opening has the text to draw.
    layout: session.layouts.of(source.value.text),
    layer: layer?.ok ? layer.value : (moved?.layer ?? newLayer(source.value, annotator ?? nobody.value)),
    layerProblem: layer && !layer.ok ? layer.error : null,
    anchoring: moved?.anchoring ?? null,
    others: await readColleagues(session.workspace, source.value, annotator),
  });
}

/** A layer that does not fit its text, on that text, with what became of it; null when that cannot be told. */
async function reanchored({ workspace }: Session, source: SourceText, annotator: AnnotatorId) {
  const outcome = await readReanchored(workspace.files, source, annotator);
  if (!outcome.ok || !outcome.value) return null;
  const { layer, kept, moved, changed, lost } = outcome.value;
  return { layer, anchoring: { kept, moved, changed, lost } };
}
