import { err, ok, type Result } from "../../result";
import type { CorpusSource, NotRead, ReadAnnotation, ReadDocument } from "../CorpusFormat";
import { countIn } from "../counting";
import { leftOut } from "../leftOut";
import { malformed } from "../malformed";
import { type Archive, openArchive } from "../openArchive";
import { problem } from "../problems";
import { readXml } from "../xml/readXml";
import { ProjectListener, type QdaSelection, type QdaSource } from "./ProjectListener";

/** Reads the coded plain texts of projects; pictures, sound and film, links, sets and variables are only listed. */
export async function* readCorpus(source: CorpusSource): AsyncGenerator<Result<ReadDocument>> {
  for (const path of source.paths.filter((each) => each.endsWith(".qdpx"))) {
    const archive = await openArchive(source, path);
    const project = archive.ok ? readProject(path, archive.value) : archive;
    if (!archive.ok || !project.ok) return yield project as Extract<typeof project, { ok: false }>;
    const unread = project.value.notRead.map(({ line, what }) => ({ file: path, line, what }));
    for (const text of project.value.sources) {
      const document = readSource(path, archive.value, project.value, text, unread.splice(0));
      yield document;
      if (!document.ok) return;
    }
  }
}

function readProject(path: string, archive: Archive): Result<ProjectListener> {
  const name = archive.names.find((each) => /(^|\/)[^/]*\.qde$/.test(each));
  if (name === undefined) return malformed(path, 1, problem("archive-missing", { name: "project.qde" }));
  const xml = archive.text(name);
  if (!xml.ok) return xml;
  const listener = new ProjectListener(path);
  const failed = readXml(path, xml.value, listener);
  return failed ? err(failed) : ok(listener);
}

function readSource(
  path: string,
  archive: Archive,
  project: ProjectListener,
  source: QdaSource,
  unread: readonly NotRead[],
): Result<ReadDocument> {
  const text = textOf(path, archive, source);
  if (!text.ok) return text;
  const counting = countIn(text.value, "code-point");
  const annotations: ReadAnnotation[] = [];
  const notRead = [...unread];
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
  return ok({ document, text: text.value, annotations, layer: null, notRead });
}

/** What is written about a selection itself, and in notes that it refers to. */
function noteOn(project: ProjectListener, { description, notes }: QdaSelection): string {
  const texts = notes.map((guid) => project.notes.get(guid) ?? "");
  return [description, ...texts].filter((text) => text !== "").join("\n");
}

/** The text in the project itself, or in the archive; the folder is written with a capital by some programs. */
function textOf(
  path: string,
  archive: Archive,
  { name, plainText, plainTextPath, line }: QdaSource,
): Result<string> {
  if (plainText !== null) return ok(plainText);
  const [, file] = /^internal:\/\/\/?(.+)$/s.exec(plainTextPath) ?? [];
  if (file === undefined) return malformed(path, line, problem("qda-no-text", { name }));
  const wanted = `sources/${file}`.toLowerCase();
  const found = archive.names.find((each) => each.toLowerCase() === wanted);
  return found === undefined
    ? malformed(path, line, problem("qda-no-source", { file }))
    : archive.text(found);
}
