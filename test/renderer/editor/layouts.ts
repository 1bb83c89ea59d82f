import fc from "fast-check";
import type { Fold, Paragraph, TextLayout } from "../../../core/text/layout/TextLayout";
import { span } from "../../../core/text/Span";

/** A text with a layout that fits it, made piece by piece: words, folds between them, gaps between paragraphs. */
export interface LaidOut {
  readonly text: string;
  readonly layout: TextLayout;
}

const words = fc.oneof(
  fc.constantFrom("新能源", "𠮷", "e\u0301", "👩‍👧", "2023年", "，", "“五个一”", "word"),
  fc.integer({ min: 1, max: 3 }).map((n) => "很长的一段话𠮷".repeat(n * 500)),
);
const fold = fc.tuple(
  fc.constantFrom("\n", "\r\n", "\n\n\n", " ", "\n　　", "\n".repeat(60)),
  fc.constantFrom<Fold["shown"]>("", " "),
);
const paragraph = fc.record({
  first: words,
  rest: fc.array(fc.tuple(fold, words), { maxLength: 6 }),
  kind: fc.constantFrom<Paragraph["kind"]>("title", "question", "body", "note"),
  gap: fc.constantFrom("\n", "\n\n", "\r\n", "", "\n\u3000", "\n".repeat(80)),
});

/** Random texts with layouts: short and very long paragraphs, gaps of any length and none, folds of all kinds. */
export const laidOut: fc.Arbitrary<LaidOut> = fc
  .tuple(fc.constantFrom("", "\ufeff", "\n\n"), fc.array(paragraph, { maxLength: 90 }))
  .map(([before, pieces]) => {
    let text = before;
    const paragraphs: Paragraph[] = [];
    const folds: Fold[] = [];
    for (const { first, rest, kind, gap } of pieces) {
      const start = text.length;
      text += first;
      for (const [[white, shown], word] of rest) {
        folds.push({ ...span(text.length, text.length + white.length), kind: "wrap", shown });
        text += white + word;
      }
      paragraphs.push({ ...span(start, text.length), kind });
      text += gap;
    }
    return { text, layout: { paragraphs, folds, spacedRuns: [] } };
  });
