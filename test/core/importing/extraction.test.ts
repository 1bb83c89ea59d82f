import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { crc32 } from "../../../core/importing/crc32";
import { documentNameFor } from "../../../core/importing/documentName";
import { DoctypeError, DocxError, docxText } from "../../../core/importing/docxText";
import { entryPath } from "../../../core/importing/entryPath";
import { encodingNamedIn, HtmlError, htmlText } from "../../../core/importing/htmlText";
import { ZipArchive } from "../../../core/importing/ZipArchive";
import { ZipError } from "../../../core/importing/zipDirectory";
import { docxOf, paragraph } from "../../builders/docx";

const limits = { entries: 100, bytes: 10_000_000, ratio: 100 };

describe("the text of a .docx", () => {
  it.each<[what: string, body: string, text: string]>([
    ["paragraphs, a line each", paragraph("在𠮷镇", "推行") + paragraph("链长制"), "在𠮷镇推行\n链长制\n"],
    ["an empty paragraph", paragraph("甲") + paragraph() + paragraph("乙"), "甲\n\n乙\n"],
    ["white space", paragraph("　　甲 &amp; 乙 "), "　　甲 & 乙 \n"],
    [
      "tabs and breaks of a run, and no tab stops",
      "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>",
      "甲\t乙\n丙\n",
    ],
    ["a table's cells", `<w:tbl><w:tr><w:tc>${paragraph("甲")}</w:tc></w:tr></w:tbl>`, "甲\n"],
    [
      "what was inserted, not what was deleted, nor a mark of that",
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:t>旧</w:t></w:r></w:del></w:p>`,
      "新\n",
    ],
    [
      "no codes of fields",
      "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>甲</w:t></w:r></w:p>",
      "甲\n",
    ],
    ["nothing of an empty body", "", ""],
  ])("has %s", (_, body, text) => {
    expect(docxText(docxOf(body))).toBe(text);
  });

  it("ends with the footnotes, without the lines drawn above them", () => {
    const footnotes = `<w:footnote><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote>${paragraph("注一")}</w:footnote>`;
    expect(docxText(docxOf(paragraph("甲"), { footnotes }))).toBe("甲\n注一\n");
  });

  it.each<[what: string, file: Uint8Array, error: new (...all: never[]) => Error]>([
    [
      "an external entity",
      docxOf(paragraph("&secret;"), {
        before: '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>',
      }),
      DoctypeError,
    ],
    ["an entity that nobody declared", docxOf(paragraph("&secret;")), DocxError],
    ["tags that do not close", docxOf("<w:p>"), DocxError],
    ["no document", zipSync({ "a.txt": strToU8("甲") }), DocxError],
    ["no archive", strToU8("甲"), ZipError],
    ["a hundred megabytes of nothing", docxOf(" ".repeat(100_000_000)), ZipError],
  ])("is refused with %s", (_, file, error) => {
    expect(() => docxText(file)).toThrow(error);
  });
});

describe("the text of a page", () => {
  it.each<[what: string, html: string, text: string]>([
    [
      "blocks on lines of their own",
      "<h1>标题</h1><p>在𠮷镇<b>推行</b></p><div>甲<p>乙</div>",
      "标题\n在𠮷镇推行\n甲\n乙\n",
    ],
    ["white space as a browser joins it", "<p>\n  a\n b <i> c</i></p>", "a b c\n"],
    ["wide spaces at the begin of a paragraph", "<p>　　在镇上</p>", "　　在镇上\n"],
    ["line breaks", "甲<br>乙<br><br>丙", "甲\n乙\n\n丙\n"],
    ["preformatted lines", "<pre>a\n  b</pre>", "a\n  b\n"],
    ["a table's cells", "<table><tr><td>甲<td>乙</table>", "甲\n乙\n"],
    [
      "no scripts, styles, titles and pictures",
      '<head><title>x</title><style>p{}</style></head><script>alert(1)</script><p>甲<img src="http://example.invalid/a.png" onerror="alert(1)"><iframe src="x">y</iframe></p>',
      "甲\n",
    ],
    ["characters that are written as references", "<p>&#x20BB7;&lt;p&gt;", "𠮷<p>\n"],
    ["nothing of nothing", "", ""],
  ])("has %s", (_, html, text) => {
    expect(htmlText(html)).toBe(text);
  });

  it("is read however much stands side by side, and refused where it nests without end", () => {
    expect(htmlText(`${"<div>".repeat(500)}甲`)).toBe("甲\n");
    expect(htmlText(`<p>${"<br>甲".repeat(100_000)}`)).toBe(`${"\n甲".repeat(100_000)}\n`);
    expect(() => htmlText(`${"<div>".repeat(50_000)}甲`)).toThrow(HtmlError);
  });

  it.each([
    ['<meta charset="gb2312">', "gb18030"],
    ['<meta http-equiv="Content-Type" content="text/html; charset=GBK">', "gb18030"],
    ["<meta charset=big5>", "big5"],
    ["<meta charset=utf-8>", "utf-8"],
    ["<meta charset=latin1>", null],
    ["<p>charset=gbk", null],
  ])("names its encoding in %s", (html, encoding) => {
    expect(encodingNamedIn(strToU8(html))).toBe(encoding);
  });
});

describe("an archive", () => {
  const content = strToU8("在𠮷镇推行链长制。".repeat(50));
  const archive = zipSync({ "目录/甲.txt": content, "stored.txt": [content, { level: 0 }] });

  it("gives its files, packed or not", () => {
    const zip = new ZipArchive(archive, limits);
    expect(zip.entries.map(({ name, size }) => [name, size])).toEqual([
      ["目录/甲.txt", content.length],
      ["stored.txt", content.length],
    ]);
    for (const entry of zip.entries) expect(zip.read(entry)).toEqual(content);
    expect(zip.find("nothing")).toBeNull();
  });

  it("gives a name in GBK, as old programs wrote it", () => {
    const named = zipSync({ "abcd.txt": content });
    const gbk = [0xb8, 0xdf, 0xca, 0xd0];
    for (const at of [30, named.length - 22 - 8]) named.set(gbk, at);
    expect(new ZipArchive(named, limits).entries[0]?.name).toBe("高市.txt");
  });

  it("with a byte changed is refused and never read as another text", () => {
    const stored = zipSync({ "a.txt": [content, { level: 0 }] });
    stored.set([stored[40] === 0 ? 1 : 0], 40);
    const zip = new ZipArchive(stored, limits);
    expect(() => zip.entries.map((entry) => zip.read(entry))).toThrow(ZipError);
  });

  it("is refused wherever it is cut off", () => {
    for (let length = 0; length < archive.length; length += 7)
      expect(() => {
        const zip = new ZipArchive(archive.subarray(0, length), limits);
        zip.entries.map((entry) => zip.read(entry));
      }).toThrow(ZipError);
  });

  it.each<[what: string, file: Uint8Array, narrow: Partial<typeof limits>]>([
    ["too many files", archive, { entries: 1 }],
    ["too many bytes", archive, { bytes: content.length }],
    ["a file packed beyond belief", zipSync({ "a.txt": new Uint8Array(2_000_000) }), {}],
  ])("of %s is refused before anything is unpacked", (_, file, narrow) => {
    expect(() => new ZipArchive(file, { ...limits, ...narrow })).toThrow(ZipError);
  });

  it("that says a file is smaller than it is is refused", () => {
    const lying = zipSync({ "a.txt": content });
    const directory = lying.length - 22 - 46 - 5;
    new DataView(lying.buffer).setUint32(directory + 24, 10, true);
    const zip = new ZipArchive(lying, limits);
    expect(zip.entries[0]?.size).toBe(10);
    expect(() => zip.entries.map((entry) => zip.read(entry))).toThrow(ZipError);
  });

  it("unpacks a file into the size its list gives, however much more is packed", () => {
    const lying = zipSync({ "a.txt": new Uint8Array(5_000_000) });
    const directory = new DataView(lying.buffer, lying.length - 22 - 46 - 5);
    directory.setUint32(16, crc32(new Uint8Array(10)), true);
    directory.setUint32(24, 10, true);
    const zip = new ZipArchive(lying, limits);
    expect(zip.entries.map((entry) => zip.read(entry))).toEqual([new Uint8Array(10)]);
  });

  it.each(["../a.txt", "a/../../b.txt", "/a.txt", "C:/a.txt", "c:a.txt", "a\0.txt"])(
    "whose file is called %j leads out of it",
    (name) => {
      expect(entryPath(name)).toBeNull();
    },
  );
});

describe("a document's name", () => {
  it.each<[file: string, taken: string[], id: string]>([
    ["访谈一.txt", [], "访谈一"],
    ["folder/访谈一.docx", [], "访谈一"],
    ["a.b.txt", [], "a.b"],
    ["A.txt", ["a"], "A-2"],
    ["a.txt", ["a", "a-2", "a-3"], "a-4"],
    ["e\u0301.txt", [], "é"],
    ['a<b>:"|?*.txt', [], "a_b______"],
    [" .a. .txt", [], "a"],
    [".txt", [], "text"],
    ["con.txt", [], "_con"],
    ["com1.2023.txt", [], "_com1.2023"],
    ["project.json.txt", [], "_project.json"],
    [`${"𠮷".repeat(100)}.txt`, ["𠮷".repeat(48)], `${"𠮷".repeat(48)}-2`],
  ])("from %s, beside %j, is %s", (file, taken, id) => {
    expect(documentNameFor(file, (name) => taken.includes(name))).toBe(id);
  });
});
