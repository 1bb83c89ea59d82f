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
