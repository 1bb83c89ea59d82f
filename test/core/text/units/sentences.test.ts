import { describe, expect, it } from "vitest";
import { nextSentenceStart, previousSentenceStart, sentenceAt } from "../../../../core/text/units/sentences";

/** The sentences found by going through a text from the start. */
function sentencesOf(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    const { start, end } = sentenceAt(text, at);
    if (end > start) found.push(text.slice(start, end));
    at = Math.max(at + 1, end, nextSentenceStart(text, at));
  }
  return found;
}

describe("sentences", () => {
  it.each<[string, string[]]>([
    ["一句。二句！三句？", ["一句。", "二句！", "三句？"]],
    ["真的？！是的；好", ["真的？！", "是的；", "好"]],
    ["他说：“好。”然后走了。（完。）末", ["他说：“好。”", "然后走了。", "（完。）", "末"]],
    ["等等……然后", ["等等……", "然后"]],
    ["停…顿一下。", ["停…顿一下。"]],
    ["读《怎么办？》一书，《关于……的意见》。", ["读《怎么办？》一书，《关于……的意见》。"]],
    ["增长7.5%。 It is. So e.g.this", ["增长7.5%。", "It is.", "So e.g.this"]],
    ["题目\n第一句。\n第二句𠮷", ["题目", "第一句。", "第二句𠮷"]],
    ["。。。", ["。。。"]],
    ["", []],
  ])("of %j", (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it("are cut where they never end, between characters", () => {
    const text = "𠮷".repeat(5000);
    const { start, end } = sentenceAt(text, 5000);
    expect([start % 2, end % 2]).toEqual([0, 0]);
    expect(end - start).toBeLessThan(10_000);
  });

  it("are gone back over one at a time, from anywhere", () => {
    const text = "一句。 二句。\n三";
    const starts = [9, 8, 7, 6, 5, 4, 3, 1, 0].map((at) => previousSentenceStart(text, at));
    expect(starts).toEqual([8, 4, 4, 4, 4, 0, 0, 0, 0]);
  });
});
