import { describe, expect, it } from "vitest";
import { vectorFileSchema } from "../../../core/agreement/vectors/measureVectors";
import { readVectorFile, type Vector, vectorFiles } from "./vectorFiles";

/** What a vector says its numbers must be, in full digits where it has them. */
function expectedOf({ id, expected }: Vector): unknown {
  if (isTableOfScores(expected)) return expected;
  if (id === "overlap-within-annotator-other-label")
    // The file says in words what is to be reported as undefined.
    return { ...(expected.value as object), u_alpha_2016: null };
  return expected.exact ?? expected.value ?? expected;
}

/** `exact` is one of the schemes there and not the full digits. */
const isTableOfScores = (expected: Vector["expected"]) => "gold" in expected;

function toleranceOf({ tolerance }: Vector): number {
  return typeof tolerance === "number" ? tolerance : (tolerance.exact ?? 0);
}

/** Asserts every number, relative to the tolerance from 1 on, and everything else as it is. */
function expectNear(found: unknown, expected: unknown, tolerance: number, at: string): void {
  if (typeof expected === "number") {
    expect(found, at).toBeTypeOf("number");
    const bound = tolerance * Math.max(1, Math.abs(expected));
    expect(Math.abs((found as number) - expected), `${at}: ${found} for ${expected}`).toBeLessThanOrEqual(
      bound,
    );
  } else if (typeof expected === "object" && expected !== null) {
    expect(found, at).toBeTypeOf("object");
    for (const [key, value] of Object.entries(expected))
      expectNear((found as Record<string, unknown>)[key], value, tolerance, `${at}.${key}`);
  } else expect(found, at).toBe(expected);
}

const exactFiles = vectorFiles.filter((name) => !name.startsWith("gamma"));

describe.each(exactFiles)("the vectors of %s", (name) => {
  const file = readVectorFile(name);
  const measured = vectorFileSchema.parse(file);

  it("are all measured", () => {
    expect(measured.map(({ id }) => id)).toEqual(file.vectors.map(({ id }) => id));
    expect(measured.length).toBeGreaterThan(0);
  });

  it.each(file.vectors.map((vector, index) => [vector.id, vector, index] as const))(
    "are reproduced: %s",
    (id, vector, index) => {
      expectNear(measured[index]?.values, expectedOf(vector), toleranceOf(vector), id);
    },
  );
});
