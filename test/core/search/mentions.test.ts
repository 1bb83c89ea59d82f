import { describe, expect, it } from "vitest";
import type { Annotation } from "../../../core/model/Annotation";
import { type AnnotatorId, parseAnnotatorId } from "../../../core/model/ids";
import { KnownNames, occurrencesIn } from "../../../core/search/mentions";
import { annotation } from "../../builders/marked";
import { searchable } from "./searchable";

const me = (parseAnnotatorId("annotator-a") as { value: AnnotatorId }).value;

function occurrences(text: string, phrase: string, tags: readonly Annotation[], by = "annotator-a") {
  const found = occurrencesIn(searchable(text, { [by]: tags }), { phrase, label: "industry", annotator: me });
  return found.map(({ start, inLongerName }) =>
    inLongerName === null ? start : `${start} in ${inLongerName}`,
  );
}

const tag = (text: string, start: number, end: number, label = "industry") =>
  annotation(text, start, end, label, `${start}-${end}-${label}`);

describe("the mentions of a phrase", () => {
  const text = "新能源、新能源汽车、新能源";
  it.each<
    [what: string, text: string, phrase: string, tags: [number, number, string?][], expected: unknown[]]
  >([
    ["are all its occurrences", text, "新能源", [], [0, 4, 10]],
    ["leave out those tagged exactly", text, "新能源", [[0, 3]], [4, 10]],
    ["keep those tagged with another label", text, "新能源", [[0, 3, "policy"]], [0, 4, 10]],
    ["tell those inside a longer tagged name", text, "新能源", [[4, 9]], [0, "4 in 新能源汽车", 10]],
    [
      "tell the longest of several names",
      text,
      "能源",
      [
        [4, 7],
        [4, 9],
      ],
      [1, "5 in 新能源汽车", 11],
    ],
    ["keep those around a shorter tagged name", text, "新能源", [[0, 2]], [0, 4, 10]],
    ["leave out those that cross a tagged span", text, "新能源", [[2, 5]], [10]],
    ["keep those that touch a tagged span", "新能源产业", "产业", [[0, 3]], [3]],
    ["do not overlap each other", "哈哈哈哈哈", "哈哈", [], [0, 2]],
    ["do not overlap one that is tagged", "哈哈哈哈", "哈哈", [[1, 3]], []],
    ["count characters of two units", "𠮷业𠮷业", "𠮷业", [[0, 3]], [3]],
    ["are found at the text's end", "发展产业", "产业", [], [2]],
    ["of nothing are none", text, "", [], []],
  ])("%s", (_, words, phrase, tags, expected) => {
    const annotations = tags.map(([start, end, label]) => tag(words, start, end, label));
    expect(occurrences(words, phrase, annotations)).toEqual(expected);
  });

  it("do not look at what others have tagged", () => {
    expect(occurrences(text, "新能源", [tag(text, 0, 3), tag(text, 4, 9)], "annotator-b")).toEqual([
      0, 4, 10,
    ]);
  });
});

describe("names known from elsewhere", () => {
  const marked = (text: string, phrase: string, names: string[]) => {
    const document = searchable(text);
    const found = occurrencesIn(document, { phrase, label: "industry", annotator: me });
    return new KnownNames(phrase, new Set(names))
      .mark(document, found)
      .map(({ inLongerName }) => inLongerName);
  };

  it.each<[what: string, text: string, phrase: string, names: string[], expected: (string | null)[]]>([
    ["that begin with the phrase", "新能源汽车和新能源", "新能源", ["新能源汽车"], ["新能源汽车", null]],
    ["that end with it", "光伏产业和产业", "产业", ["光伏产业"], ["光伏产业", null]],
    [
      "that hold it twice",
      "产业与产业园和产业",
      "产业",
      ["产业与产业园"],
      ["产业与产业园", "产业与产业园", null],
    ],
    [
      "of which the longest counts",
      "新能源汽车产业",
      "汽车",
      ["能源汽车", "新能源汽车产业"],
      ["新能源汽车产业"],
    ],
    ["that stand nowhere", "新能源船", "新能源", ["新能源汽车"], [null]],
    ["at the text's very ends", "产业", "产业", ["产业链", "大产业"], [null]],
    ["with characters of two units", "𠮷产业", "产业", ["𠮷产业"], ["𠮷产业"]],
  ])("%s", (_, text, phrase, names, expected) => {
    expect(marked(text, phrase, names)).toEqual(expected);
  });
});
