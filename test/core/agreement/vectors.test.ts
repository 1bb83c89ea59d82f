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

/** Ranges of several runs of another program, and a figure it rounded: tried below. */
function withoutRanges(expected: unknown): unknown {
  if (typeof expected !== "object" || expected === null || Array.isArray(expected)) return expected;
  const kept = Object.entries(expected).filter(([key]) => key !== "published" && !key.includes("_range"));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutRanges(value)]));
}

const exactFiles = vectorFiles.filter((name) => name !== "gamma_montecarlo");

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
      expectNear(measured[index]?.values, withoutRanges(expectedOf(vector)), toleranceOf(vector), id);
    },
  );
});

describe("γ by samples of our own", () => {
  const [statistical, shuffle] = readVectorFile("gamma_montecarlo").vectors as [Vector, Vector];
  const measured = vectorFileSchema.parse(readVectorFile("gamma_montecarlo"));

  it.each([
    [0, statistical],
    [1, shuffle],
  ])("lies where as many samples of the reference lie: vector %i", (index, { expected, tolerance }) => {
    const values = measured[index]?.values as Record<string, number>;
    expect(Object.keys(values)).toEqual(Object.keys(expected));
    for (const [key, within] of Object.entries(tolerance))
      expect(Math.abs((values[key] ?? 9) - (expected[key] as number)), key).toBeLessThanOrEqual(
        within as number,
      );
  });

  it("lies in the ranges that the reference is tested with", () => {
    const file = readVectorFile("gamma");
    const at = file.vectors.findIndex(({ id }) => id === "pygamma-test-3by100");
    const { expected } = file.vectors[at] as Vector;
    const values = vectorFileSchema.parse({ vectors: [{ ...file.vectors[at] }] })[0]?.values;
    expect(values).toMatchObject({ num_unitary_alignments: 127 });
    expectWithin(values, expected, ["gamma_range", "gamma_cat_range_pygamma"]);
    const [labels, ranges] = [values?.gamma_k_range_pygamma, expected.gamma_k_range_pygamma];
    expectWithin(labels, ranges, ["Adj", "Noun", "Verb"]);
  });
});

/** Another generator of random numbers may leave a range by this. */
const OTHER_GENERATOR = 0.02;

function expectWithin(values: unknown, ranges: unknown, keys: readonly string[]): void {
  for (const key of keys) {
    const value = (values as Record<string, number>)[key] as number;
    const [low, high] = (ranges as Record<string, [number, number]>)[key] as [number, number];
    expect(value, key).toBeGreaterThanOrEqual(low - OTHER_GENERATOR);
    expect(value, key).toBeLessThanOrEqual(high + OTHER_GENERATOR);
  }
}
