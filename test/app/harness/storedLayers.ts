import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { expect } from "vitest";
import type { TemporaryWorkspace } from "./TemporaryWorkspace";

/** What these tests look at in a stored annotation. */
export interface StoredAnnotation {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly quote: string;
  readonly note: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** A layer file as plain JSON, unchecked by the program's own reader; null when there is none. */
export function storedLayer(
  workspace: TemporaryWorkspace,
  document: string,
  annotator = "annotator-a",
): { revision: number; status: string; annotations: StoredAnnotation[] } | null {
  const file = workspace.layerFile(document, annotator);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

/** Each annotation on disk as `label:quote`, in the file's order. */
export function storedTags(workspace: TemporaryWorkspace, document: string, annotator?: string): string[] {
  return (storedLayer(workspace, document, annotator)?.annotations ?? []).map(
    ({ label, quote }) => `${label}:${quote}`,
  );
}

/** Each annotation on disk as `label start–end`. */
export function storedSpans(workspace: TemporaryWorkspace, document: string): string[] {
  const annotations = storedLayer(workspace, document)?.annotations ?? [];
  return annotations.map(({ label, start, end }) => `${label} ${start}–${end}`);
}

/** Checks a layer file against the bytes of its text: the hash, the length, and every quote. */
export function expectExactLayer(workspace: TemporaryWorkspace, document: string): void {
  const bytes = readFileSync(workspace.textFile(document));
  const layer = JSON.parse(readFileSync(workspace.layerFile(document), "utf8"));
  const text = workspace.text(document);
  expect(layer.text).toEqual({
    sha256: createHash("sha256").update(bytes).digest("hex"),
    encoding: "utf-8",
    length: text.length,
  });
  for (const { start, end, quote } of layer.annotations) expect(text.slice(start, end)).toBe(quote);
}
