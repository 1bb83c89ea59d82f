import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Paragraph, ParagraphKind } from "../../../../core/text/layout/TextLayout";
import { utf16 } from "../../../../core/text/offsets";
import type { NotWrapped } from "./notWrapped";
import type { ReadLayout } from "./readLayout";

const folder = path.resolve(import.meta.dirname, "../../../fixtures/layout");

/** Texts of the seeds' kind; see the README beside them. */
export function readOtherTexts(): ReadLayout[] {
  return textsIn("others").map(({ name, text }) => readLines(name, text));
}

/** Texts in which each line is a paragraph. */
export function readLineTexts(): NotWrapped[] {
  return textsIn("lines");
}

function textsIn(name: string): NotWrapped[] {
  const files = readdirSync(path.join(folder, name)).sort();
  return files.map((file) => ({ name: file, text: readFileSync(path.join(folder, name, file), "utf8") }));
}

/** Lines of the form `kind words` as a text with its paragraphs. */
function readLines(document: string, lines: string): ReadLayout {
  let text = "";
  const paragraphs = lines
    .trimEnd()
    .split("\n")
    .map((line): Paragraph => {
      const [kind = "", words = ""] = line.split(/ (.*)/s);
      const start = utf16(text.length);
      text += `${words}\n`;
      return { start, end: utf16(text.length - 1), kind: kind as ParagraphKind };
    });
  return { document, text, paragraphs, spaced: [] };
}
