import { z } from "zod";
import type { Annotation } from "../model/Annotation";
import type { Layer } from "../model/Layer";
import type { SourceText } from "../model/SourceText";
import { err, ok, type Result } from "../result";
import { checkLayer } from "../stored/checkLayer";
import { documentIdSchema, formatLayerFile, parseLayerFile } from "../stored/layerFile";
import { formatProjectFile } from "../stored/projectFile";
import { parseStored } from "../stored/storedJson";
import { withoutByteOrderMark } from "../text/byteOrderMark";
import { textEncodings } from "../text/TextEncoding";
import type {
  CorpusContext,
  CorpusEntry,
  CorpusFormat,
  CorpusSource,
  CorpusWriter,
  ReadAnnotation,
  ReadDocument,
  Written,
} from "./CorpusFormat";
import { keepsPlaceAndLabel } from "./keepsPlaceAndLabel";
import { relatedPairs, withPairs } from "./relatedPairs";

const VERSION = 1;
/** A folder of its own: a document may be called "project". */
const FOLDER = "documents";
const PROJECT_FILE = "project.json";

/**
 * Our own format, and the only one that keeps everything: `documents/<document>.json` with the text and the
 * layer exactly as stored, and `project.json`. Offsets are UTF-16 units, and each file says so.
 */
export const ownJson: CorpusFormat = {
  id: "json",
  name: "Annotation Workbench JSON",
  offsetUnit: "utf16",
  capabilities: {
    ...keepsPlaceAndLabel,
    notes: true,
    attributes: true,
    relations: true,
    times: true,
    origin: true,
    annotator: true,
    status: true,
  },
  write: createWriter,
  read: readCorpus,
};

function createWriter({ project }: CorpusContext): CorpusWriter {
  return {
    open: () => [{ path: PROJECT_FILE, content: formatProjectFile(project) }],
    document: writeDocument,
    close: () => [],
  };
}

function writeDocument({ source, layer }: CorpusEntry): Written {
  const { document, text } = source;
  return {
    chunks: [{ path: `${FOLDER}/${document}.json`, content: formatDocument(source, layer) }],
    losses: [],
    expected: { text, annotations: annotationsOf(layer), layer },
  };
}

/** The layer stands as the storage formats it, so that what is read back can be compared letter by letter. */
function formatDocument({ document, sha256, encoding, text }: SourceText, layer: Layer): string {
  const head = { version: VERSION, offsetUnit: "utf16", document, sha256, encoding, text };
  const body = JSON.stringify(head, null, 2).slice(0, -2);
  return `${body},\n  "layer": ${formatLayerFile(layer).trimEnd().replaceAll("\n", "\n  ")}\n}\n`;
}

const documentFileSchema = z.strictObject({
  version: z.literal(VERSION),
  offsetUnit: z.literal("utf16"),
  document: documentIdSchema,
  sha256: z.string(),
  encoding: z.enum(textEncodings),
  text: z.string(),
  layer: z.unknown().refine((layer) => layer !== undefined && !nestsDeeper(layer, DEEPEST)),
});

/** Attributes may be 64 levels deep; a file made to exhaust the stack is much deeper. */
const DEEPEST = 100;

function nestsDeeper(value: unknown, most: number): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > most) return true;
    level = level.flatMap((each) => (typeof each === "object" && each !== null ? Object.values(each) : []));
  }
  return false;
}

async function* readCorpus(source: CorpusSource): AsyncGenerator<Result<ReadDocument>> {
  for (const path of documentPaths(source)) {
    const json = await source.text(path);
    const document = json.ok ? readDocument(path, json.value) : json;
    yield document;
    if (!document.ok) return;
  }
}

/** Where none lies in the folder of documents, all are taken that were given, but for the project beside them. */
function documentPaths({ paths }: CorpusSource): readonly string[] {
  const files = paths.filter((path) => path.endsWith(".json"));
  const inFolder = files.filter((path) => path.startsWith(`${FOLDER}/`));
  return inFolder.length > 0 ? inFolder : files.filter((path) => path !== PROJECT_FILE);
}

function readDocument(path: string, json: string): Result<ReadDocument> {
  const file = parseStored(path, withoutByteOrderMark(json), VERSION, documentFileSchema);
  if (!file.ok) return file;
  const { document, text } = file.value;
  const layer = parseLayerFile(path, JSON.stringify(file.value.layer));
  if (!layer.ok) return layer;
  const problem = checkLayer(path, layer.value, file.value);
  if (problem) return err(problem);
  return ok({ document, text, annotations: annotationsOf(layer.value), layer: layer.value, notRead: [] });
}

const annotationsOf = ({ annotations }: Layer) =>
  withPairs(annotations.map(readAnnotation), relatedPairs(annotations));

function readAnnotation({ start, end, label, note, attributes }: Annotation): ReadAnnotation {
  return { start, end, label, note, attributes };
}
