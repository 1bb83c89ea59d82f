import { z } from "zod";
import type { LabelledSpan } from "../placeSpans";

const offset = z.int().nonnegative();
const tripleSchema = z.tuple([offset, offset, z.string().min(1)]);

/** A span with named keys; doccano 1.0 numbers labels. */
export const entitySchema = z
  .looseObject({
    start_offset: offset,
    end_offset: offset,
    label: z.union([z.string().min(1), z.int().transform(String)]),
  })
  .transform(({ start_offset, end_offset, label }): LabelledSpan => [start_offset, end_offset, label]);

/** A span in either of doccano's writings. */
export const spanSchema = z.union([tripleSchema, entitySchema]);
