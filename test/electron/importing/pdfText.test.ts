import { createMultibyteEncoder } from "@exodus/bytes/multi-byte.js";
import { describe, expect, it } from "vitest";
import { PdfError, pdfText } from "../../../electron/importing/pdfText";
import { gbkPdfOf, type PdfLine, pdfOf } from "../../builders/pdf";

const column = (x: number, y: number, ...texts: string[]): PdfLine[] =>
  texts.map((text, i) => ({ text, x, y: y - 16 * i }));

describe("the text layer of a PDF", () => {
  it("is read line by line and page by page, characters of two code units too", async () => {
    const first = column(72, 700, "在𠮷镇推行链长制，", "力争2023年完成。");
    expect(await pdfText(pdfOf([first, column(72, 700, "记者问")]))).toBe(
      "在𠮷镇推行链长制，\n力争2023年完成。\n\n记者问\n",
    );
  });

  it("is in the order of the file where that follows columns", async () => {
    const page = [...column(320, 700, "甲一", "甲二"), ...column(72, 700, "乙一", "乙二")];
    expect(await pdfText(pdfOf([page]))).toBe("甲一\n甲二\n乙一\n乙二\n");
  });

  it("is read by columns where the file runs across them, under the title that spans them", async () => {
    const left = column(72, 700, "左栏第一行文字内容", "左栏第二行文字内容", "左栏第三行文字内容", "左四");
    const right = column(320, 700, "右栏第一行文字内容", "右栏第二行文字内容", "右栏第三行文字内容", "右四");
    const across = left.flatMap((line, i) => [line, right[i] as PdfLine]);
    const title = { text: "一个横跨两栏直到右边的很长很长的标题", x: 100, y: 740, size: 20 };
    expect(await pdfText(pdfOf([[title, ...across]]))).toBe(
      [title, ...left, ...right].map(({ text }) => `${text}\n`).join(""),
    );
  });

  it("is read where the file names characters by an old table of their codes", async () => {
    const text = "推行链长制";
    expect(await pdfText(gbkPdfOf(text, createMultibyteEncoder("gb18030")(text)))).toBe(`${text}\n`);
  });

  it("is empty where pages are pictures", async () => {
    expect(await pdfText(pdfOf([[]]))).toBe("");
  });

  it.each<[string, Uint8Array]>([
    ["no bytes", new Uint8Array()],
    ["other bytes", Buffer.from("推行")],
    ["its first half", Uint8Array.from(pdfOf([column(72, 700, "推行")]).subarray(0, 300))],
  ])("is refused in %s", async (_, bytes) => {
    await expect(pdfText(bytes)).rejects.toBeInstanceOf(PdfError);
  });
});
