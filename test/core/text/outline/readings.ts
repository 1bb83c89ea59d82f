import { readFileSync } from "node:fs";
import path from "node:path";
import type { Fold, ParagraphKind, TextLayout } from "../../../../core/text/layout/TextLayout";
import { CodePointTable, codePoint } from "../../../../core/text/offsets";
import { type Span, span } from "../../../../core/text/Span";

const root = path.resolve(import.meta.dirname, "../../../..");

/** A range in code points, as the readings give it. */
export type Range = readonly [start: number, end: number];

/** How a careful reader lays one of the seeds out; see test/fixtures/outline/README.md. */
export interface Reading {
  readonly document: string;
  readonly paragraphs: readonly (readonly [start: number, end: number, kind: ParagraphKind])[];
  readonly articles: readonly {
    readonly title: Range;
    readonly kicker: Range;
    readonly byline: Range;
    readonly person: string;
    readonly role: string;
    readonly city: string;
    readonly turns: readonly {
      readonly kind: "question" | "answer";
      readonly speaker: string | null;
      readonly start: number;
      readonly end: number;
    }[];
    readonly sections: readonly Range[];
  }[];
}

/** The seeds that were read. */
export const readSeeds = [
  "000_b4727a79b4439440",
  "001_0fcbecf53dd969e0",
  "002_0444c261d17f6049",
  "003_3e35a4a664f4811f",
  "004_5eb15fd4d41f17c5",
];

/** A seed's text with the reading of it. */
export function readingOf(seed: string): { text: string; reading: Reading } {
  const text = readFileSync(path.join(root, "seeds", `${seed}.txt`), "utf8");
  const reading = JSON.parse(readFileSync(path.join(root, "test/fixtures/outline", `${seed}.json`), "utf8"));
  return { text, reading };
}

/** A code-point range as a span of the text. */
export function spanOf(text: string, [start, end]: Range): Span {
  const table = new CodePointTable(text);
  return span(table.toUtf16(codePoint(start)), table.toUtf16(codePoint(end)));
}

/** The layout that a reading gives, its line breaks folded. */
export function layoutOf(text: string, { paragraphs }: Reading): TextLayout {
  const spans = paragraphs.map(([start, end, kind]) => ({ ...spanOf(text, [start, end]), kind }));
  return { paragraphs: spans, folds: spans.flatMap((each) => wrapsIn(text, each)), spacedRuns: [] };
}

function wrapsIn(text: string, { start, end }: Span): Fold[] {
  return [...text.slice(start, end).matchAll(/\s*\n\s*/g)].map(({ 0: gap, index }) => ({
    ...span(start + index, start + index + gap.length),
    kind: "wrap",
    shown: "",
  }));
}

/** A layout from lines of the form `kind words`, one paragraph a line, and the text it is of. */
export function laidOut(...lines: readonly string[]): { text: string; layout: TextLayout } {
  const paragraphs: TextLayout["paragraphs"][number][] = [];
  let text = "";
  for (const line of lines) {
    const [kind = "", words = ""] = line.split(/ (.*)/s);
    paragraphs.push({ ...span(text.length, text.length + words.length), kind: kind as ParagraphKind });
    text += `${words}\n`;
  }
  return { text, layout: { paragraphs, folds: [], spacedRuns: [] } };
}
