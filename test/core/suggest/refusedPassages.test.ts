import { describe, expect, it } from "vitest";
import { noRefusals, RefusalSet, refusalAt } from "../../../core/search/refusals";
import { refusedPassages } from "../../../core/suggest/refusedPassages";
import { taggedText } from "../../builders/taggedText";

/** What is found of the refusals of all that is tagged, in another text. */
function found(refused: string, elsewhere = refused.replace(/\[\w+ |\]/g, "")) {
  const { study, passages } = taggedText(refused);
  const refusals = passages.map(({ label, start, end }) => refusalAt(study, label, start, end));
  const { text } = taggedText(elsewhere).study;
  const places = refusedPassages(text, new RefusalSet(refusals));
  return places.map(({ start, end, label }) => [start, label, text.slice(start, end)]);
}

describe("the places that were refused", () => {
  it.each<[what: string, notation: string, places: unknown[]]>([
    ["after 𠮷", "𠮷[industry 茶]好，茶香。", [[2, "industry", "茶"]]],
    ["across a line break", "种[industry 茶\n叶]。", [[1, "industry", "茶\n叶"]]],
    ["at the end of the text", "种[industry 茶]", [[1, "industry", "茶"]]],
    [
      "with two labels, in reading order",
      "种[industry 茶]，又有[policy “[industry 茶]”行动]。",
      [
        [1, "industry", "茶"],
        [5, "policy", "“茶”行动"],
        [6, "industry", "茶"],
      ],
    ],
    ["nowhere in an empty text", "", []],
  ])("are found %s", (_, notation, places) => {
    expect(found(notation)).toEqual(places);
  });

  it("are found where the text has moved, and not where other words stand around", () => {
    expect(found("种[industry 茶]好。", "新的开头。\n种茶好。\n采茶忙。")).toEqual([[7, "industry", "茶"]]);
  });

  it("are none where nothing was refused", () => {
    expect(refusedPassages("种茶", noRefusals)).toEqual([]);
  });
});
