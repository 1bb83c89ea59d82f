import { describe, expect, it } from "vitest";
import type { Case } from "../../../core/compare/Case";
import { findCases } from "../../../core/compare/findCases";
import type { Layer, LayerStatus } from "../../../core/model/Layer";
import { annotation, layerOf, sourceText } from "../../builders/marked";

const text = "在𠮷镇推行链长制，\n建成千亿园区，培育新能源、新材料，引进项目100个以上。";
const source = sourceText(text);

type Tag = readonly [start: number, end: number, label?: string];

function layer(annotator: string, tags: readonly Tag[], status: LayerStatus = "done"): Layer {
  const annotations = tags.map(([start, end, label = "policy"], index) =>
    annotation(text, start, end, label, `${annotator.at(-1)}${index}`),
  );
  return { ...layerOf(source, annotations, annotator), status };
}

const a = (...tags: Tag[]) => layer("annotator-a", tags);
const b = (...tags: Tag[]) => layer("annotator-b", tags);
const c = (...tags: Tag[]) => layer("annotator-c", tags);
const shown = ({ kind, members, silent, unfinished }: Case) =>
  [
    ...[kind, members.map(({ annotation: { id } }) => id).join("+")],
    ...silent.map((name) => `-${name.at(-1)}`),
    ...unfinished.map((name) => `?${name.at(-1)}`),
  ].join(" ");
const casesOf = (...layers: Layer[]) => findCases(layers).map(shown);

describe("findCases", () => {
  it.each<[string, Layer[], string[]]>([
    ["nothing without layers", [], []],
    ["nothing where nobody tagged", [a(), b()], []],
    ["what is tagged alike", [a([1, 3]), b([1, 3])], ["agreed a0+b0"]],
    ["other bounds", [a([5, 9]), b([6, 10])], ["boundary a0+b0"]],
    ["other bounds over a line break", [a([5, 12]), b([5, 9])], ["boundary a0+b0"]],
    ["another label", [a([5, 9]), b([5, 9, "target"])], ["label a0+b0"]],
    ["what one has passed over", [a([5, 9]), b()], ["missing a0 -b"]],
    ["spans that only touch", [a([5, 8]), b([8, 10])], ["missing a0 -b", "missing b0 -a"]],
    [
      "another label on a small part as another thing",
      [a([5, 17]), b([5, 8, "target"])],
      ["missing a0 -b", "missing b0 -a"],
    ],
    [
      "a list tagged whole and by item",
      [a([19, 26]), b([19, 22], [23, 26])],
      ["boundary a0+b0", "missing b1 -a"],
    ],
    [
      "stacked spans with their like",
      [a([5, 8], [5, 8]), b([5, 8], [5, 8])],
      ["agreed a0+b0", "agreed a1+b1"],
    ],
    [
      "stacked labels with their like",
      [a([5, 8], [5, 8, "target"]), b([5, 8, "target"])],
      ["missing a0 -b", "agreed a1+b0"],
    ],
    [
      "nested spans with their like",
      [a([5, 20], [6, 10]), b([5, 19], [6, 11])],
      ["boundary a0+b0", "boundary a1+b1"],
    ],
    [
      "the same label rather than a little more overlap",
      [a([5, 15, "target"], [5, 14]), b([5, 14, "target"])],
      ["boundary a0+b0", "missing a1 -b"],
    ],
    [
      "much more overlap rather than the same label",
      [a([0, 10, "target"], [10, 30]), b([0, 12])],
      ["label a0+b0", "missing a1 -b"],
    ],
    ["three annotators", [a([5, 8]), b([5, 8]), c([5, 9])], ["boundary a0+b0+c0"]],
    ["three, one silent", [a([5, 8]), b([5, 8]), c()], ["missing a0+b0 -c"]],
    ["an end at the text's end", [a([33, text.length]), b([33, text.length])], ["agreed a0+b0"]],
  ])("finds %s", (_, layers, cases) => {
    expect(casesOf(...layers)).toEqual(cases);
  });

  it.each<[string, LayerStatus, Tag[], string[]]>([
    ["before their last annotation they left it out", "done", [[19, 22]], ["missing a0 -b", "missing b0 -a"]],
    ["beyond it they have said nothing", "in-progress", [[19, 22]], ["missing a0 -b", "unfinished b0 ?a"]],
    ["where it touches what lies beyond, too", "done", [[1, 5]], ["missing b0 -a", "unfinished a0 ?b"]],
    ["where a case begins in it, they have seen it", "done", [[1, 6]], ["boundary a0+b0"]],
    ["where another thing begins in it, too", "done", [[1, 6, "target"]], ["missing b0 -a", "missing a0 -b"]],
    ["over a line break", "in-progress", [[8, 12, "target"]], ["missing a0 -b", "unfinished b0 ?a"]],
  ])("takes an annotator who is not done at their last annotation: %s", (_, ofA, tags, cases) => {
    const layers = [layer("annotator-a", [[5, 8]], ofA), layer("annotator-b", tags, "in-progress")];
    expect(casesOf(...layers)).toEqual(cases);
  });

  it("takes no absence of an annotator who has not begun for disagreement", () => {
    const unfinished = layer("annotator-c", [], "in-progress");
    expect(casesOf(a([5, 8]), unfinished)).toEqual(["unfinished a0 ?c"]);
    expect(casesOf(a([5, 8]), b([5, 8]), unfinished)).toEqual(["agreed a0+b0 ?c"]);
    expect(casesOf(a([5, 8]), b(), unfinished)).toEqual(["missing a0 -b ?c"]);
  });

  it("compares attributes by value, whatever the order of their keys", () => {
    const withValues = (of: Layer, attributes: Layer["annotations"][number]["attributes"]) => ({
      ...of,
      annotations: of.annotations.map((each) => ({ ...each, attributes })),
    });
    const mine = withValues(a([5, 8]), { deadline: "2023", quantity: { value: 1, unit: "项" } });
    expect(
      casesOf(mine, withValues(b([5, 8]), { quantity: { unit: "项", value: 1 }, deadline: "2023" })),
    ).toEqual(["agreed a0+b0"]);
    expect(casesOf(mine, withValues(b([5, 8]), { deadline: "2024" }))).toEqual(["attributes a0+b0"]);
  });

  it("lists all differences of a case, the gravest first, and spans all its members", () => {
    const [found] = findCases([a([5, 9]), b([4, 8, "target"]), c()]);
    expect(found?.differences).toEqual(["label", "boundary", "missing"]);
    expect(found?.span).toEqual({ start: 4, end: 9 });
  });

  it("gives the same cases in whatever order the layers come", () => {
    const layers = [a([5, 9], [6, 8, "target"]), b([5, 8], [6, 9, "target"]), c([4, 9])];
    expect(casesOf(...layers.toReversed())).toEqual(casesOf(...layers));
  });

  it("puts every annotation into one case, and none of an annotator's two into the same", () => {
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const tags = () =>
      Array.from({ length: 40 }, (): Tag => {
        const start = next(30);
        return [start, start + 1 + next(8), next(2) === 0 ? "policy" : "target"];
      });
    const found = findCases([a(...tags()), b(...tags()), c(...tags())]);
    const members = found.flatMap((each) => each.members);
    expect(new Set(members.map(({ annotation: { id } }) => id)).size).toBe(120);
    expect(members).toHaveLength(120);
    for (const each of found) {
      const names = each.members.map(({ annotator }) => annotator);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
