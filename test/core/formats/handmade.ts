import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { ReadDocument } from "../../../core/formats/CorpusFormat";
import type { Result } from "../../../core/result";

interface Expected {
  readonly text: string;
  readonly spans: readonly (readonly [label: string, start: number, end: number])[];
}

const file = join(import.meta.dirname, "../../fixtures/formats/handmade/expect.json");
const expected: Expected = JSON.parse(readFileSync(file, "utf8"));

/** Labels and places of the document that stands among the fixtures in many formats, in code points. */
export const handmadeSpans = expected.spans.map(([label, start, end]) => `${label} ${start} ${end}`).sort();

/** The document's text. */
export const handmadeText = expected.text;

/** Holds what a reader found against what was marked in that document. */
export function expectHandmade(read: Result<ReadDocument> | undefined): void {
  if (!read?.ok) throw new Error(JSON.stringify(read));
  const { text, annotations } = read.value;
  expect(text).toBe(expected.text);
  const codePoints = (end: number) => Array.from(text.slice(0, end)).length;
  const found = annotations.map((a) => `${a.label} ${codePoints(a.start)} ${codePoints(a.end)}`);
  expect(found.sort()).toEqual(handmadeSpans);
}

const points = Array.from(expected.text);

/** Labels and words of the document, in order of place, a longer one first. */
export const handmadeSlices = [...expected.spans]
  .sort(([, a, aEnd], [, b, bEnd]) => a - b || bEnd - aEnd)
  .map(([label, start, end]) => [label, points.slice(start, end).join("")]);

/** Labels and words of a document that was read, in that order; the failure where there is none. */
export function slicesRead(read: Result<ReadDocument> | undefined): unknown {
  if (!read?.ok) return read?.error;
  const { text, annotations } = read.value;
  return [...annotations]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({ start, end, label }) => [label, text.slice(start, end)]);
}
