import { describe, expect, it } from "vitest";
import { span } from "../../../core/text/Span";
import { marksWithin, type RepairMark, rawHint, repairMarks } from "../../../renderer/editor/repairMarks";
import { ShownText } from "../../../renderer/editor/ShownText";
import { readText } from "../../builders/readText";
import { fitted, replacement } from "../../core/text/repair/arbitraryRepairs";

/** 0 琏长制在镇上 6 \n 7 第3版 10 \n 11 全面推行， 16 \n 17–19 𠮷 19 镇很□。 23 */
const raw = "琏长制在镇上\n第3版\n全面推行，\n𠮷镇很□。";
const repaired = fitted(
  raw,
  replacement(0, 1, "链"),
  replacement(7, 11, ""),
  replacement(17, 19, "吉"),
  replacement(21, 22, "𠮷利"),
);
const shown = (view: "reflowed" | "source") => new ShownText(raw, readText(raw, undefined, repaired), view);

/** The words on the page, with each repair as `[look: words|rest]`. */
function drawn(text: ShownText): string {
  const words: string[] = [];
  text.document.descendants((node) => {
    if (!node.isText) return;
    const [mark] = node.marks;
    const seen = node.text?.replaceAll("\u200c", "");
    words.push(mark ? `[${mark.attrs.look}: ${seen}|${mark.attrs.rest}]` : `${seen}`);
  });
  return words.join("");
}

describe("repairs in the text", () => {
  it("are read in their places in the reflowed view, what has no room beside them", () => {
    const text = shown("reflowed");
    expect(drawn(text)).toBe("[read: 链|]长制在镇上[read gone: |]全面推行，[read: 吉|]镇很[read: |𠮷利]。");
    expect(text.shown).toHaveLength(raw.length);
  });

  it("leave the raw text in source lines, and mark it", () => {
    const text = shown("source");
    expect(drawn(text)).toBe(
      "[raw: 琏|]长制在镇上\n[raw gone: 第3版\n|]全面推行，\n[raw: 𠮷|]镇很[raw: □|]。",
    );
    expect(text.shown).toBe(raw);
  });

  it("tell what the file has there", () => {
    expect(repairMarks(repaired, "reflowed", rawHint).map(({ hint }) => hint)).toEqual([
      "琏",
      "第3版\n",
      "𠮷",
      "□",
    ]);
  });

  it("are copied as they read, or as the file has them", () => {
    expect(shown("reflowed").copied(span(0, 13))).toBe("链长制在镇上全面");
    expect(shown("source").copied(span(0, 3))).toBe("琏长制");
  });

  it.each([
    ["half of one", span(17, 18), span(17, 19)],
    ["a part of what is left out", span(9, 12), span(11, 12)],
  ])("are not selected in part: %s", (_, selected, settled) => {
    expect(shown("reflowed").settled(selected)).toEqual(settled);
  });
});

describe("the marks in a range", () => {
  const mark = (start: number, end: number): RepairMark => ({
    ...span(start, end),
    look: "read",
    hint: "",
    rest: "+",
  });
  const marks = [mark(0, 2), mark(4, 9), mark(9, 12)];

  it.each<[string, [number, number], [number, number, string][]]>([
    ["are those that lie in it", [0, 3], [[0, 2, "+"]]],
    ["are none between two", [2, 4], []],
    ["are cut at its end, without what stands after them", [3, 6], [[4, 6, ""]]],
    [
      "are cut at its start",
      [6, 12],
      [
        [6, 9, "+"],
        [9, 12, "+"],
      ],
    ],
    ["are none at the end of all", [12, 12], []],
  ])("%s", (_, [start, end], expected) => {
    const found = marksWithin(marks, span(start, end));
    expect(found.map((each) => [each.start, each.end, each.rest])).toEqual(expected);
  });
});
