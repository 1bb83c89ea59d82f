import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runWorkbench } from "./runWorkbench";

const interview = `全国人大代表、甲河市市长王五六：

𠮷水东流

本报记者 丁一

记者：𠮷水的大桥何时可以通车？

王五六：两岸的人盼了很多年，大
桥今年秋天就要通车，路也修好了，
从县城到省城只要一个小时。

记者：之后还有什么打算？

王五六：修好通往各个村的路，让每
一位老乡都能走上平整的大道。
`;

describe("workbench text", { timeout: 30_000 }, () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "workbench-text-"));
    writeFileSync(path.join(folder, "017.txt"), interview);
    writeFileSync(path.join(folder, "empty.txt"), "");
    writeFileSync(path.join(folder, "latin.txt"), Buffer.from([0x61, 0xe9, 0x0a]));
    mkdirSync(path.join(folder, "folder.txt"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("prints how a text reads, with offsets in code points", async () => {
    const { stdout, stderr, exitCode } = await runWorkbench(["text", "017.txt", "--json"], folder);
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
    expect(JSON.parse(stdout)).toEqual({
      document: "017",
      paragraphs: [
        { start: 0, end: 16, kind: "title" },
        { start: 18, end: 22, kind: "title" },
        { start: 24, end: 31, kind: "byline" },
        { start: 33, end: 48, kind: "question" },
        { start: 50, end: 96, kind: "answer" },
        { start: 98, end: 110, kind: "question" },
        { start: 112, end: 143, kind: "answer" },
      ],
      spaced: [],
      wraps: [
        { start: 65, end: 66 },
        { start: 82, end: 83 },
        { start: 128, end: 129 },
      ],
      outline: {
        articles: [
          {
            title: { start: 18, end: 22 },
            kicker: { start: 0, end: 16 },
            byline: { start: 24, end: 31 },
            person: "王五六",
            role: "市长",
            city: "甲河",
            start: 0,
            end: 143,
            body: [
              { start: 33, end: 48 },
              { start: 50, end: 96 },
              { start: 98, end: 110 },
              { start: 112, end: 143 },
            ],
            turns: [
              { kind: "question", speaker: "记者", start: 33, end: 48 },
              { kind: "answer", speaker: "王五六", start: 50, end: 96 },
              { kind: "question", speaker: "记者", start: 98, end: 110 },
              { kind: "answer", speaker: "王五六", start: 112, end: 143 },
            ],
            sections: [],
          },
        ],
      },
    });
  });

  it("prints a text for people, a paragraph a line below what each article is", async () => {
    const { stdout } = await runWorkbench(["text", "017.txt"], folder);
    expect(stdout.split("\n")).toEqual([
      "== 甲河 · 市长 · 王五六 · 𠮷水东流",
      "title    全国人大代表、甲河市市长王五六：",
      "title    𠮷水东流",
      "byline   本报记者 丁一",
      "question 记者：𠮷水的大桥何时可以通车？",
      "answer   王五六：两岸的人盼了很多年，大桥今年秋天就要通车，路也修好了，从县城到省城只要一个小时。",
      "question 记者：之后还有什么打算？",
      "answer   王五六：修好通往各个村的路，让每一位老乡都能走上平整的大道。",
      "",
    ]);
  });

  it("has nothing to say of an empty text", async () => {
    const { stdout, exitCode } = await runWorkbench(["text", "empty.txt", "--json"], folder);
    const nothing = { document: "empty", paragraphs: [], spaced: [], wraps: [], outline: { articles: [] } };
    expect({ answer: JSON.parse(stdout), exitCode }).toEqual({ answer: nothing, exitCode: 0 });
  });

  it.each<[what: string, words: string[], code: number, line: RegExp]>([
    ["a file that is not there", ["nowhere.txt"], 1, /^error: nowhere\.txt could not be read: ENOENT\.\n$/],
    ["what is not UTF-8", ["latin.txt"], 1, /^error: latin\.txt is not UTF-8: byte 1 cannot be read\..*\n$/],
    ["a folder", ["folder.txt"], 1, /^error: folder\.txt is not a regular file\.\n$/],
    ["no file at all", [], 2, /^error: missing required argument 'file'\n$/],
  ])("refuses %s in one line", async (_, words, code, line) => {
    const { stdout, stderr, exitCode } = await runWorkbench(["text", ...words, "--json"], folder);
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: code });
    expect(stderr).toMatch(line);
  });
});
