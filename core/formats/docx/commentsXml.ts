import type { Annotation } from "../../model/Annotation";
import { escapeAttribute, escapeText, replaceForbidden } from "../xml/escapeXml";
import { HEAD, WORD } from "./packageParts";

/**
 * A comment for each annotation: its label and the label's name on the first line, then an attribute a line, then
 * the note.
 */
export function* formatComments(
  annotations: readonly Annotation[],
  annotator: string,
  nameOf: (label: string) => string,
): Generator<string> {
  const author = escapeAttribute(replaceForbidden(annotator));
  yield `${HEAD}<w:comments xmlns:w="${WORD}">`;
  for (const [number, annotation] of annotations.entries()) {
    const paragraphs = [
      heading(annotation.label, nameOf(annotation.label)),
      ...linesOf(annotation).map(paragraph),
    ];
    const when = annotation.updatedAt.replace(/\.\d+Z$/, "Z");
    yield `<w:comment w:id="${number}" w:author="${author}" w:date="${escapeAttribute(when)}">${paragraphs.join("")}</w:comment>`;
  }
  yield "</w:comments>";
}

/** The label in a run of its own, so that it can be told from the name behind it. */
function heading(label: string, name: string): string {
  return `<w:p>${run(label)}${name === "" || name === label ? "" : run(` · ${name}`)}</w:p>`;
}

function linesOf({ note, attributes }: Annotation): string[] {
  const said = Object.entries(attributes).map(([id, value]) => {
    return `${id}: ${typeof value === "string" ? value : JSON.stringify(value)}`;
  });
  return [...said, ...(note === "" ? [] : note.split("\n"))];
}

const paragraph = (line: string) => `<w:p>${run(line)}</w:p>`;

function run(words: string): string {
  return `<w:r><w:t xml:space="preserve">${escapeText(replaceForbidden(words))}</w:t></w:r>`;
}
