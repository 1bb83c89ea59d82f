import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noCorrections } from "../../../../core/text/layout/TextLayout";
import { ReflowedText } from "../../../../core/text/reflow/ReflowedText";
import { correctReading, leaveOut } from "../../../../core/text/repair/correctReading";
import type { RepairedText } from "../../../../core/text/repair/RepairedText";
import { hasWholeCharacters, span } from "../../../../core/text/Span";
import { arbitraryRepairs, fitted, replacement } from "./arbitraryRepairs";

const read = (repaired: RepairedText) =>
  new ReflowedText(repaired.raw, repaired.layout(noCorrections), repaired);

/** 0 琏长制在镇上 6 \n 7 全面推行， 12 \n 13–15 𠮷 15 镇很好。 19 */
const raw = "琏长制在镇上\n全面推行，\n𠮷镇很好。";

const change = (
  passage: readonly [number, number],
  wanted: string,
  ...known: ReturnType<typeof replacement>[]
) => correctReading(read(fitted(raw, ...known)), known, span(...passage), wanted);

describe("a corrected reading", () => {
  it.each<[string, [number, number], string, ReturnType<typeof replacement>]>([
    ["one character of a passage", [0, 3], "链长制", replacement(0, 1, "链")],
    ["one of two units", [11, 16], "，吉镇", replacement(13, 15, "吉")],
    ["one before a line break", [5, 8], "下全", replacement(5, 6, "下")],
    ["both sides of a line break", [5, 8], "中央", replacement(5, 8, "中央")],
    ["a character that was missing, with the one before", [7, 9], "全村面", replacement(7, 8, "全村")],
    ["one missing before the first, with that", [7, 9], "村全面", replacement(7, 8, "村全")],
    ["one too many", [7, 11], "全面行", replacement(9, 10, "")],
    ["the end of the text", [13, 19], "𠮷镇很好！", replacement(18, 19, "！")],
    ["a passage that is to be read as nothing", [7, 9], "", replacement(7, 9, "")],
  ])("replaces no more than %s", (_, passage, wanted, made) => {
    expect(change(passage, wanted)).toEqual({ gone: [], made });
  });

  it.each([
    ["reads like that already", span(5, 8), "上全"],
    ["is white space", span(6, 7), "无"],
    ["is empty", span(3, 3), "无"],
  ])("changes nothing where the passage %s", (_, passage, wanted) => {
    expect(correctReading(read(fitted(raw)), [], passage, wanted)).toBeNull();
  });

  it("takes the place of a repair that it changes", () => {
    const known = replacement(0, 3, "链长治");
    expect(change([0, 8], "链长制在镇上全", known)).toEqual({
      gone: [known],
      made: replacement(0, 3, "链长制"),
    });
  });

  it("takes a repair back where the raw text is wanted", () => {
    const known = replacement(0, 1, "链");
    expect(change([0, 3], "琏长制", known)).toEqual({ gone: [known], made: null });
  });

  it("leaves a passage out with what is repaired in it", () => {
    const [inside, outside] = [replacement(0, 1, "链"), replacement(4, 6, "镇里")];
    expect(leaveOut([inside, outside], span(0, 4))).toEqual({ gone: [inside], made: replacement(0, 4, "") });
  });

  it("makes any passage without white space read as wanted", () => {
    const wanted = fc
      .array(fc.constantFrom("市", "、", "𠮷", "ab"), { maxLength: 6 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(arbitraryRepairs, fc.nat(), fc.nat({ max: 20 }), wanted, (known, at, length, words) => {
        const text = read(known);
        const start = at % (text.text.length + 1);
        const passage = text.toRaw({ start, end: Math.min(start + length, text.text.length) } as never);
        const { start: first, end: last } = text.fromRaw(passage);
        const reading = text.text.slice(first, last);
        fc.pre(
          hasWholeCharacters(known.raw, passage) && reading === reading.trim() && !reading.includes("\n"),
        );
        const made = correctReading(text, known.replacements, passage, words);
        fc.pre(made !== null);
        const rest = known.replacements.filter((each) => !made?.gone.includes(each));
        const after = fitted(known.raw, ...rest, ...(made?.made ? [made.made] : []));
        expect(after.replacements).toHaveLength(rest.length + (made?.made ? 1 : 0));
        const visible = (words: string) => words.replace(/\s/gu, "");
        const expected = text.text.slice(0, first) + words + text.text.slice(last);
        expect(visible(read(after).text)).toBe(visible(expected));
      }),
    );
  });
});
