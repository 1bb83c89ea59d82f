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

const pair = (a: readonly object[], b: readonly object[]) => ({ A: a, B: b });

describe("an edge case that a measure is not for", () => {
  const stacked = [
    { start: 0, end: 4, label: "X" },
    { start: 2, end: 6, label: "X" },
  ];
  const measure = (alpha_u_1995: unknown) =>
    vectorFileSchema.parse({
      vectors: [
        {
          id: "a",
          measure: "edge_cases",
          input: { continuum_length: 9, annotators: pair(stacked, []) },
          expected: { value: { alpha_u_1995 } },
        },
      ],
    })[0]?.values.alpha_u_1995;

  it("is null as a whole, or in each of the numbers that the file asks for", () => {
    expect(measure("invalid")).toBeNull();
    expect(measure({ alpha: 1 })).toMatchObject({ alpha: null, categories: { X: { alpha: null } } });
  });
});

describe("γ_cat of alignments where chance could not disagree", () => {
  // pygamma-agreement 0.5.9, GammaResults.gamma_cat: 0 where the expected disorder is; its gamma_k divides by it.
  it("is 0 in the reference's form, and undefined in the paper's", () => {
    const [x, y] = [
      { start: 0, end: 4, label: "X" },
      { start: 0, end: 4, label: "Y" },
    ];
    const input = {
      ...{ continuum_length: 9, annotators: pair([x], [y]), best_alignment: [[0, 0]] },
      samples: [{ annotators: pair([x], [x]), alignment: [[0, 0]] }],
    };
    const values = vectorFileSchema.parse({ vectors: [{ id: "a", measure: "gamma", input }] })[0]?.values;
    expect(values?.gamma_cat_given_alignments).toEqual({ pygamma: 0, paper: null });
    expect(values?.gamma_k_given_alignments).toMatchObject({ X: { pygamma: null, paper: null } });
  });

  it("is undefined where nobody marked anything", () => {
    const samples = [{ annotators: pair([], []), alignment: [] }];
    const input = { annotators: pair([], []), best_alignment: [], samples };
    const expected = { gamma_given_samples: 1, gamma_cat_given_alignments: { pygamma: 1, paper: 1 } };
    const measured = vectorFileSchema.parse({ vectors: [{ id: "a", measure: "gamma", input, expected }] });
    expect(measured[0]?.values).toEqual({
      gamma_given_samples: null,
      gamma_cat_given_alignments: { pygamma: null, paper: null },
    });
  });
});

describe("a vector that cannot be measured", () => {
  const x = { start: 0, end: 4, label: "X" };

  it.each<[what: string, measure: string, input: object, place: string]>([
    [
      "a unit beyond the continuum",
      "krippendorff_alpha_u_1995",
      { continuum_length: 3, annotators: pair([], [x]) },
      "annotators.B.0",
    ],
    [
      "an alignment of units that are not there",
      "gamma",
      { annotators: pair([x], [x]), best_alignment: [[0, 1]] },
      "best_alignment",
    ],
    [
      "a segmentation longer than any text",
      "boundary_similarity",
      { masses_a: [3e9], masses_b: [3e9] },
      "masses_a",
    ],
  ])("is refused, with the place: %s", (_, measure, input, place) => {
    const parsed = vectorFileSchema.safeParse({ vectors: [{ id: "a", measure, input }] });
    expect(parsed.error?.issues.map(({ path }) => path.join("."))).toEqual([`vectors.0.input.${place}`]);
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
