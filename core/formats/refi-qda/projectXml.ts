import type { Annotation } from "../../model/Annotation";
import type { AnnotatorId, DocumentId } from "../../model/ids";
import type { Label } from "../../model/LabelSet";
import type { Project } from "../../model/Project";
import { type CodePointTable, splitsCharacter } from "../../text/offsets";
import { joinedQuote } from "../../text/quote";
import { sliceSpan } from "../../text/Span";
import type { CorpusEntry } from "../CorpusFormat";
import { guidOf } from "../guid";
import { escapeAttribute, escapeText, replaceForbidden } from "../xml/escapeXml";

/** The namespace of projects. */
export const QDA = "urn:QDA-XML:project:1.0";

/** Longest name of a selection in UTF-16 code units; programs list it. */
const LONGEST_NAME = 60;

const userGuid = (annotator: string) => guidOf(`annotator/${annotator}`);
const codeGuid = (label: string) => guidOf(`label/${label}`);

/** What a document's source is called. */
export const sourceGuid = (document: DocumentId) => guidOf(`document/${document}`);

function tag(name: string, attributes: Readonly<Record<string, string | number>>, content = ""): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeAttribute(replaceForbidden(String(value)))}"`,
  );
  return content === ""
    ? `<${name}${written.join("")}/>`
    : `<${name}${written.join("")}>${content}</${name}>`;
}

/** A project up to its code book: its name and who worked in it. */
export function projectStart({ title }: Project, annotator: AnnotatorId): string {
  const name = escapeAttribute(replaceForbidden(title["zh-CN"] || title.en));
  const user = tag("User", { guid: userGuid(annotator), name: annotator });
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    `<Project xmlns="${QDA}" name="${name}" origin="Annotation Workbench" creatingUserGUID="${userGuid(annotator)}">`,
    `<Users>${user}</Users>`,
  ].join("");
}

/** The end of a project. */
export const projectEnd = () => "</Project>\n";

/** The labels as codes, and those that layers use beside them. */
export function codeBook(labels: readonly Label[], used: readonly string[]): string {
  const known = new Set(labels.map(({ id }) => id));
  const codes = [
    ...labels.map(({ id, names, color, guideline }) => {
      const description = [names["zh-CN"], guideline["zh-CN"] || guideline.en].filter(Boolean).join("：");
      return code(id, color.light, description);
    }),
    ...used.filter((label) => !known.has(label)).map((label) => code(label, "#808080", "")),
  ];
  return `<CodeBook><Codes>${codes.join("")}</Codes></CodeBook>`;
}

function code(name: string, color: string, description: string): string {
  const content = description === "" ? "" : element("Description", description);
  return tag("Code", { guid: codeGuid(name), name, isCodable: "true", color }, content);
}

const element = (name: string, text: string) => `<${name}>${escapeText(replaceForbidden(text))}</${name}>`;

/** A document with its annotations; its text stands in the archive. */
export function textSource(entry: CorpusEntry, table: CodePointTable): string {
  const { document } = entry.source;
  const guid = sourceGuid(document);
  const selections = entry.layer.annotations.map((each) => selection(entry, table, each));
  const attributes = { guid, name: document, plainTextPath: `internal://${guid}.txt` };
  return `${tag("TextSource", attributes, selections.join("") || " ")}\n`;
}

function selection({ source, layer }: CorpusEntry, table: CodePointTable, annotation: Annotation): string {
  const user = userGuid(layer.annotator);
  const guid = guidOf(`${source.document}/${layer.annotator}/${annotation.id}`);
  const attributes = {
    guid,
    name: nameOf(joinedQuote(sliceSpan(source.text, annotation))),
    startPosition: table.toCodePoint(annotation.start),
    endPosition: table.toCodePoint(annotation.end),
    creatingUser: user,
    creationDateTime: annotation.createdAt,
    modifyingUser: user,
    modifiedDateTime: annotation.updatedAt,
  };
  const reference = tag("CodeRef", { targetGUID: codeGuid(replaceForbidden(annotation.label)) });
  const coding = {
    guid: codingGuid(guid),
    creatingUser: user,
    creationDateTime: annotation.createdAt,
  };
  const note = annotation.note === "" ? "" : element("Description", annotation.note);
  return tag("PlainTextSelection", attributes, note + tag("Coding", coding, reference));
}

/** Of the one coding of a selection: its own with the first bit turned, which beside it packs into next to nothing. */
const codingGuid = (selection: string) =>
  (Number.parseInt(selection.charAt(0), 16) ^ 8).toString(16) + selection.slice(1);

function nameOf(words: string): string {
  return words.slice(0, splitsCharacter(words, LONGEST_NAME) ? LONGEST_NAME - 1 : LONGEST_NAME);
}
