import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { docx } from "../../../core/formats/docx/docx";
import { docxText } from "../../../core/importing/docxText";
import { annotation, layerOf, marked, sourceText } from "../../builders/marked";
import { describeConformance, type Slice } from "./formatConformance";
import { checkCorpus, type WrittenCorpus, writeCorpus } from "./memoryCorpus";

type Bytes = WrittenCorpus["bytes"];

const part = (bytes: Bytes, name: string, document = "doc") => {
  const parts = unzipSync(bytes.get(`${document}.docx`) as Uint8Array);
  return Buffer.from(parts[name] as Uint8Array).toString("utf8");
};

const plain = (xml: string) =>
  xml
    .replace(/<\/w:p><w:p>/g, "\n")
    .replace(/<w:tab\/>/g, "\t")
    .replace(/<(?!\?).*?>/gs, "")
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

/** The words between the marks of each comment, and what begins the comment. */
function commented(bytes: Bytes, document: string): Slice[] {
  const body = part(bytes, "word/document.xml", document);
  const comments = part(bytes, "word/comments.xml", document);
  return [...body.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>/g)].map(([mark, id]) => {
    const words = (body.split(mark)[1] as string).split(`<w:commentRangeEnd w:id="${id}"/>`)[0] as string;
    const comment = comments.split(`<w:comment w:id="${id}"`)[1]?.split("</w:comment>")[0] as string;
    return [
      plain((comment.match(/<w:t [^>]*>(.*?)<\/w:t>/s) as RegExpMatchArray)[1] as string),
      plain(words).replaceAll("\r\n", "\n"),
    ];
  });
}

const shown = (text: string) => text.replace(/(?![\t\n\r\u007f-\u009f])\p{Cc}/gu, "\ufffd");

describeConformance({
  format: docx,
  slices: (_, document, bytes) => commented(bytes, document),
  // A line end is a paragraph's, however the text writes it.
  wordsFor: (quote) => shown(quote).replaceAll("\r\n", "\n"),
  textFor: shown,
});

describe("DOCX", () => {
  it("holds the text a paragraph a line, as our own reading of Word's files finds it", () => {
    const text = "第一行\t甲<&>\n\n　第二行𠮷 \n";
    const { bytes } = writeCorpus(docx, [marked(text.replace("甲", "[policy 甲]"))]);
    expect(docxText(bytes.get("doc.docx") as Uint8Array)).toBe(`${text}\n`);
  });

  it("ends a line once, however the text ends its lines", async () => {
    const entry = marked("第一行\r\n[policy 第二行\r\n第[target 三\r]\n行]\r\n");
    const { bytes } = writeCorpus(docx, [entry]);
    const body = part(bytes, "word/document.xml");
    expect(body.split("<w:p>").length - 1).toBe(5);
    expect(body.match(/&#13;/g)).toHaveLength(1);
    expect(commented(bytes, "doc")).toEqual([
      ["policy", "第二行\n第三\n行"],
      ["target", "三\r"],
    ]);
  });

  it("lays the colour of the innermost label under words, and takes it off again", () => {
    const { bytes } = writeCorpus(docx, [marked("零[policy 一[industry 二]三]四")]);
    const body = part(bytes, "word/document.xml");
    const runs = [
      ...body.matchAll(/<w:r>(?:<w:rPr><w:shd [^>]*w:fill="(\w+)"\/><\/w:rPr>)?<w:t [^>]*>(.*?)<\/w:t>/g),
    ];
    const [policy, industry] = ["cdc9ea", "b8dbd5"];
    expect(runs.map(([, fill, words]) => [words, fill])).toEqual([
      ["零", undefined],
      ["一", policy],
      ["二", industry],
      ["三", policy],
      ["四", undefined],
    ]);
  });

  it("keeps the ranges of crossing annotations apart, over a line break", () => {
    const source = sourceText("重点\n发展𠮷路");
    const layer = layerOf(source, [annotation(source.text, 0, 5), annotation(source.text, 1, 7, "policy")]);
    const { bytes } = writeCorpus(docx, [{ source, layer }]);
    expect(commented(bytes, "doc")).toEqual([
      ["target", "重点\n发展"],
      ["policy", "点\n发展𠮷"],
    ]);
  });

  it("says label, name, attributes and note in a comment, by whom and when", () => {
    const source = sourceText("甲");
    const rich = {
      ...annotation("甲", 0, 1),
      note: "一\n二 <b>",
      attributes: { deadline: "2023", quantity: { value: 1 } },
    };
    const { bytes } = writeCorpus(docx, [{ source, layer: layerOf(source, [rich]) }]);
    const comments = part(bytes, "word/comments.xml");
    expect(comments).toContain('<w:comment w:id="0" w:author="annotator-a" w:date="2026-01-02T03:04:05Z">');
    expect(plain(comments).split("\n").slice(1)).toEqual([
      "target · 目标",
      "deadline: 2023",
      'quantity: {"value":1}',
      "一",
      "二 <b>",
    ]);
  });

  it("replaces what XML cannot hold, in the text and in comments, and lists it", () => {
    const source = sourceText("甲\v乙\0");
    const noted = { ...annotation(source.text, 0, 3, "a\u0001"), note: "\f" };
    const { written } = writeCorpus(docx, [{ source, layer: layerOf(source, [noted]) }]);
    expect(written[0]?.expected.text).toBe("甲\ufffd乙\ufffd");
    expect(written[0]?.losses.map(({ what }) => what)).toEqual([
      "status",
      "origin",
      "text",
      "label-name",
      "note",
    ]);
  });

  it("finds a document that was cut short", async () => {
    const { bytes } = writeCorpus(docx, [marked("[policy 甲]")]);
    const cut = new Map([["doc.docx", (bytes.get("doc.docx") as Uint8Array).slice(0, -30)]]);
    expect(await checkCorpus(docx, cut)).toMatchObject([
      { error: { code: "import-malformed", parameters: { file: "doc.docx" } } },
    ]);
  });
});
