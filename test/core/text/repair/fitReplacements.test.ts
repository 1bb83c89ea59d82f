import { describe, expect, it } from "vitest";
import { fitReplacements } from "../../../../core/text/repair/fitReplacements";
import { replacement } from "./arbitraryRepairs";

// 0 本, 1–3 𠮷, 3 镇, 4 \n, 5 桥, and the end at 6.
const text = "本𠮷镇\n桥";

describe("fitReplacements", () => {
  it.each([
    ["at the start", replacement(0, 1, "木")],
    ["of a character of two units", replacement(1, 3, "吉")],
    ["across a line break", replacement(3, 6, "镇桥")],
    ["up to the end, left out", replacement(5, 6, "")],
  ])("takes one %s", (_, fits) => {
    expect(fitReplacements(text, [fits])).toEqual({ fitting: [fits], dropped: [] });
  });

  it.each([
    ["over the end", "outside", replacement(5, 7, "桥")],
    ["of nothing", "empty", replacement(3, 3, "大")],
    ["that ends inside a character", "parts-character", replacement(0, 2, "木")],
    ["by half a character", "parts-character", replacement(0, 1, "\ud842")],
    ["by two lines", "line-break", replacement(0, 1, "木\n头")],
  ])("drops one %s", (_, reason, misfit) => {
    expect(fitReplacements(text, [misfit])).toEqual({
      fitting: [],
      dropped: [{ replacement: misfit, reason }],
    });
  });

  it("keeps of two that overlap the one that begins first, and both that touch", () => {
    const [first, second, third] = [replacement(0, 3, "a"), replacement(1, 4, "b"), replacement(3, 4, "c")];
    expect(fitReplacements(text, [third, second, first])).toEqual({
      fitting: [first, third],
      dropped: [{ replacement: second, reason: "overlap" }],
    });
  });
});
