import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Json } from "../../core/model/Annotation";
import { CodePointTable, codePoint } from "../../core/text/offsets";
import { compareSpans, type Span, span } from "../../core/text/Span";

const root = path.resolve(import.meta.dirname, "../..");
const folder = path.join(root, "test/fixtures/layers");

/** A passage with its label, and what is said of it. */
export interface Tag extends Span {
  readonly label: string;
  readonly attributes: Readonly<Record<string, Json>>;
}

/** What a careful reader has tagged in one of the seeds, in reading order. */
export interface CarefulLayer {
  readonly document: string;
  readonly annotator: string;
  readonly text: string;
  readonly tags: readonly Tag[];
}

/** The files of the layers that careful readers have made of the seeds. */
export const carefulLayers: readonly string[] = layerFilesIn(folder);

/** The names of such files in another folder. */
export function layerFilesIn(inFolder: string): readonly string[] {
  return readdirSync(inFolder)
    .filter((name) => name.endsWith(".json"))
    .sort();
}

/** Reads one of them, or one like them in another folder; its offsets are code points. */
export function carefulLayer(file: string, inFolder = folder): CarefulLayer {
  const { document, annotator, annotations } = JSON.parse(
    readFileSync(path.join(inFolder, file), "utf8"),
  ) as {
    document: string;
    annotator: string;
    annotations: readonly { start: number; end: number; label: string; attributes?: Record<string, Json> }[];
  };
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
    readFileSync(path.join(root, "seeds", `${document}.txt`)),
  );
  const table = new CodePointTable(text);
  const place = (start: number, end: number) =>
    span(table.toUtf16(codePoint(start)), table.toUtf16(codePoint(end)));
  const tags = annotations.map(({ start, end, label, attributes = {} }) => ({
    ...place(start, end),
    ...{ label, attributes },
  }));
  return { document, annotator, text, tags: tags.sort(compareSpans) };
}
