import { strToU8, zipSync } from "fflate";

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A .docx whose body is this XML: the parts that a reader of text looks at, no more. */
export function docxOf(body: string, { before = "", footnotes = "" } = {}): Uint8Array {
  const document = `<?xml version="1.0" encoding="UTF-8"?>${before}<w:document ${NAMESPACE}><w:body>${body}</w:body></w:document>`;
  const notes = `<w:footnotes ${NAMESPACE}>${footnotes}</w:footnotes>`;
  return zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/document.xml": strToU8(document),
    ...(footnotes === "" ? {} : { "word/footnotes.xml": strToU8(notes) }),
  });
}

/** A paragraph of runs with these texts. */
export function paragraph(...texts: readonly string[]): string {
  const runs = texts.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`);
  return `<w:p>${runs.join("")}</w:p>`;
}
