import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Paragraph } from "../../../../core/text/layout/TextLayout";
import { CodePointTable, codePoint } from "../../../../core/text/offsets";
import type { Span } from "../../../../core/text/Span";

const root = path.resolve(import.meta.dirname, "../../../..");
const folder = path.join(root, "test/fixtures/layout");

/** How a careful reader lays a seed out, in UTF-16 offsets of its text. */
export interface ReadLayout {
  readonly document: string;
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  readonly spaced: readonly Span[];
}

/** The readings in test/fixtures/layout, whose offsets are code points. */
export function readLayouts(): ReadLayout[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => {
      const { document, paragraphs, spaced } = JSON.parse(readFileSync(path.join(folder, name), "utf8"));
      const text = readFileSync(path.join(root, "seeds", `${document}.txt`), "utf8");
      const table = new CodePointTable(text);
      const inUtf16 = <Range extends { start: number; end: number }>(range: Range) => ({
        ...range,
        start: table.toUtf16(codePoint(range.start)),
        end: table.toUtf16(codePoint(range.end)),
      });
      return { document, text, paragraphs: paragraphs.map(inUtf16), spaced: spaced.map(inUtf16) };
    });
}
