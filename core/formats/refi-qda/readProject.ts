import { err, ok, type Result } from "../../result";
import type { CorpusSource, NotRead, ReadAnnotation, ReadDocument } from "../CorpusFormat";
import { leftOut } from "../leftOut";
import { malformed } from "../malformed";
import { type Archive, openArchive } from "../openArchive";
import { problem } from "../problems";
import { readXmlPieces } from "../xml/readXmlPieces";
import { countSelections } from "./countSelections";
import { ProjectListener, type QdaSelection, type QdaSource } from "./ProjectListener";

/** Reads the coded plain texts of projects; pictures, sound and film, links, sets and variables are only listed. */
export async function* readCorpus(source: CorpusSource): AsyncGenerator<Result<ReadDocument>> {
  for (const path of source.paths.filter((each) => each.endsWith(".qdpx"))) {
    const archive = await openArchive(source, path);
    if (!archive.ok) return yield archive;
    for await (const document of readProject(path, archive.value)) {
      yield document;
      if (!document.ok) return;
    }
  }
}

/** Sources are given as they are read: a project of 10,000 texts is as large as no string can be. */
async function* readProject(path: string, archive: Archive): AsyncGenerator<Result<ReadDocument>> {
  const name = archive.names.find((each) => /(^|\/)[^/]*\.qde$/.test(each));
  if (name === undefined)
    return yield malformed(path, 1, problem("archive-missing", { name: "project.qde" }));
  const project = new ProjectListener(path);
  for await (const failed of readXmlPieces(path, archive.pieces(name), project)) {
    if (failed) return yield err(failed);
    for (const source of project.takeReady()) yield await readSource(path, archive, project, source);
  }
  for (const source of project.takeRest()) yield await readSource(path, archive, project, source);
}

async function readSource(
  path: string,
  archive: Archive,
  project: ProjectListener,
  source: QdaSource,
): Promise<Result<ReadDocument>> {
  const found = await textOf(path, archive, source);
  if (!found.ok) return found;
  const { text, counting } = countSelections(found.value, source.selections, project.origin);
  const annotations: ReadAnnotation[] = [];
  const notRead: NotRead[] = project.takeNotRead().map((each) => ({ file: path, ...each }));
  for (const selection of source.selections) {
    const { start, end, line } = selection;
    const place = counting.toSpan(start, end);
    if (!place) return malformed(path, line, problem("no-span-of", { start, end, document: source.name }));
    if (selection.codes.length === 0) notRead.push({ file: path, line, what: leftOut("qda-no-code", {}) });
    const note = noteOn(project, selection);
    for (const code of selection.codes) {
      const label = project.codes.get(code);
      if (label === undefined) return malformed(path, line, problem("qda-no-code", { code }));
      annotations.push({ ...place, label, note, attributes: {} });
    }
  }
  const document = source.name.replace(/\.txt$/i, "");
  return ok({ document, text, annotations, layer: null, foundUnit: counting.found, notRead });
}

/** What is written about a selection itself, and in notes that it refers to. */
function noteOn(project: ProjectListener, { description, notes }: QdaSelection): string {
  const texts = notes.map((guid) => project.notes.get(guid) ?? "");
  return [description, ...texts].filter((text) => text !== "").join("\n");
}

/** The text in the project itself, or in the archive; the folder is written with a capital by some programs. */
async function textOf(
  path: string,
  archive: Archive,
  { name, plainText, plainTextPath, line }: QdaSource,
): Promise<Result<string>> {
  if (plainText !== null) return ok(plainText);
  const [, file] = /^internal:\/\/\/?(.+)$/s.exec(plainTextPath) ?? [];
  if (file === undefined) return malformed(path, line, problem("qda-no-text", { name }));
  const found = archive.nameLike(`sources/${file}`);
  return found === null ? malformed(path, line, problem("qda-no-source", { file })) : archive.text(found);
}
