import { describe, expect, it } from "vitest";
import { describeFailure } from "../../../core/errors";
import { brat } from "../../../core/formats/brat/brat";
import type { CorpusFormat } from "../../../core/formats/CorpusFormat";
import { conll } from "../../../core/formats/conll/conll";
import { doccano } from "../../../core/formats/doccano/doccano";
import { labelStudio } from "../../../core/formats/label-studio/labelStudio";
import { problem } from "../../../core/formats/problems";
import { readCorpus } from "./memoryCorpus";

const refusal = async (format: CorpusFormat, files: Record<string, string>, language: "zh-CN" | "en") => {
  const read = (await readCorpus(format, new Map(Object.entries(files)))).at(-1);
  return read?.ok === false ? describeFailure(read.error, language) : read;
};

describe("problems of readers", () => {
  it.each([
    {
      name: "a row of CoNLL",
      format: conll,
      files: { "d.conll": "甲 O\n乙 X\n" },
      en: "d.conll, line 2: “X” is no tag.",
      zh: "d.conll 第 2 行：“X”不是标签。",
    },
    {
      name: "words of brat that are others",
      format: brat,
      files: { "d.txt": "𠮷林", "d.ann": "T1\tA 0 1\t林\n" },
      en: 'd.ann, line 1: T1 says "林", but the text there is "𠮷".',
      zh: 'd.ann 第 1 行：T1 写的是 "林"，文本此处却是 "𠮷"。',
    },
    {
      name: "a text that is missing, a problem inside another",
      format: doccano,
      files: { "d.jsonl": '[{"text":"甲"},{"label":[]}]\n' },
      en: "d.jsonl, line 1: row 2: “text” is missing.",
      zh: "d.jsonl 第 1 行：第 2 条：缺少“text”。",
    },
    {
      name: "a problem inside two others",
      format: labelStudio,
      files: {
        "d.json":
          '[{"data":{"text":"甲"},"annotations":[{"result":[{"type":"labels","value":{"start":"x","end":1,"labels":["A"]}}]}]}]',
      },
      en: "d.json, line 1: task 1: region 1: “value.start” is not as expected.",
      zh: "d.json 第 1 行：任务 1：标注区 1：“value.start”不符合格式。",
    },
  ])("tells of $name in both languages", async ({ format, files, en, zh }) => {
    expect(await refusal(format, files, "en")).toBe(en);
    expect(await refusal(format, files, "zh-CN")).toBe(zh);
  });

  it("leaves braces of a file as they are", () => {
    expect(problem("conll-no-tag", { tag: "{{tag}}" })).toEqual({
      en: "“{{tag}}” is no tag",
      "zh-CN": "“{{tag}}”不是标签",
    });
  });
});
