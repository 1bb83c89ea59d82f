import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runWorkbench } from "./runWorkbench";
import { put, repository, temporaryFolder } from "./workspaceOnDisk";

const fixture = (name: string) => join(repository, "test/fixtures/agreement", `${name}.json`);

/** Runs the command on a file with this in it. */
async function measure(content: unknown, ...options: string[]) {
  const folder = await temporaryFolder();
  await put(folder, "vectors.json", typeof content === "string" ? content : JSON.stringify(content));
  return runWorkbench(["measure", join(folder, "vectors.json"), ...options]);
}

const unit = (start: number, end: number, label = "A") => ({ start, end, label });

const ownVector = {
  id: "own",
  measure: "span_f1",
  input: { annotators: { x: [unit(0, 4)], y: [unit(0, 4), unit(6, 9)] } },
};

describe("workbench measure", { timeout: 30_000 }, () => {
  it("prints for each vector the values that the file has keys for", async () => {
    const { stdout, stderr, exitCode } = await runWorkbench(["measure", fixture("cohen_kappa"), "--json"]);
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
    const { vectors } = JSON.parse(await readFile(fixture("cohen_kappa"), "utf8"));
    const printed = JSON.parse(stdout);
    expect(printed.map(({ id }: { id: string }) => id)).toEqual(vectors.map(({ id }: { id: string }) => id));
    expect(Object.keys(printed[0].values)).toEqual(Object.keys(vectors[0].expected.exact));
    expect(printed[0].values.kappa).toBeCloseTo(0.4915254237288136, 12);
  });

  it("prints null for what is undefined", async () => {
    const { stdout } = await runWorkbench(["measure", fixture("edge_cases"), "--json"]);
    const [bothEmpty] = JSON.parse(stdout);
    expect(bothEmpty.values.char_cohen_kappa).toEqual({ observed: 1, expected: 1, kappa: null });
    expect(bothEmpty.values.alpha_u_1995.alpha).toBeNull();
  });

  it("takes the keys of what a file expects, and nothing of its values", async () => {
    const vectors = [{ ...ownVector, expected: { exact: { f1: 0.123 }, overlap: "?", dream: 1 } }];
    const { stdout } = await measure({ vectors }, "--json");
    expect(JSON.parse(stdout)).toEqual([
      {
        id: "own",
        values: {
          f1: 2 / 3,
          exact: { precision: 0.5, recall: 1, f1: 2 / 3, tp: 1, fp: 1, fn: 0 },
          overlap: { precision: 0.5, recall: 1, f1: 2 / 3, tp: 1, fp: 1, fn: 0 },
          dream: null,
        },
      },
    ]);
  });

  it("prints all values of a vector that expects nothing, one a line", async () => {
    const { stdout } = await measure({ vectors: [ownVector] });
    expect(stdout.split("\n")).toEqual(
      expect.arrayContaining(["own gold x", "own exact.f1 0.6666666666666666", "own char.fn 0"]),
    );
  });

  it.each<[what: string, content: unknown, where: string]>([
    ["a measure that is not known", { vectors: [{ ...ownVector, measure: "luck" }] }, "vectors.0.measure"],
    ["another schema", { schema: "agreement-vectors/9", vectors: [] }, "schema"],
    ["a unit that ends before it begins", vectorOf([unit(4, 3)]), "vectors.0.input.annotators.x.0"],
    ["a unit without a label", vectorOf([{ start: 0, end: 1 }]), "vectors.0.input.annotators.x.0.label"],
    ["no input", { vectors: [{ id: "a", measure: "cohen_kappa" }] }, "vectors.0.input"],
    ["no list of vectors", [], "{}"],
  ])("says in one line where a file has %s", async (_, content, where) => {
    const { stdout, stderr, exitCode } = await measure(content, "--json");
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 1 });
    expect(stderr).toBe(
      `error: vectors.json is not in the expected form at “${where}”. The file was left as it is.\n`,
    );
  });

  it("says in one line that a file is no JSON, or not there", async () => {
    expect((await measure("{")).stderr).toMatch(/^error: vectors\.json is not complete JSON: line 1 .*\n$/);
    const folder = await temporaryFolder();
    expect(await runWorkbench(["measure", join(folder, "none.json")])).toEqual({
      stdout: "",
      stderr: "error: none.json could not be read: ENOENT.\n",
      exitCode: 1,
    });
  });
});

function vectorOf(units: readonly unknown[]) {
  return {
    vectors: [{ id: "a", measure: "char_level_label_set", input: { annotators: { x: units, y: [] } } }],
  };
}
