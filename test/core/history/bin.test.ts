import { describe, expect, it } from "vitest";
import { binAfter, type DeletedAnnotation, inBin, joinBins, putBack } from "../../../core/history/bin";
import type { Annotation } from "../../../core/model/Annotation";
import { applyDiff } from "../../../core/model/LayerDiff";
import { formatBinFile, parseBinFile } from "../../../core/stored/binFile";
import { annotation, layerOf, sourceText } from "../../builders/marked";

const text = "在郴州推行链长制，\n𠮷野家建成千亿园区。";
const source = sourceText(text);
const [a, b, c] = [
  annotation(text, 1, 3, "target", "a"),
  annotation(text, 5, 13, "policy", "b"),
  annotation(text, text.length - 1, text.length, "industry", "c"),
];
const NOW = "2026-11-21T08:00:00.000Z";
const at = (deletedAt: string, ...annotations: Annotation[]): DeletedAnnotation[] =>
  annotations.map((each) => ({ deletedAt, annotation: each }));
const ids = (bin: readonly DeletedAnnotation[]) => bin.map(({ annotation: { id } }) => id).join("");

describe("a bin after a deletion", () => {
  const before = at("2026-11-20T08:00:00.000Z", a, b);
  it.each<
    [what: string, bin: DeletedAnnotation[], present: Annotation[], removed: Annotation[], ids: string]
  >([
    ["has it at its end", before, [c], [c], "abc"],
    ["has what is deleted once more only as it was last", before, [a], [a], "ba"],
    ["has let go of what was put back", before, [a, c], [c], "bc"],
    ["has several at once", [], [a, b, c], [c, a], "ca"],
  ])("%s", (_, bin, present, removed, expected) => {
    const after = binAfter(bin, layerOf(source, present), removed, NOW);
    expect(ids(after)).toBe(expected);
    expect(after.at(-1)?.deletedAt).toBe(NOW);
  });

  it.each([
    ["annotations", { annotations: 2, units: 1e6 }, "bc"],
    [
      "units of what they say",
      { annotations: 9, units: 2 * JSON.stringify(at(NOW, c)[0]).length + 20 },
      "bc",
    ],
    ["units, the last one staying whatever it says", { annotations: 9, units: 1 }, "c"],
  ])("keeps the newest of more %s than it may hold", (_, limit, expected) => {
    expect(ids(binAfter(before, layerOf(source, [c]), [c], NOW, limit))).toBe(expected);
  });
});

describe("two states of one bin", () => {
  const [EARLY, LATE] = ["2026-11-20T08:00:00Z", "2026-11-20T08:00:00.500Z"];
  it.each([
    ["hold what either has, by the time of deletion", at(LATE, a), at(EARLY, b), "ba"],
    ["hold each annotation as it was deleted last", [...at(EARLY, a), ...at(EARLY, b)], at(LATE, a), "ba"],
    ["are one where they are alike", at(NOW, a, b), at(NOW, a, b), "ab"],
    ["are one where the other is empty", at(NOW, c), [], "c"],
  ])("%s", (_, bin, other, expected) => {
    expect(ids(joinBins(bin, other))).toBe(expected);
  });

  it("lose the oldest over the limit", () => {
    expect(ids(joinBins(at(LATE, a), at(EARLY, b, c), { annotations: 2, units: 1e6 }))).toBe("ca");
  });
});

it("what can be put back is what the layer does not hold, the last deleted first", () => {
  expect(ids(inBin(at(NOW, a, b, c), layerOf(source, [b])))).toBe("ca");
});

describe("putting back", () => {
  it.each([
    ["across a line break", b],
    ["at the end of the text", c],
    ["of a character of two units", annotation(text, 10, 12, "target", "d")],
  ])("an annotation %s gives it as it was", (_, deleted) => {
    const layer = layerOf(source, [a]);
    const diff = putBack(source, layer, deleted);
    expect(diff.ok && applyDiff(layer, diff.value)).toEqual(layerOf(source, [a, deleted]));
  });

  it.each([
    ["is there already", layerOf(source, [a]), a, "annotation-exists"],
    ["says what another one says", layerOf(source, [{ ...a, id: "twin" }]), a, "annotation-exists"],
    ["has other words now", layerOf(source, []), { ...a, quote: "长沙" }, "annotation-misplaced"],
    ["lies outside the text", layerOf(source, []), annotation(`${text}完`, 21, 22), "annotation-misplaced"],
  ])("one that %s is refused", (_, layer, deleted, code) => {
    expect(putBack(source, layer, deleted)).toMatchObject({ ok: false, error: { code } });
  });
});

describe("a bin file", () => {
  const file = {
    document: source.document,
    annotator: layerOf(source, []).annotator,
    deleted: at(NOW, b, a),
  };
  it("is read back as it was written, a block an annotation and a newline at its end", () => {
    const content = formatBinFile(file);
    expect(parseBinFile("x", content)).toEqual({ ok: true, value: file });
    expect(content.endsWith("}\n")).toBe(true);
  });

  it.each([
    ["{", "file-not-json"],
    ['{"version":2}', "file-unknown-version"],
    [formatBinFile(file).replace('"deletedAt"', '"when"'), "file-wrong-shape"],
    [formatBinFile(file).replace(NOW, "yesterday"), "file-wrong-shape"],
  ])("with %j is refused", (content, code) => {
    expect(parseBinFile("x", content)).toMatchObject({ ok: false, error: { code } });
  });
});
