import { z } from "zod";
import { boundarySimilarity } from "../boundarySimilarity";
import { figureValues, type Values } from "./Values";

const massesSchema = z.array(z.int().positive()).min(1);

/** More positions than any segmented text has; each is looked at. */
const MOST_POSITIONS = 10_000_000;

const total = (masses: readonly number[]) => masses.reduce((sum, mass) => sum + mass, 0);

/** Two segmentations of one sequence. */
export const segmentationsSchema = z
  .object({
    masses_a: massesSchema.refine((masses) => total(masses) <= MOST_POSITIONS, "too long"),
    masses_b: massesSchema,
    n_t: z.int().positive().default(2),
  })
  .refine(({ masses_a, masses_b }) => total(masses_a) === total(masses_b), {
    path: ["masses_b"],
    message: "not as long as the other segmentation",
  });

/** Values of `boundary_similarity`. */
export function boundaryValues({ masses_a, masses_b, n_t }: z.infer<typeof segmentationsSchema>): Values {
  const { boundary, segmentation, windowDiff, pk } = boundarySimilarity(masses_a, masses_b, n_t);
  return figureValues({ B: boundary, S: segmentation, window_diff: windowDiff, pk });
}
