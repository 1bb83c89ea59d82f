import { z } from "zod";
import { describeFailure } from "../errors";
import type { Annotation } from "../model/Annotation";
import { parseAnnotatorId, parseDocumentId } from "../model/ids";
import { compareAnnotations, type Layer } from "../model/Layer";
import type { LayerDiff } from "../model/LayerDiff";
import { type Origin, suggestionSources } from "../model/Origin";
import { ok, type Result } from "../result";
import { textEncodings } from "../text/TextEncoding";
import { jsonObjectSchema } from "./jsonObject";
import { utf16OffsetSchema } from "./offsetSchema";
import { isPlainAnnotation } from "./plainAnnotation";
import { parseStored } from "./storedJson";

/** Version of the layer files this program reads and writes. */
export const LAYER_FILE_VERSION = 1;

const timestamp = z.iso.datetime();
const statusSchema = z.enum(["in-progress", "done"]);

/** A document id, checked. */
export const documentIdSchema = z.string().transform((name, context) => {
  const parsed = parseDocumentId(name);
  if (parsed.ok) return parsed.value;
  context.addIssue(describeFailure(parsed.error));
  return z.NEVER;
});

/** An annotator id, checked. */
export const annotatorIdSchema = z.string().transform((name, context) => {
  const parsed = parseAnnotatorId(name);
  if (parsed.ok) return parsed.value;
  context.addIssue(describeFailure(parsed.error));
  return z.NEVER;
});

const originSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("manual") }),
  z.strictObject({
    kind: z.literal("suggestion"),
    source: z.enum(suggestionSources),
    score: z.number().min(0).max(1),
    label: z.string().min(1).max(100).exactOptional(),
  }),
]) satisfies z.ZodType<Origin>;

/** One annotation as stored; offsets in UTF-16 code units. Unknown keys are refused rather than dropped. */
export const annotationSchema = z
  .strictObject({
    id: z.string().min(1).max(100),
    start: utf16OffsetSchema,
    end: utf16OffsetSchema,
    label: z.string().min(1).max(100),
    quote: z.string(),
    prefix: z.string(),
    suffix: z.string(),
    attributes: jsonObjectSchema,
    note: z.string(),
    relations: z.array(z.string().min(1).max(100)).min(1).readonly().exactOptional(),
    origin: originSchema,
    createdAt: timestamp,
    updatedAt: timestamp,
  })
  .refine(({ start, end }) => start < end, "the end is not after the start");

/**
 * A layer's annotations. The plain ones, which most are, need no schema: it took 3.4 of the 6.2 s of reading 1,000,000
 * in 10,000 layers (2 cores of an AMD EPYC, November 2026).
 *
 * Checked, not transformed: what zod hands to a transform outlives its use, and each layer with it, until V8 collects
 * all of its garbage; that cost a tenth of an export.
 */
const annotationsSchema = z.custom<Annotation[]>(Array.isArray).check(({ value, issues }) => {
  for (const [index, annotation] of value.entries()) {
    if (isPlainAnnotation(annotation)) continue;
    const { error } = annotationSchema.safeParse(annotation);
    for (const issue of error?.issues ?? [])
      issues.push({ ...issue, input: annotation, path: [index, ...issue.path] });
  }
});

/** A change to a layer, as it crosses from the window to the storage. */
export const layerDiffSchema = z.strictObject({
  added: z.array(annotationSchema),
  updated: z.array(z.strictObject({ from: annotationSchema, to: annotationSchema })),
  removed: z.array(annotationSchema),
  status: z.strictObject({ from: statusSchema, to: statusSchema }).nullable(),
}) satisfies z.ZodType<LayerDiff>;

const layerFields = {
  document: documentIdSchema,
  annotator: annotatorIdSchema,
  revision: z.int().nonnegative(),
  text: z.strictObject({
    sha256: z.string().regex(/^[0-9a-f]{64}$/, "not a SHA-256"),
    encoding: z.enum(textEncodings),
    length: z.int().nonnegative(),
  }),
  status: statusSchema,
  annotations: annotationsSchema,
};

/** A whole layer, as it crosses from the window to the storage. */
export const layerSchema = z.strictObject(layerFields) satisfies z.ZodType<Layer>;

const layerFileSchema = z.strictObject({
  version: z.literal(LAYER_FILE_VERSION),
  offsetUnit: z.literal("utf16"),
  ...layerFields,
});

/**
 * A layer from the text of its file. Whether it fits its document is {@link checkLayer}'s question.
 *
 * @param file - The file's name, for messages only.
 */
export function parseLayerFile(file: string, json: string): Result<Layer> {
  const stored = parseStored(file, json, LAYER_FILE_VERSION, layerFileSchema);
  if (!stored.ok) return stored;
  const { version: _, offsetUnit: __, annotations, ...layer } = stored.value;
  return ok({ ...layer, annotations: annotations.sort(compareAnnotations) });
}

/**
 * The text of a layer's file: keys in a fixed order, one annotation a block and a final newline, so that
 * line-based tools show and merge a change as the annotation it concerns.
 */
export function formatLayerFile(layer: Layer): string {
  const { before, between, after } = layerFrame(layer);
  return before + layer.annotations.map(annotationBlock).join(between) + after;
}

/** What stands before, between and after the blocks of a layer's annotations in its file. */
export interface LayerFrame {
  readonly before: string;
  readonly between: string;
  readonly after: string;
}

/** The {@link formatLayerFile} without its blocks, for who keeps them from one save to the next. */
export function layerFrame(layer: Layer): LayerFrame {
  const head = {
    version: LAYER_FILE_VERSION,
    document: layer.document,
    annotator: layer.annotator,
    revision: layer.revision,
    text: { sha256: layer.text.sha256, encoding: layer.text.encoding, length: layer.text.length },
    offsetUnit: "utf16",
    status: layer.status,
  };
  const opening = `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "annotations": [`;
  const isEmpty = layer.annotations.length === 0;
  return {
    before: isEmpty ? opening : `${opening}\n`,
    between: ",\n",
    after: isEmpty ? "]\n}\n" : "\n  ]\n}\n",
  };
}

/** One annotation as {@link formatLayerFile} writes it. */
export function annotationBlock(annotation: Annotation): string {
  // Not /^/gm: that also matches after a U+2028 inside a quote, and the indent would become part of it.
  return `    ${JSON.stringify(inStoredOrder(annotation), null, 2).replaceAll("\n", "\n    ")}`;
}

function inStoredOrder(a: Annotation): Annotation {
  return {
    id: a.id,
    start: a.start,
    end: a.end,
    label: a.label,
    quote: a.quote,
    prefix: a.prefix,
    suffix: a.suffix,
    attributes: a.attributes,
    note: a.note,
    ...(a.relations && { relations: a.relations }),
    origin: a.origin,
    createdAt: a.createdAt,
    updatedAt: a.updatedAt,
  };
}
