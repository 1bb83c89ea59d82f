import { describe, expect, it } from "vitest";
import { brat } from "../../../core/formats/brat/brat";
import type { CorpusFormat } from "../../../core/formats/CorpusFormat";
import { doccano } from "../../../core/formats/doccano/doccano";
import { labelStudio } from "../../../core/formats/label-studio/labelStudio";
import { w3c } from "../../../core/formats/w3c/w3c";
import { readCorpus } from "./memoryCorpus";

describe("what readers leave out", () => {
  it.each<[string, CorpusFormat, Record<string, string>, string, string]>([
    ["a key", doccano, { "d.jsonl": '{"text":"𠮷","score":1}\n' }, "the key score", "键 score"],
    ["an event", brat, { "d.txt": "甲\n", "d.ann": "E1\tMove:T1\n" }, "the event E1", "事件 E1"],
    [
      "something without a name in something else",
      labelStudio,
      { "d.json": '[{"data":{"text":"甲"},"annotations":[{"result":[{"type":"choices","value":{}}]}]}]' },
      "task 1: a region of type choices by an unnamed control",
      "任务 1：choices 类标注区（未命名的控件）",
    ],
    [
      "an annotation without an id",
      w3c,
      { "d.txt": "甲", "d.jsonld": '[{"target":{"source":"d.txt"}}]' },
      "an annotation without an id, which selects no text",
      "没有 id 的标注，没有选中文本",
    ],
  ])("names %s in both languages", async (_, format, files, en, zh) => {
    const [read] = await readCorpus(format, new Map(Object.entries(files)));
    expect(read?.ok && read.value.notRead.map(({ what }) => what)).toEqual([{ en, "zh-CN": zh }]);
  });
});
