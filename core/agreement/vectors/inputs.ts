import { z } from "zod";
import type { Continuum } from "../Continuum";
import type { NominalItem } from "../NominalItem";

const unitSchema = z
  .object({ start: z.number(), end: z.number(), label: z.union([z.string(), z.number()]).transform(String) })
  .refine(({ start, end }) => start <= end, "the end is before the start");

/** The fields of a continuum as vector files have them. */
export const continuumFields = {
  continuum_start: z.number().default(0),
  continuum_length: z.number().nonnegative().optional(),
  annotators: z.record(z.string(), z.array(unitSchema)),
};

/** A continuum with its annotators in the file's order; as long as its last unit where no length is given. */
export const continuumSchema = z.object(continuumFields).transform(continuumOf);

/** A continuum for measures over its positions, of which a unit beyond its ends has some that do not exist. */
export const closedContinuumSchema = continuumSchema.superRefine(({ start, length, layers }, context) => {
  for (const { annotator, units } of layers) {
    const index = units.findIndex((unit) => unit.start < start || unit.end > start + length);
    if (index >= 0)
      context.addIssue({
        code: "custom",
        path: ["annotators", annotator, index],
        message: "reaches beyond the continuum",
      });
  }
});

/** The continuum in checked fields. */
export function continuumOf(fields: z.infer<z.ZodObject<typeof continuumFields>>): Continuum {
  const layers = Object.entries(fields.annotators).map(([annotator, units]) => ({ annotator, units }));
  const start = fields.continuum_start;
  const reach = () =>
    layers.flatMap(({ units }) => units).reduce((last, { end }) => Math.max(last, end), start);
  return { start, length: fields.continuum_length ?? reach() - start, layers };
}

/** True when two annotators can be compared. */
export function hasPair({ layers }: Continuum): boolean {
  return layers.length >= 2;
}

const documentsSchema = z.object({ documents: z.array(continuumSchema.refine(hasPair)).min(1) });

/** One continuum or several documents, of at least two annotators. */
export const pairInputSchema = z.union([
  documentsSchema.transform(({ documents }) => documents),
  continuumSchema.refine(hasPair, "two annotators are needed").transform((continuum) => [continuum]),
]);

const valueSchema = z.union([z.string(), z.number(), z.boolean()]).transform(String).nullable();

/** Items × raters; null where a value is missing. */
export const itemsSchema = z
  .object({ items: z.array(z.array(valueSchema)) })
  .refine(({ items }) => new Set(items.map(({ length }) => length)).size <= 1, {
    path: ["items"],
    message: "items of different numbers of raters",
  })
  .transform(({ items }): NominalItem[] => items.map((values) => ({ values, count: 1 })));
