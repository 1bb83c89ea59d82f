import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Annotation } from "../../../core/model/Annotation";
import type { LayerStatus } from "../../../core/model/Layer";
import { annotation, layerOf, sourceText } from "../../builders/marked";
import { runWorkbench } from "./runWorkbench";
import { put, temporaryFolder, workspaceOf } from "./workspaceOnDisk";

/** 21 characters, 𠮷 among them. */
const TEXT = "在𠮷链长制下建设高质量发展示范区，推动产业";

type Tags = readonly (readonly [start: number, end: number, label: string])[];

function entry(annotator: string, tags: Tags, status: LayerStatus = "done", document = "doc") {
  const source = sourceText(TEXT, document);
  const annotations = tags.map(([start, end, label]) => annotation(TEXT, start, end, label));
  return { source, layer: { ...layerOf(source, annotations, annotator), status } };
}

const both: Tags = [
  [3, 6, "policy"],
  [9, 12, "target"],
];

async function agreement(folder: string, ...options: string[]) {
  const { stdout, stderr, exitCode } = await runWorkbench(["agreement", folder, ...options, "--json"]);
  expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
  return JSON.parse(stdout);
}

describe("workbench agreement", { timeout: 30_000 }, () => {
  it("writes a report for print, and says in one line where it cannot", async () => {
    const folder = await workspaceOf(entry("annotator-a", both), entry("annotator-b", both));
    const file = path.join(folder, "report.html");
    const written = await runWorkbench(["agreement", folder, "--report", file, "--language", "zh-CN"]);
    expect(written).toMatchObject({ stdout: `${file}\n`, stderr: "", exitCode: 0 });
    expect(readFileSync(file, "utf8")).toContain("<h1>标注一致性报告</h1>");
    const refused = await runWorkbench(["agreement", folder, "--report", path.join(file, "report.html")]);
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toMatch(/^error: [^\n]+\n$/);
  });

  it("measures spans, characters and labels of two annotators", async () => {
    const folder = await workspaceOf(
      entry("annotator-a", both),
      entry("annotator-b", [
        [3, 6, "policy"],
        [9, 13, "target"],
      ]),
    );
    const found = await agreement(folder);
    expect(found.annotators).toEqual(["annotator-a", "annotator-b"]);
    expect(found.f1.strict).toMatchObject({ value: 0.5, interval: null });
    expect(found.f1.overlap.value).toBe(1);
    expect(found.pairs[0].counts.strict).toEqual({
      tp: 1,
      fp: 1,
      fn: 1,
      precision: { value: 0.5 },
      recall: { value: 0.5 },
    });
    expect(found.labels.map(({ label }: { label: string }) => label)).toEqual(["policy", "target"]);
    expect(found.labels[1].f1.strict.value).toBe(0);
    expect(found.gamma).toMatchObject({ sampler: "statistical", seed: 1, samples: 30 });
    expect(found.documents[0].f1.overlap.value).toBe(1);
  });

  it("counts characters and not code units", async () => {
    const folder = await workspaceOf(
      entry("annotator-a", [[0, 3, "policy"]]),
      entry("annotator-b", [[0, 1, "policy"]]),
    );
    const { pairs } = await agreement(folder);
    // 21 characters: 1 both, 1 one only ("𠮷"), 19 neither. Po = 20/21, Pe = (2·1 + 19·20) / 21².
    const [observed, expected] = [20 / 21, 382 / 441];
    expect(pairs[0].characterKappa.value).toBeCloseTo((observed - expected) / (1 - expected), 12);
  });

  it("does not take for disagreement what somebody has not come to", async () => {
    const folder = await workspaceOf(
      entry("annotator-a", both),
      entry("annotator-b", [[3, 6, "policy"]], "in-progress"),
      entry("annotator-c", [], "in-progress"),
    );
    const found = await agreement(folder);
    expect(found.f1.strict.value).toBe(1);
    expect(found.pairs.map(({ annotators }: { annotators: string[] }) => annotators)).toEqual([
      ["annotator-a", "annotator-b"],
    ]);
    expect(found.completeness[0].annotators).toMatchObject([
      { annotator: "annotator-a", status: "done", progress: 1 },
      { annotator: "annotator-b", status: "in-progress", annotations: 1 },
      { annotator: "annotator-c", status: "not-started", progress: 0 },
    ]);
  });

  it("takes an empty layer that is done for an answer", async () => {
    const folder = await workspaceOf(entry("annotator-a", both), entry("annotator-b", []));
    const { f1, pairs } = await agreement(folder);
    expect(f1.strict.value).toBe(0);
    expect(pairs[0].characterKappa.value).toBe(0);
  });

  it("says why there is no number where nobody marked anything", async () => {
    const folder = await workspaceOf(entry("annotator-a", []), entry("annotator-b", []));
    const { f1, gamma } = await agreement(folder);
    expect(f1.overlap).toMatchObject({ value: null, reason: expect.stringContaining("nobody marked") });
    expect(gamma.value).toBeNull();
  });

  describe("of one article", () => {
    const text = "# 甲市这样做\n\n推行链长制，建设𠮷园区。\n\n# 乙市那样做\n\n推动产业发展，实行链长制。\n";
    const source = sourceText(text, "two");
    const at = (words: string, label: string, from = 0) =>
      annotation(text, text.indexOf(words, from), text.indexOf(words, from) + words.length, label);
    const second = text.indexOf("# 乙");
    const across = annotation(text, text.indexOf("𠮷"), second + 3, "target");
    const layer = (annotator: string, ...annotations: Annotation[]) => ({
      source,
      layer: { ...layerOf(source, annotations, annotator), status: "done" as const },
    });
    const folderOfTwo = () =>
      workspaceOf(
        layer("annotator-a", at("链长制", "policy"), across, at("产业", "industry")),
        layer("annotator-b", at("链长制", "policy"), at("链长制", "policy", second)),
      );
    const article = async (number: number) =>
      agreement(await folderOfTwo(), "--document", "two", "--article", String(number));

    it("counts what begins in it, and nothing of the other", async () => {
      const [one, other] = [await article(1), await article(2)];
      expect(one.article).toMatchObject({ document: "two", number: 1, title: "甲市这样做" });
      expect(one.pairs[0].counts.strict).toMatchObject({ tp: 1, fp: 0, fn: 1 });
      expect(other.pairs[0].counts.strict).toMatchObject({ tp: 0, fp: 1, fn: 1 });
      expect([one, other].map(({ decisions }) => decisions.cases)).toEqual([
        { decided: 0, open: 2 },
        { decided: 0, open: 2 },
      ]);
      expect(one.completeness[0].annotators).toMatchObject([{ annotations: 2 }, { annotations: 1 }]);
      expect(one.confusion[0].counts).toEqual([
        { first: "policy", second: "policy", count: 1 },
        { first: "target", second: null, count: 1 },
      ]);
      expect(one.f1.strict).toMatchObject({
        interval: null,
        intervalReason: expect.stringContaining("five"),
      });
      expect(one.unitizing.alphaU1995.value).not.toBeNull();
    });

    it("says in a report which article it is", async () => {
      const folder = await folderOfTwo();
      const file = path.join(folder, "report.html");
      const asked = ["agreement", folder, "--document", "two", "--article", "2", "--report", file];
      expect(await runWorkbench(asked)).toMatchObject({ exitCode: 0 });
      expect(readFileSync(file, "utf8")).toContain("Article 2 (“乙市那样做”) of two");
    });

    it.each([
      ["an article that is not there", ["--document", "two", "--article", "3"], 1, "no article 3: it has 2"],
      ["no document", ["--article", "1"], 2, "takes one --document"],
      ["no number", ["--document", "two", "--article", "0"], 2, "counts from 1"],
    ])("is refused with %s", async (_, words, exitCode, said) => {
      const run = await runWorkbench(["agreement", await folderOfTwo(), ...words]);
      expect(run).toMatchObject({ stdout: "", exitCode });
      expect(run.stderr).toMatch(/^error: [^\n]+\n$/);
      expect(run.stderr).toContain(said);
    });
  });

  it("draws intervals over documents from five on", async () => {
    const documents = ["d1", "d2", "d3", "d4", "d5"];
    const folder = await workspaceOf(
      ...documents.flatMap((document, i) => [
        entry("annotator-a", both, "done", document),
        entry("annotator-b", i === 0 ? both.slice(0, 1) : both, "done", document),
      ]),
    );
    const { f1 } = await agreement(folder);
    // 9 found by both, 1 by the first only.
    expect(f1.strict.value).toBeCloseTo(18 / 19, 12);
    expect(f1.strict.interval[0]).toBeLessThan(18 / 19);
    expect(f1.strict.interval[1]).toBe(1);
    const chosen = await agreement(folder, "--document", "d1", "--document", "d2");
    expect(chosen.documents.map(({ document }: { document: string }) => document)).toEqual(["d1", "d2"]);
  });

  it("compares the annotators that are named", async () => {
    const folder = await workspaceOf(
      entry("annotator-a", both),
      entry("annotator-b", []),
      entry("annotator-c", both),
    );
    const named = ["--annotator", "annotator-c", "--annotator", "annotator-a"];
    expect(await agreement(folder, ...named)).toMatchObject({
      annotators: ["annotator-c", "annotator-a"],
      f1: { strict: { value: 1 } },
    });
  });

  it("prints the figures with their names, sampler, seed and counts", async () => {
    const folder = await workspaceOf(entry("annotator-a", both), entry("annotator-b", both));
    const { stdout, exitCode } = await runWorkbench(["agreement", folder]);
    expect(exitCode).toBe(0);
    expect(stdout.split("\n")).toEqual(
      expect.arrayContaining([
        "same place and label 1.000",
        "gamma 1.000 (alpha 1, beta 1, empty 1; 30 samples, statistical, seed 1)",
        "progress doc annotator-b: done, 2 annotations, 100 %",
      ]),
    );
  });

  it("leaves out what was accepted from suggestions, when that is wanted", async () => {
    const accepted = entry("annotator-a", both);
    const [byHand, suggested] = accepted.layer.annotations;
    if (!byHand || !suggested) throw new Error("two annotations");
    const origin = { kind: "suggestion", source: "memory", score: 0.9 } as const;
    const layer = { ...accepted.layer, annotations: [byHand, { ...suggested, origin }] };
    const folder = await workspaceOf({ ...accepted, layer }, entry("annotator-b", both.slice(1)));
    expect(await agreement(folder)).toMatchObject({
      ...{ manualOnly: false, leftOut: 0 },
      f1: { strict: { value: 2 / 3 } },
    });
    expect(await agreement(folder, "--manual-only")).toMatchObject({
      ...{ manualOnly: true, leftOut: 2 },
      f1: { strict: { value: 0 } },
    });
  });

  it("says in one line what is missing", async () => {
    const folder = await workspaceOf(entry("annotator-a", both));
    const tried = async (...options: string[]) =>
      (await runWorkbench(["agreement", folder, ...options])).stderr;
    expect(await tried()).toBe(
      "error: Agreement takes the layers of two annotators; here there are those of 1.\n",
    );
    expect(await tried("--annotator", "nobody")).toBe("error: nobody has no layer in this workspace.\n");
    expect(await tried("--document", "none")).toBe("error: There is no document none in this workspace.\n");
    expect((await runWorkbench(["agreement", await temporaryFolder()])).exitCode).toBe(1);
  });

  it("measures the others where a text cannot be read that nobody has begun", async () => {
    const folder = await workspaceOf(entry("annotator-a", both), entry("annotator-b", both));
    await put(folder, "seeds/gb18030.txt", new Uint8Array([0xd6, 0xd0]));
    const { f1, completeness } = await agreement(folder);
    expect(f1.strict.value).toBe(1);
    expect(completeness.find(({ document }: { document: string }) => document === "gb18030")).toMatchObject({
      annotators: [{ status: "not-started" }, { status: "not-started" }],
    });
  });

  it("fails on a layer that cannot be read, as figures without it would mean something else", async () => {
    const folder = await workspaceOf(entry("annotator-a", both), entry("annotator-b", both));
    await put(folder, "annotations/doc/annotator-b.json", "{");
    const { stdout, stderr, exitCode } = await runWorkbench(["agreement", folder]);
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 1 });
    expect(stderr).toContain("annotator-b.json is not complete JSON");
  });
});
