import { describe, expect, it } from "vitest";
import { utf16 } from "../../../core/text/offsets";
import { span } from "../../../core/text/Span";
import type { ListedArticle } from "../../../renderer/outline/listArticles";
import { indexAt, placeRead, rowsOf } from "../../../renderer/outline/outlineRows";

const article = (start: number, ...parts: readonly number[]): ListedArticle => ({
  start: utf16(start),
  title: `${start}`,
  person: "",
  role: "",
  city: "",
  isConfirmed: false,
  parts: parts.map((at) => ({ kind: "section", start: utf16(at), text: `${at}` })),
});

describe("rowsOf", () => {
  const articles = [article(0, 10, 20), article(30), article(40, 50)];

  it("shows the parts of open articles", () => {
    const rows = rowsOf(articles, ({ start }) => start === 0);
    const seen = rows.map(({ start, part, isOpen, position, siblings }) => [
      start,
      part !== null,
      isOpen,
      `${position}/${siblings}`,
    ]);
    expect(seen).toEqual([
      [0, false, true, "1/3"],
      [10, true, null, "1/2"],
      [20, true, null, "2/2"],
      [30, false, null, "2/3"],
      [40, false, false, "3/3"],
    ]);
  });

  it.each([
    [0, 0],
    [9, 0],
    [10, 1],
    [25, 2],
    [39, 3],
    [1000, 4],
  ])("are found by the place %d", (place, index) => {
    expect(
      indexAt(
        rowsOf(articles, ({ start }) => start === 0),
        place,
      ),
    ).toBe(index);
  });

  it("begin with the first also before it", () => {
    expect(indexAt([{ start: 5 }, { start: 9 }], 0)).toBe(0);
    expect(indexAt([], 0)).toBe(0);
  });
});

describe("the place being read", () => {
  it.each<[what: string, caret: number, visible: readonly [number, number] | null, place: number]>([
    ["the caret while it is in view", 150, [100, 200], 150],
    ["the caret at the end of the view", 200, [100, 200], 200],
    ["in the upper part of the view when the caret is above", 50, [100, 200], 125],
    ["in the upper part of the view when the caret is below", 250, [100, 200], 125],
    ["the caret before anything is in view", 7, null, 7],
  ])("is %s", (_, caret, visible, place) => {
    expect(placeRead({ caret: utf16(caret), visible: visible && span(...visible) })).toBe(place);
  });
});
