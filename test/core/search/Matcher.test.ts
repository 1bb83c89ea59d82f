import { describe, expect, it } from "vitest";
import { type Match, matcherOf, type Pattern } from "../../../core/search/Matcher";

function found(text: string, pattern: Partial<Pattern>): string[] {
  const matcher = matcherOf({
    pattern: "",
    syntax: "plain",
    ignoreCase: false,
    ignoreWidth: false,
    ...pattern,
  });
  if (!matcher.ok) throw new Error(matcher.error.code);
  return [...matcher.value(text)]
    .filter(isSomething)
    .map(({ start, end }) => `${start} ${text.slice(start, end)}`);
}

const isSomething = ({ start, end }: Match) => end > start;
const codeOf = (pattern: string) => {
  const matcher = matcherOf({ pattern, syntax: "regex", ignoreCase: false, ignoreWidth: false });
  return matcher.ok ? null : matcher.error.code;
};

describe("words", () => {
  it.each<[what: string, text: string, pattern: string, matches: string[]]>([
    ["are found inside a run without spaces", "推进新能源产业", "产业", ["5 产业"]],
    ["are found at both ends", "产业和产业", "产业", ["0 产业", "3 产业"]],
    ["do not overlap", "哈哈哈哈哈", "哈哈", ["0 哈哈", "2 哈哈"]],
    ["may hold characters of two units", "在𠮷林𠮷林", "𠮷林", ["1 𠮷林", "4 𠮷林"]],
    ["are not found as half a character", "𠮷", "\ud842", []],
    ["lose the line breaks they were copied with", "新能源", "新能\r\n 源", ["0 新能源"]],
    [
      "find words whose line break reads as a space",
      "the growth of GDP",
      "growth of\nGDP",
      ["4 growth of GDP"],
    ],
    ["find words whose line break reads as nothing", "state-owned", "state-\n  owned", ["0 state-owned"]],
    ["find both", "a b ab a  b", "a\r\nb", ["0 a b", "4 ab"]],
    ["may hold several line breaks", "one two 三四", "one\ntwo\n三\n四", ["0 one two 三四"]],
    ["may begin and end with a line break", "在𠮷林", "\n𠮷\n林\n", ["1 𠮷林"]],
    ["that are empty are nowhere", "新能源", "", []],
    ["that are only a line break are nowhere", "新\n能", "\n", []],
    ["are no expression", "a.c abc", "a.c", ["0 a.c"]],
  ])("%s", (_, text, pattern, matches) => {
    expect(found(text, { pattern })).toEqual(matches);
  });

  it.each<[text: string, pattern: string, fold: Partial<Pattern>, matches: string[]]>([
    ["GDP gdp ＧＤＰ", "gdp", {}, ["4 gdp"]],
    ["GDP gdp ＧＤＰ", "gdp", { ignoreCase: true }, ["0 GDP", "4 gdp"]],
    ["GDP gdp ＧＤＰ", "ＧＤＰ", { ignoreWidth: true }, ["0 GDP", "8 ＧＤＰ"]],
    ["GDP gdp ｇＤp", "Gdp", { ignoreCase: true, ignoreWidth: true }, ["0 GDP", "4 gdp", "8 ｇＤp"]],
    ["１０万　吨", "10万 吨", { ignoreWidth: true }, ["0 １０万　吨"]],
    ["a[b] ａ［ｂ］", "a[b]", { ignoreWidth: true }, ["0 a[b]", "5 ａ［ｂ］"]],
    ["ß SS", "ss", { ignoreCase: true }, ["2 SS"]],
    ["growth of GDP Of　Gdp", "OF\nGDP", { ignoreCase: true, ignoreWidth: true }, ["7 of GDP", "14 Of　Gdp"]],
    ["x^-]\\", "^-]\\", { ignoreWidth: true }, ["1 ^-]\\"]],
  ])("of %j are matched by %j with %j", (text, pattern, fold, matches) => {
    expect(found(text, { pattern, ...fold })).toEqual(matches);
  });
});

describe("an expression", () => {
  it.each<[what: string, text: string, pattern: string, matches: string[]]>([
    ["finds numbers", "投资10亿元、2万", "\\d+[万亿]", ["2 10亿", "7 2万"]],
    ["counts in code units", "𠮷a𠮷𠮷b", "𠮷+", ["0 𠮷", "3 𠮷𠮷"]],
    ["takes a character of two units for one", "x𠮷y", "x.y", ["0 x𠮷y"]],
    ["knows a paragraph's ends", "甲乙\n乙甲", "^乙|乙$", ["1 乙", "3 乙"]],
    ["never leaves its paragraph", "甲乙\n丙乙", "甲[^丁]*", ["0 甲乙"]],
    ["passes over matches of nothing", "aba", "a*", ["0 a", "2 a"]],
    ["finds up to the end of the text", "甲乙", "乙.*", ["1 乙"]],
    ["knows scripts", "Aa汉字b", "\\p{Han}+", ["2 汉字"]],
  ])("%s", (_, text, pattern, matches) => {
    expect(found(text, { pattern, syntax: "regex" })).toEqual(matches);
  });

  it("may ignore case and width", () => {
    const pattern = {
      pattern: "ＧＤＰ[0-9]+",
      syntax: "regex",
      ignoreCase: true,
      ignoreWidth: true,
    } as const;
    expect(found("gdp１２ GDP3", pattern)).toEqual(["0 gdp１２", "6 GDP3"]);
  });

  it.each([..."\\.+*?()|[]{}^$-"])("that ignores width takes a wide %s for the sign alone", (sign) => {
    const wide = String.fromCharCode(sign.charCodeAt(0) + 0xfee0);
    const matches = ["0 一x".replace("x", sign), "5 一x".replace("x", wide)];
    const text = `一${sign}二甲乙一${wide}二一二`;
    expect(found(text, { pattern: `一${wide}`, syntax: "regex", ignoreWidth: true })).toEqual(matches);
    const each = { pattern: `一[${wide}]`, syntax: "regex", ignoreWidth: true } as const;
    expect(found(text, each)).toEqual(matches);
  });

  it.each<[pattern: string, text: string, matches: string[]]>([
    ["（[一二]）", "（一）一(二)", ["0 （一）", "4 (二)"]],
    ["1．5", "1x5 1.5 １．５", ["4 1.5", "8 １．５"]],
    ["C＋＋", "CCC C++ Ｃ＋＋", ["4 C++", "8 Ｃ＋＋"]],
    ["\\（一\\)", "(一）", ["0 (一）"]],
    ["\\\\（", "\\( ＼（", ["0 \\(", "3 ＼（"]],
    ["\\Q（．\\E+", "(.. （．", ["0 (..", "4 （．"]],
    ["[！－／]", "5-/!", ["1 -", "2 /", "3 !"]],
    ["[！-／]", "5-/!", ["1 -", "2 /", "3 !"]],
    ["𠮷？", "𠮷? 𠮷", ["0 𠮷?"]],
  ])("that ignores width reads %s as it stands", (pattern, text, matches) => {
    expect(found(text, { pattern, syntax: "regex", ignoreWidth: true })).toEqual(matches);
  });

  it.each([
    ["(a", "pattern-parenthesis"],
    ["a)", "pattern-parenthesis"],
    ["[a", "pattern-bracket-open"],
    ["*a", "pattern-repeat"],
    ["a**", "pattern-repeat"],
    ["a{2,1}", "pattern-repeat-backwards"],
    ["a{10,9}", "pattern-repeat-backwards"],
    ["a{2000}", "pattern-repeat-many"],
    ["a{2000,}", "pattern-repeat-many"],
    ["(?:a{1000}){1000}", "pattern-repeat-many"],
    ["[z-a]", "pattern-range"],
    ["\\p{Foo}", "pattern-class"],
    ["[\\P{Foo}]", "pattern-class"],
    ["[[:foo:]]", "pattern-class"],
    ["a\\", "pattern-escape"],
    ["(a)\\1", "pattern-escape"],
    ["a(?=b)", "pattern-unsupported"],
    ["(?<!a)b", "pattern-unsupported"],
    ["(".repeat(1001) + ")".repeat(1001), "pattern-too-large"],
    ["(?P<n>a)(?P<n>b)", "pattern-group-twice"],
    ["(?P<1-a>x)", "pattern-group-name"],
    ["(?z)a", "pattern-unsupported"],
  ])("that cannot be used is refused with the reason: %s", (pattern, code) => {
    expect(codeOf(pattern)).toBe(code);
  });

  it("is named as it was typed, whatever it is to ignore", () => {
    const refused = matcherOf({ pattern: "a(b", syntax: "regex", ignoreCase: true, ignoreWidth: false });
    expect(refused).toMatchObject({ error: { parameters: { part: "a(b" } } });
  });

  // A backtracking engine would need longer than the age of the world for any of these.
  it.each(["(a+)+$", "(a|aa)+$", "(a|a?)+$", "(.*a){20}$", "^(([a-z])+.)+[A-Z]([a-z])+$", "(a*)*b"])(
    "cannot be made to hang: %s",
    (pattern) => {
      expect(found(`${"a".repeat(50_000)}!`, { pattern, syntax: "regex" })).toEqual([]);
    },
  );
});
