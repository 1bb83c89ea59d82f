import { describe, expect, it } from "vitest";
import { utf16 } from "../../../../core/text/offsets";
import { articlePlaces } from "../../../../core/text/outline/articlePlaces";

const places = (text: string, ...starts: number[]) =>
  articlePlaces(
    text,
    starts.map((start) => ({ start: utf16(start) })),
  ).map(({ start, end }) => [start, end]);

describe("the places of articles", () => {
  it.each<[what: string, text: string, starts: number[], expected: number[][]]>([
    ["one article, with what stands before it", "\n在𠮷镇", [1], [[0, 5]]],
    [
      "each up to the next one, over the line break between them",
      "在𠮷\n镇",
      [0, 4],
      [
        [0, 4],
        [4, 5],
      ],
    ],
    ["the whole text where none is known", "在镇", [], [[0, 2]]],
    ["nothing in an empty text", "", [], []],
  ])("are %s", (_, text, starts, expected) => {
    expect(places(text, ...starts)).toEqual(expected);
  });
});
