import { z } from "zod";
import { bootstrapValuesSchema } from "./bootstrapValues";
import { boundaryValues, segmentationsSchema } from "./boundaryValues";
import { edgeValues } from "./edgeValues";
import { gammaInputSchema, gammaValues } from "./gammaValues";
import { closedContinuumSchema, hasPair, itemsSchema, pairInputSchema } from "./inputs";
import { alphaValues, characterValues, cohenValues, fleissValues } from "./nominalValues";
import { semevalValues, spanValues } from "./pairValues";
import { alphaUnitizingValues, unitizedAlphaValues } from "./unitizingValues";
import { isRecord, readValues, type Values, type Wanted } from "./Values";

/** Each measure of a vector file: its input, checked, becomes its values. */
const measures: Readonly<Record<string, z.ZodType<Values>>> = {
  cohen_kappa: itemsSchema.transform(cohenValues),
  fleiss_kappa: itemsSchema.transform(fleissValues),
  krippendorff_alpha_nominal: itemsSchema.transform(alphaValues),
  char_level_label_set: closedContinuumSchema.transform(characterValues),
  krippendorff_alpha_u_1995: closedContinuumSchema.transform(alphaUnitizingValues),
  krippendorff_u_alpha_2016: closedContinuumSchema.transform(unitizedAlphaValues),
  span_f1: pairInputSchema.transform(spanValues),
  semeval_ner: pairInputSchema.transform(semevalValues),
  boundary_similarity: segmentationsSchema.transform(boundaryValues),
  bootstrap_ci: bootstrapValuesSchema,
  gamma: gammaInputSchema.transform((input) => gammaValues(input, 30)),
  gamma_montecarlo: gammaInputSchema.transform((input) => gammaValues(input, 400)),
  edge_cases: closedContinuumSchema.refine(hasPair, "two annotators are needed").transform(edgeValues),
};

/** What a vector came to: the values that its file asks for, null where one is undefined. */
export interface MeasuredVector {
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
}

const vectorSchema = z.object({
  id: z.string(),
  measure: z.string().optional(),
  input: z.unknown().optional(),
  expected: z.unknown().optional(),
});

/**
 * A vector file's schema: parsed, it is its measured vectors, in the file's order. Of what a file expects, the keys
 * are read and nothing else; without any, all values of the measure are given.
 */
export const vectorFileSchema = z
  .object({
    schema: z.literal("agreement-vectors/1").optional(),
    measure: z.string().optional(),
    vectors: z.array(vectorSchema),
  })
  .transform(({ measure, vectors }, context) =>
    vectors.map((vector, index): MeasuredVector => {
      const found = valuesOf(vector.measure ?? measure, vector.input);
      if (found.success)
        return { id: vector.id, values: readValues(found.data, wantedOf(vector.expected, found.data)) };
      for (const { path, message } of found.error.issues)
        context.addIssue({ code: "custom", path: ["vectors", index, ...path], message });
      return z.NEVER;
    }),
  );

function valuesOf(measure: string | undefined, input: unknown) {
  const known = measure !== undefined && Object.hasOwn(measures, measure) ? measures[measure] : undefined;
  if (known)
    return z
      .object({ input: known })
      .transform(({ input }) => input)
      .safeParse({ input });
  return z
    .object({ measure: z.enum(Object.keys(measures)) })
    .transform((): Values => ({}))
    .safeParse({ measure });
}

/** The keys under `exact`, else under `value`, else all; all of them, too, where the measure calls a part `exact`. */
function wantedOf(expected: unknown, values: Values): Wanted {
  if (!isRecord(expected)) return values;
  if (isRecord(expected.exact))
    return "exact" in values ? { ...expected, ...expected.exact } : expected.exact;
  return isRecord(expected.value) ? expected.value : expected;
}
