import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { CorpusEntry } from "../../../../core/formats/CorpusFormat";
import { cutIntoArticles } from "../../../../core/formats/splits/cutIntoArticles";
import type { KnownArticle } from "../../../../core/model/knownArticles";
import { span } from "../../../../core/text/Span";
import { marked } from "../../../builders/marked";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

const article = (start: number, end: number): KnownArticle => {
  return { ...span(start, end), title: "", person: "", role: "", city: "" };
};

function cut(notation: string, ...articles: [number, number][]) {
  const entry: CorpusEntry = { ...marked(notation), articles: () => articles.map(([a, b]) => article(a, b)) };
  const result = cutIntoArticles(entry, sha256);
  if (!result.ok) throw new Error(result.error.code);
  const pieces = result.value.pieces.map(({ entry: { source, layer }, place }) => ({
    id: source.document as string,
    text: source.text,
    place: [place.start, place.end],
    words: layer.annotations.map(({ start, end, quote }) => [source.text.slice(start, end), quote]),
  }));
  return { pieces, losses: result.value.losses };
}

const whole = (text: string, words: string[]) => {
  return [{ id: "doc", text, place: [0, text.length], words: words.map((each) => [each, each]) }];
};

describe("cutIntoArticles", () => {
  it("makes a document of each article, what lies between with the one before, and moves the annotations", () => {
    const { pieces, losses } = cut("刊头\n[policy 𠮷甲]乙\n\n丙[target 丁\n戊]", [3, 7], [9, 13]);
    expect(pieces).toEqual([
      { id: "doc.article-1", text: "刊头\n𠮷甲乙\n\n", place: [0, 9], words: [["𠮷甲", "𠮷甲"]] },
      { id: "doc.article-2", text: "丙丁\n戊", place: [9, 13], words: [["丁\n戊", "丁\n戊"]] },
    ]);
    expect(losses).toEqual([]);
  });

  it("lists an annotation over the border of two articles", () => {
    const { pieces, losses } = cut("甲[policy 乙丙]丁", [0, 2], [2, 4]);
    expect(pieces.map(({ words }) => words)).toEqual([[], []]);
    expect(losses).toEqual([{ document: "doc", annotation: "policy-1-3", what: "span", instead: "" }]);
  });

  it.each([
    ["of one article", "甲[policy 乙]", [[0, 2]] as [number, number][], "甲乙", ["乙"]],
    ["of no known articles", "甲[policy 乙]", [], "甲乙", ["乙"]],
    ["without a character", "", [], "", []],
  ])("leaves a text %s as it is", (_, notation, articles, text, words) => {
    expect(cut(notation, ...articles).pieces).toEqual(whole(text, words));
  });

  it("gives each piece its own hash and its own articles", () => {
    const entry: CorpusEntry = { ...marked("甲乙"), articles: () => [article(0, 1), article(1, 2)] };
    const result = cutIntoArticles(entry, sha256);
    const second = result.ok ? result.value.pieces[1]?.entry : null;
    expect(second?.source.sha256).toBe(sha256("乙"));
    expect(second?.layer.text).toMatchObject({ sha256: sha256("乙"), length: 1 });
    expect(second?.articles?.()).toEqual([article(0, 1)]);
  });
});
