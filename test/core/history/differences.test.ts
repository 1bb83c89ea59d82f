import { describe, expect, it } from "vitest";
import { type Aspect, listDifferences } from "../../../core/history/differences";
import type { Annotation } from "../../../core/model/Annotation";
import { emptyDiff } from "../../../core/model/LayerDiff";
import { annotation } from "../../builders/marked";

const text = "在郴州推行链长制，\n𠮷野家建成千亿园区。";
const [a, b, c] = [annotation(text, 1, 3), annotation(text, 5, 13, "policy"), annotation(text, 10, 12)];

describe("the differences between two states", () => {
  it("are in reading order, whatever has become of each annotation", () => {
    const noted = { from: b, to: { ...b, note: "注" } };
    const diff = { ...emptyDiff, added: [c], removed: [a], updated: [noted] };
    expect(listDifferences(diff).map(({ kind, annotation: { quote } }) => [kind, quote])).toEqual([
      ["removed", "郴州"],
      ["changed", "链长制，\n𠮷野"],
      ["added", "𠮷"],
    ]);
  });

  it.each<[change: Partial<Annotation>, aspects: Aspect[]]>([
    [{ label: "target" }, ["label"]],
    [annotation(text, 5, 8, "policy"), ["place"]],
    [{ attributes: { year: 2023 } }, ["attributes"]],
    [{ note: "注", label: "industry" }, ["label", "note"]],
  ])("name what has changed: %o", (change, aspects) => {
    const updated = [{ from: b, to: { ...b, ...change } }];
    expect(listDifferences({ ...emptyDiff, updated })).toEqual([
      { kind: "changed", from: b, annotation: { ...b, ...change }, aspects },
    ]);
  });

  it("are none when only the time of the last change is another", () => {
    const updated = [{ from: b, to: { ...b, updatedAt: "2026-11-21T00:00:00.000Z" } }];
    expect(listDifferences({ ...emptyDiff, updated })).toEqual([]);
  });
});
