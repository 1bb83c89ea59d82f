import { describe, expect, it } from "vitest";
import { applyDiff } from "../../../core/model/LayerDiff";
import { clearPlaces, labelPlaces } from "../../../core/model/labelPlaces";
import type { Stamp } from "../../../core/model/newAnnotation";
import { span } from "../../../core/text/Span";
import { marked } from "../../builders/marked";

function stamps(): () => Stamp {
  let count = 0;
  return () => ({ id: `new-${++count}`, now: "2026-05-06T07:08:09.000Z" });
}

const at = (start: number, end: number, id: string | null = null) => ({ ...span(start, end), id });

/** The layer afterwards, as `label:quote`. */
function labelled(notation: string, places: readonly ReturnType<typeof at>[], label = "industry"): string[] {
  const { source, layer } = marked(notation);
  const after = applyDiff(layer, labelPlaces(source, layer, places, label, stamps()));
  return after.annotations.map((each) => `${each.label}:${each.quote}`);
}

describe("labelling listed passages", () => {
  it.each([
    ["tags one without an annotation", "新能源", [at(0, 3)], ["industry:新能源"]],
    ["relabels what stands on exactly its characters", "[policy 新能源]", [at(0, 3)], ["industry:新能源"]],
    ["leaves one that has the label", "[industry 新能源]", [at(0, 3)], ["industry:新能源"]],
    [
      "leaves a second label beside the one asked for",
      "[policy [industry 新能源]]",
      [at(0, 3)],
      ["industry:新能源", "policy:新能源"],
    ],
    [
      "relabels one of two that stand there, and leaves the other and what was noted on it",
      "[policy [target 𠮷\n野]]",
      [at(0, 4)],
      ["industry:𠮷\n野", "target:𠮷\n野"],
    ],
    [
      "tags inside a longer annotation",
      "[policy 新能源车]",
      [at(0, 3)],
      ["policy:新能源车", "industry:新能源"],
    ],
    ["finds the annotation inside white space", "在[policy 𠮷] \n", [at(1, 5)], ["industry:𠮷"]],
    ["takes one across a line", "[policy 新能\n源]。", [at(0, 4)], ["industry:新能\n源"]],
    ["tags the end of the text", "在𠮷", [at(1, 3)], ["industry:𠮷"]],
    ["passes over an empty one", "在𠮷", [at(1, 1), at(3, 3)], []],
    ["passes over a meant annotation that is gone", "新能源", [at(0, 3, "gone")], []],
  ] as const)("%s", (_, notation, places, expected) => {
    expect(labelled(notation, places)).toEqual(expected);
  });

  it("relabels only the annotation that is meant", () => {
    const { source, layer } = marked("[policy [target 链长制]]");
    const diff = labelPlaces(source, layer, [at(0, 3, "policy-0-3")], "industry", stamps());
    expect(diff.updated.map(({ from, to }) => [from.label, to.label])).toEqual([["policy", "industry"]]);
  });
});

describe("clearing listed passages", () => {
  it("takes away what stands on exactly those characters, and nothing around or in it", () => {
    const { source, layer } = marked("[policy [industry 新能源]车]和[target 𠮷\n野]");
    const diff = clearPlaces(source, layer, [at(0, 3), at(5, 9), at(4, 4)]);
    expect(diff.removed.map(({ label, quote }) => `${label}:${quote}`)).toEqual([
      "industry:新能源",
      "target:𠮷\n野",
    ]);
  });

  it("takes away only the annotation that is meant", () => {
    const { source, layer } = marked("[policy [target 链长制]]");
    const diff = clearPlaces(source, layer, [at(0, 3, "target-0-3")]);
    expect(diff.removed.map(({ label }) => label)).toEqual(["target"]);
  });
});
