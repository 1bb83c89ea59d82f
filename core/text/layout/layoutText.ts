import { utf16 } from "../offsets";
import { layoutFolds } from "./layoutFolds";
import { paragraphKindsOf } from "./paragraphKindsOf";
import { paragraphStarts } from "./paragraphStarts";
import { spacedRuns } from "./spacedRuns";
import { Speakers } from "./speakers";
import type { Paragraph, TextLayout } from "./TextLayout";
import { TextLines } from "./TextLines";

/**
 * How a text is to be read: its paragraphs with their kinds, and the white space in them that an extraction
 * or a typesetter put there. Any text will do; one that is not hard-wrapped keeps each line as a paragraph.
 */
export function layoutText(text: string): TextLayout {
  const lines = new TextLines(text);
  const speakers = new Speakers(lines);
  const starts = paragraphStarts(lines, speakers);
  const firstLines = indexesOf(starts);
  const kinds = paragraphKindsOf(lines, firstLines, speakers);
  const paragraphs: Paragraph[] = firstLines.map((line, index) => ({
    start: utf16(lines.start(line)),
    end: utf16(lines.end((firstLines[index + 1] ?? lines.count) - 1)),
    kind: kinds[index] ?? "body",
  }));
  const runs = spacedRuns(lines);
  return { paragraphs, folds: layoutFolds(lines, starts, runs), spacedRuns: runs };
}

/** The lines that are marked. */
function indexesOf(marks: Uint8Array): number[] {
  const lines: number[] = [];
  for (let line = 0; line < marks.length; line++) if (marks[line]) lines.push(line);
  return lines;
}
