import { ok, type Result } from "../result";
import { CodePointTable, codePoint } from "../text/offsets";
import type { ReadAnnotation } from "./CorpusFormat";
import { malformed } from "./malformed";

/** A span as rows of JSON give it, in code points, the end exclusive. */
export type LabelledSpan = readonly [start: number, end: number, label: string];

/** The annotations that a row of a file gives a text. Fails with `import-malformed` at a span that is none. */
export function placeSpans(
  file: string,
  line: number,
  text: string,
  spans: readonly LabelledSpan[],
): Result<ReadAnnotation[]> {
  const table = new CodePointTable(text);
  const annotations: ReadAnnotation[] = [];
  for (const [start, end, label] of spans) {
    const problem = problemWith(start, end, table.length);
    if (problem) return malformed(file, line, problem);
    const place = { start: table.toUtf16(codePoint(start)), end: table.toUtf16(codePoint(end)) };
    annotations.push(bareAnnotation({ ...place, label }));
  }
  return ok(annotations);
}

function problemWith(start: number, end: number, length: number): string | null {
  if (start >= end) return `the span ${start}–${end} is empty or backwards`;
  return end > length ? `the span ${start}–${end} is outside the text of ${length} code points` : null;
}

/** An annotation of a format that keeps the place and the label alone. */
export function bareAnnotation({
  start,
  end,
  label,
}: Pick<ReadAnnotation, "start" | "end" | "label">): ReadAnnotation {
  return { start, end, label, note: "", attributes: {} };
}
