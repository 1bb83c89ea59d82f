import { describe, expect, it } from "vitest";
import { knownArticles } from "../../../core/model/knownArticles";
import { defaultProject, type Project } from "../../../core/model/Project";
import { utf16 } from "../../../core/text/offsets";
import { sourceText } from "../../builders/marked";

const text = [
  "甲河市市长王五六：",
  "𠮷水东流",
  "",
  "记者：𠮷水好吗？",
  "王五六：好。今天的𠮷水比往年的都要好，",
  "大家都这样说。",
].join("\n");
const source = sourceText(text);

const confirming = (start: number): Project => {
  const article = { start: utf16(start), title: "水", person: "王", role: "", city: "乙" };
  return { ...defaultProject, documents: { [source.document]: { articles: [article] } } };
};

describe("knownArticles", () => {
  it("gives each article what the program reads about it", () => {
    expect(knownArticles(source, defaultProject)).toMatchObject([
      { start: 0, end: text.length, person: "王五六", role: "市长", city: "甲河" },
    ]);
  });

  it("puts what was confirmed in its place, where it was confirmed of an article that begins there", () => {
    const [read] = knownArticles(source, defaultProject);
    expect(knownArticles(source, confirming(0))).toEqual([
      { start: 0, end: text.length, title: "水", person: "王", role: "", city: "乙" },
    ]);
    expect(knownArticles(source, confirming(2))).toEqual([read]);
  });

  it("finds none in an empty text", () => {
    expect(knownArticles(sourceText(""), defaultProject)).toEqual([]);
  });
});
