import { describe, expect, it } from "vitest";
import { parseAnnotatorId } from "../../../core/model/ids";
import { placeFinder } from "../../../core/search/findPlaces";
import { rawSpan, type SearchableDocument } from "../../../core/search/SearchableDocument";
import type { SearchQuery } from "../../../core/search/SearchQuery";
import { annotation } from "../../builders/marked";
import { query, searchable } from "./searchable";

/** Raw ranges of what was found, with the raw and the joined words. */
function found(document: SearchableDocument, raw: string, asked: SearchQuery): string[] {
  const finder = placeFinder(asked);
  if (!finder.ok) throw new Error(finder.error.code);
  return [...finder.value(document)].flatMap((place) => {
    if (place === null) return [];
    const { start, end } = rawSpan(document, place.start, place.end);
    return [`${start}-${end} ${JSON.stringify(raw.slice(start, end))}`];
  });
}

const wrap = { kind: "wrap", shown: "" } as const;
const at = (start: number, end: number) => ({ start: start as never, end: end as never });

describe("words", () => {
  it.each(["\n", "\r\n", "\n\n"])("cut by a line break %j are found, as a raw range", (cut) => {
    const raw = `推进新能${cut}源汽车`;
    const layout = {
      paragraphs: [{ ...at(0, raw.length), kind: "body" as const }],
      folds: [{ ...at(4, 4 + cut.length), ...wrap }],
      spacedRuns: [],
    };
    const document = searchable(raw, {}, layout);
    const end = 5 + cut.length;
    expect(found(document, raw, query("新能源"))).toEqual([`2-${end} ${JSON.stringify(`新能${cut}源`)}`]);
    expect(found(document, raw, query("源汽"))).toEqual([`${end - 1}-${end + 1} "源汽"`]);
  });

  it.each<[what: string, raw: string, pattern: string, places: string[]]>([
    ["spaced out", "今 年 全 国\n", "今年全国", ['0-7 "今 年 全 国"']],
    ["inside a spaced run", "今 年 全 国\n", "年全", ['2-5 "年 全"']],
    ["after characters of two units", "𠮷𠮷产业\n", "产业", ['4-6 "产业"']],
    ["at the text's end", "发展产业", "产业", ['2-4 "产业"']],
  ])("%s are found", (_, raw, pattern, places) => {
    expect(found(searchable(raw), raw, query(pattern))).toEqual(places);
  });

  it("are not found in an empty text", () => {
    expect(found(searchable(""), "", query("产业"))).toEqual([]);
  });

  it("do not reach over the end of a paragraph", () => {
    const raw = "第一段到此为止。\n\n第二段从此开始。\n";
    expect(found(searchable(raw), raw, query("。第"))).toEqual([]);
  });
});

describe("filters", () => {
  const raw = "产业、产业和产业。";
  const tagged = { ...annotation(raw, 0, 2, "industry"), attributes: { year: 2025, actor: ["郴州市"] } };
  const document = searchable(raw, { a: [tagged], b: [annotation(raw, 2, 4, "policy")] });
  const places = ['0-2 "产业"', '3-5 "产业"', '6-8 "产业"'];
  const annotator = (name: string) => {
    const id = parseAnnotatorId(name);
    return id.ok ? [id.value] : [];
  };

  it.each<[what: string, change: Partial<SearchQuery>, expected: number[]]>([
    ["none", {}, [0, 1, 2]],
    ["a label", { labels: ["industry"] }, [0]],
    ["a label, overlapping is enough", { labels: ["policy"] }, [1]],
    ["labels, any of them", { labels: ["policy", "industry"] }, [0, 1]],
    ["a label nobody gave", { labels: ["target"] }, []],
    ["no label at all", { labels: [] }, []],
    ["an annotator", { annotators: annotator("b") }, [1]],
    [
      "an annotator and a label that do not meet in one annotation",
      { annotators: annotator("b"), labels: ["industry"] },
      [],
    ],
    ["an attribute of any value", { attribute: { id: "year", value: "" } }, [0]],
    ["an attribute by part of its value", { attribute: { id: "year", value: "202" } }, [0]],
    ["an attribute inside a list", { attribute: { id: "actor", value: "郴州" } }, [0]],
    ["an attribute of another value", { attribute: { id: "year", value: "2026" } }, []],
    ["an attribute every object has", { attribute: { id: "constructor", value: "" } }, []],
    ["untagged", { untagged: true }, [2]],
    ["untagged with a label", { untagged: true, labels: ["industry"] }, [1, 2]],
  ])("of words: %s", (_, change, expected) => {
    expect(found(document, raw, query("产业", change))).toEqual(expected.map((i) => places[i]));
  });

  it.each<[what: string, pattern: string, change: Partial<SearchQuery>, expected: string[]]>([
    ["all of them", "", {}, ['0-2 "产业"', '2-4 "、产"']],
    ["by their words", "业", {}, ['0-2 "产业"']],
    ["by an expression", "^、", { syntax: "regex" }, ['2-4 "、产"']],
    ["by a label", "", { labels: ["policy"] }, ['2-4 "、产"']],
    ["by words and annotator", "产", { annotators: annotator("a") }, ['0-2 "产业"']],
  ])("of annotations: %s", (_, pattern, change, expected) => {
    expect(found(document, raw, query(pattern, { scope: "annotations", ...change }))).toEqual(expected);
  });
});
