import { describe, expect, it } from "vitest";
import { yedda } from "../../../core/formats/yedda";
import { slicesRead } from "./handmade";
import { fixtureFiles, readCorpus } from "./memoryCorpus";

const read = (marked: string) => readCorpus(yedda, new Map([["d.txt.ann", marked]]));

describe("yedda", () => {
  it.each(["ChineseDemo.ann", "ChineseDemo.txt.ann"])(
    "reads YEDDA's own %s, every mark of it",
    async (name) => {
      const files = fixtureFiles("yedda", name);
      const content = files.get(name) as string;
      const [found] = await readCorpus(yedda, new Map([[name, content]]));
      const marks = [...content.matchAll(/\[@(.*?)#(.*?)\*\]/g)].map(([, words, label]) => [label, words]);
      expect(marks.length).toBeGreaterThan(15);
      expect(slicesRead(found)).toEqual(marks);
      expect(found?.ok && found.value.document).toBe("ChineseDemo");
      expect(found?.ok && found.value.text).not.toMatch(/\[@|\*\]/);
    },
  );

  it("reads nested marks, over lines and beside 𠮷, up to the text's end", async () => {
    const [found] = await read("𠮷[@数字[@经济#Industry*]\n规划#Policy*]，[@𠮷林#City*]");
    expect(found?.ok && found.value.text).toBe("𠮷数字经济\n规划，𠮷林");
    expect(slicesRead(found)).toEqual([
      ["Policy", "数字经济\n规划"],
      ["Industry", "经济"],
      ["City", "𠮷林"],
    ]);
  });

  it("leaves out what is only suggested, and marks without words", async () => {
    const [found] = await read("甲\n[$乙#A*][@#B*]");
    expect(found).toMatchObject({ value: { text: "甲\n乙", annotations: [] } });
    expect(found?.ok && found.value.notRead.map(({ line, what }) => [line, what.en])).toEqual([
      [2, "A, only suggested"],
      [2, "B without words"],
    ]);
  });

  it.each([
    { name: "a mark that nothing ends", marked: "甲\n[@乙", line: 2 },
    { name: "an end without a mark", marked: "甲\n乙#A*]", line: 2 },
  ])("refuses $name and names the line", async ({ marked, line }) => {
    expect(await read(marked)).toMatchObject([
      { ok: false, error: { code: "import-malformed", parameters: { file: "d.txt.ann", line } } },
    ]);
  });

  it("is for reading only", () => {
    expect(yedda.write).toBeNull();
  });
});
