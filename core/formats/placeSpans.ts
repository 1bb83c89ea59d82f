import { ok, type Result } from "../result";
import { CodePointTable, codePoint } from "../text/offsets";
import type { ReadAnnotation } from "./CorpusFormat";
import { malformed } from "./malformed";
import { type Problem, problem } from "./problems";

/** A span as rows of JSON give it, in code points, the end exclusive. */
export type LabelledSpan = readonly [start: number, end: number, label: string];

/** True for three items that may be a span: two offsets and a label that is not empty. */
export function isLabelledSpan(value: unknown): value is LabelledSpan {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [start, end, label] = value;
  return isOffset(start) && isOffset(end) && typeof label === "string" && label !== "";
}

const isOffset = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0;

/** The annotations that a row of a file gives a text. Fails with `import-malformed` at a span that is none. */
export function placeSpans(
  file: string,
  line: number,
  text: string,
  spans: readonly LabelledSpan[],
): Result<ReadAnnotation[]> {
  const table = new CodePointTable(text);
  const { length } = table;
  const annotations: ReadAnnotation[] = [];
  for (const [start, end, label] of spans) {
    const wrong = problemWith(start, end, length);
    if (wrong) return malformed(file, line, wrong);
    const place = { start: table.toUtf16(codePoint(start)), end: table.toUtf16(codePoint(end)) };
    annotations.push(bareAnnotation({ ...place, label }));
  }
  return ok(annotations);
}

function problemWith(start: number, end: number, length: number): Problem | null {
  if (start >= end) return problem("span-backwards", { start, end });
  return end > length ? problem("span-outside", { start, end, length }) : null;
}

/** One for all: a million annotations need not have an empty object each. */
const NO_ATTRIBUTES = Object.freeze({});

/** An annotation of a format that keeps the place and the label alone. */
export function bareAnnotation({
  start,
  end,
  label,
}: Pick<ReadAnnotation, "start" | "end" | "label">): ReadAnnotation {
  return { start, end, label, note: "", attributes: NO_ATTRIBUTES };
}
