import type { DocumentId } from "../../core/model/ids";
import type { Project } from "../../core/model/Project";
import { documentTitle } from "../../core/model/Project";
import type { WatchingResponses, WorkspaceChange } from "../../electron/ipc/watching";
import { client } from "../workbenchClient";
import { adoptLayer } from "./adoptLayer";
import { announce } from "./announcements";
import { noteBrokenLayer } from "./brokenLayers";
import {
  currentDocument,
  forgetDocument,
  putColleagues,
  replaceDocument,
  useDocuments,
} from "./documentStore";
import { keptWhenSame } from "./keptWhenSame";
import { takeUpProblem, takeUpProject } from "./project";
import { readingOf } from "./readingStore";
import { saveQueue } from "./saving";
import { summariseAgain } from "./summarising";
import { whenHandsAreFree } from "./whenHandsAreFree";
import { forgetSummary, useWorkspace } from "./workspaceStore";

/** Changes are taken up one after the other: a later one may be about the same file. */
let lastInTurn: Promise<void> = Promise.resolve();

/** Takes up what others have changed, without moving what the annotator looks at or types. */
export function takeUpChange(change: WorkspaceChange): Promise<void> {
  return inTurn(() => takeUp(change));
}

/** Takes up what was changed after it was read for this window and before the watch began. */
export function takeUpSinceStart(): Promise<void> {
  return inTurn(async () => {
    await readList();
    await lookAtOpened();
  });
}

function inTurn(work: () => Promise<void>): Promise<void> {
  const done = lastInTurn.then(work);
  // One that fails must not keep those behind it from being taken up.
  lastInTurn = done.catch(() => undefined);
  return done;
}

/** Reads who else has annotated a document, when it is open. */
export async function readColleagues(document: DocumentId): Promise<void> {
  if (!useDocuments.getState().opened.has(document)) return;
  const answer = await client.readColleagues({ document });
  if (answer.ok) putColleagues(document, answer.value);
}

async function takeUp({ everything, documents, project, layers, texts }: WorkspaceChange): Promise<void> {
  if (documents) await readList();
  else if (project) await readProject();
  if (everything) return takeUpEverything();
  const own = layers.filter(({ annotator }) => annotator === ownName()).map((layer) => layer.document);
  for (const document of own) await takeUpOwn(document);
  for (const document of texts) await takeUpText(document);
  const withOthers = layers.filter(({ annotator }) => annotator !== ownName()).map((layer) => layer.document);
  for (const document of new Set(withOthers)) await readColleagues(document);
  if (own.length + texts.length > 0) await summariseAgain([...new Set([...own, ...texts])]);
}

const ownName = () => useWorkspace.getState().info?.settings.annotator ?? null;

async function lookAtOpened(): Promise<void> {
  for (const document of useDocuments.getState().opened.keys()) {
    // Reading a long text again takes the page half a second: only for something that may be new.
    const changed = await client.mayHaveChanged({ document });
    if (!changed.ok || changed.value) {
      await takeUpText(document);
      await takeUpOwn(document);
    }
    await readColleagues(document);
  }
}

async function takeUpEverything(): Promise<void> {
  await lookAtOpened();
  // Not waited for: of 10,000 documents it takes a while, and what others change next shows meanwhile.
  void summariseAgain((useWorkspace.getState().info?.documents ?? []).map(({ document }) => document));
}

/** The annotator's own layer was changed by another program: at another machine of theirs, or by hand. */
async function takeUpOwn(document: DocumentId): Promise<void> {
  const shown = useDocuments.getState().opened.get(document);
  if (!shown) return;
  const answer = await client.openDocument({ document });
  // On another text it is for whoever takes up that.
  if (!answer.ok || answer.value.source.sha256 !== shown.source.sha256) return;
  const { layer, layerProblem, anchoring } = answer.value;
  // What cannot be read since the document was opened, or its text has changed, is said above the text.
  noteBrokenLayer(document, shown.layerProblem || anchoring ? null : layerProblem);
  if (layerProblem) return;
  const isNews = layer.revision !== (saveQueue.revisionOf(document) ?? shown.layer.revision);
  adoptLayer(layer);
  if (isNews) announce((t) => t("colleagues.adopted"));
}

/** A text that is open is read anew once nobody is typing: what is typed belongs to the text as it was. */
async function takeUpText(document: DocumentId): Promise<void> {
  const shown = useDocuments.getState().opened.get(document);
  if (!shown) return;
  const answer = await client.openDocument({ document });
  if (answer.ok && answer.value.source.sha256 !== shown.source.sha256)
    whenHandsAreFree(() => void readTextAgain(document));
}

async function readTextAgain(document: DocumentId): Promise<void> {
  await saveQueue.flush();
  if (saveQueue.unsaved(document)) return;
  if (useDocuments.getState().current !== document) return forgetDocument(document);
  const answer = await client.openDocument({ document });
  if (answer.ok) replaceDocument(answer.value);
  announce((t) => t("colleagues.textChanged"));
}

/** Whoever reads is told when what others have changed makes other paragraphs and words of the text on screen. */
function sayingCorrections(takeUpNews: () => void): void {
  const shown = currentDocument();
  const before = shown && readingOf(shown);
  takeUpNews();
  if (shown && readingOf(shown) !== before) announce((t) => t("colleagues.corrected"));
}

/** A project that cannot be read leaves the one that is known in use. */
async function readProject(): Promise<void> {
  const answer = await client.readProject();
  if (answer.ok) sayingCorrections(() => takeUpProject(answer.value));
  else takeUpProblem(answer.error);
}

async function readList(): Promise<void> {
  const answer = await client.listDocuments();
  if (!answer.ok) return;
  const before = documentIds();
  sayingCorrections(() => putList(answer.value));
  takeUpProblem(answer.value.projectProblem);
  const now = documentIds();
  for (const document of before) if (!now.has(document)) forgetSummary(document);
  await summariseAgain([...now].filter((document) => !before.has(document)));
}

const documentIds = () =>
  new Set((useWorkspace.getState().info?.documents ?? []).map(({ document }) => document));

function putList({ documents, refused, ...read }: WatchingResponses["listDocuments"]): void {
  useWorkspace.setState(({ info }) => {
    if (!info) return {};
    const project = keptWhenSame(info.project, read.projectProblem ? info.project : read.project);
    const listed = keptWhenSame(info.documents, documents.map(titled(project)));
    return { info: keptWhenSame(info, { ...info, project, refused, documents: listed }) };
  });
}

const titled =
  (project: Project) =>
  <T extends { readonly document: DocumentId }>(entry: T) => ({
    ...entry,
    title: documentTitle(project, entry.document),
  });
