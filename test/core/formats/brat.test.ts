import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brat } from "../../../core/formats/brat/brat";
import type { CorpusEntry } from "../../../core/formats/CorpusFormat";
import { annotation, layerOf, marked, sourceText } from "../../builders/marked";
import { bratVerdict, section, splitLines, strip } from "./bratServer";
import { describeConformance, type Slice } from "./formatConformance";
import { type Files, fixtureFiles, readCorpus, writeCorpus } from "./memoryCorpus";
import { anyEntry } from "./randomEntry";

/** Cuts and trims as brat's server does, white space as Python has it. */
function bratWords(quote: string): string {
  const lines = quote.split("\t").flatMap(splitLines);
  return lines
    .map(strip)
    .filter((line) => line !== "")
    .join(" ");
}

describeConformance({
  format: brat,
  slices: (files, document) => {
    const points = Array.from(files.get(`${document}.txt`) as string);
    return bratVerdict(files, document).annotations.map(({ type, fragments }): Slice => {
      return [type, fragments.map(([start, end]) => points.slice(start, end).join("")).join(" ")];
    });
  },
  wordsFor: bratWords,
});

const annLines = (...entries: CorpusEntry[]) =>
  writeCorpus(brat, entries).files.get("doc.ann")?.trimEnd().split("\n");

const readAnn = (ann: string, text: string) =>
  readCorpus(
    brat,
    new Map([
      ["d.txt", text],
      ["d.ann", ann],
    ]),
  );

async function wordsIn(files: Files) {
  const read = await readCorpus(brat, files);
  return read.map((each) => {
    if (!each.ok) return each.error;
    const { text, annotations } = each.value;
    return annotations.map(({ start, end, label, note, attributes }) => ({
      label,
      words: text.slice(start, end),
      ...(note && { note }),
      ...(Object.keys(attributes).length > 0 && { attributes }),
    }));
  });
}

describe("brat, reading", () => {
  it("reads brat's own tutorial on text spans", async () => {
    expect(await wordsIn(fixtureFiles("brat", "040"))).toEqual([
      [
        { label: "Organization", words: "Google" },
        { label: "Person", words: "Larry Page" },
        { label: "Person", words: "Sergey Brin" },
        { label: "GPE", words: "California" },
      ],
    ]);
  });

  it("keeps a note on a span and names notes, events and kinds of relations it leaves out", async () => {
    const [read] = await readCorpus(brat, fixtureFiles("brat", "110"));
    const { annotations, notRead } = read?.ok ? read.value : { annotations: [], notRead: [] };
    expect(annotations[0]).toMatchObject({ label: "GPE", note: "Should fictional places be annotated?" });
    expect(notRead.slice(0, 4).map(({ line, what }) => [line, what.en])).toEqual([
      [7, "the event E1"],
      [8, "AnnotatorNotes on E1"],
      [11, "the kind Family of the relation R1"],
      [12, "AnnotatorNotes on R1"],
    ]);
  });

  it("keeps attributes of spans and names those of events", async () => {
    const [read] = await readCorpus(brat, fixtureFiles("brat", "100"));
    const { annotations, notRead } = read?.ok ? read.value : { annotations: [], notRead: [] };
    expect(annotations[0]).toMatchObject({ label: "Person", attributes: { Individual: true } });
    expect(notRead).toContainEqual({
      file: "100-attribute_annotation.ann",
      line: 27,
      what: { en: "the attribute Confidence of E1", "zh-CN": "E1 的属性 Confidence" },
    });
  });

  it("reads equivalences past, and which annotations are related", async () => {
    const [read] = await readCorpus(brat, fixtureFiles("brat", "060"));
    const { text, annotations, notRead } = read?.ok ? read.value : { text: "", annotations: [], notRead: [] };
    expect(notRead[0]?.what.en).toBe("the equivalence *");
    const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    const [first] = annotations.flatMap(({ relatedTo = [], ...each }) =>
      relatedTo.map((other) => [words(each), annotations[other] && words(annotations[other])]),
    );
    expect(first).toEqual(["Terry Pratchett", "England"]);
  });

  it("names relations of what it has not read", async () => {
    const ann = "T1\tA 0 1\t甲\nR1\tLocated Arg1:T1 Arg2:E1\nR2\trelated Arg1:T1 Arg2:T9\n";
    const files = new Map([
      ["d.txt", "甲"],
      ["d.ann", ann],
    ]);
    const [read] = await readCorpus(brat, files);
    expect(read?.ok && read.value.notRead.map(({ line, what }) => [line, what.en])).toEqual([
      [2, "the relation R1"],
      [3, "the relation R2"],
    ]);
  });

  it("joins fragments that only a line break parts", async () => {
    const [words] = await wordsIn(fixtureFiles("brat-handmade"));
    expect(words).toEqual([
      {
        label: "policy",
        words: "《数字经济发展规划》",
        note: "备注：跨行 with spaces 😀",
        attributes: { confidence: "high" },
      },
      { label: "industry", words: "数字经济", attributes: { negated: true } },
      { label: "target", words: "数字经济核心产业增加值占\n国内生产总值比重达到10%😀" },
      { label: "industry", words: "数字经济核心产业" },
      { label: "industry", words: "集成电路、新型显示产业" },
      { label: "target", words: "重点发展集成电路" },
      { label: "policy", words: "𠮷林省" },
    ]);
  });

  it("leaves out a span with other words between its parts, and says so", async () => {
    const [read] = await readAnn("T1\tpolicy 0 1;2 3\t甲 丙\n", "甲乙丙");
    expect(read).toMatchObject({
      value: { annotations: [], notRead: [{ file: "d.ann", line: 1 }] },
    });
  });

  it.each([
    { name: "words that differ", ann: "T1\tp 0 1\t乙", line: 1 },
    { name: "a newline written as a space", ann: "T1\tp 0 1\t甲\nT2\tp 0 3\t甲 乙", line: 2 },
    { name: "an offset outside the text", ann: "T1\tp 0 9\t甲", line: 1 },
    { name: "an empty span", ann: "T1\tp 1 1\t", line: 1 },
    { name: "touching fragments", ann: "T1\tp 0 1;1 2\t甲 乙", line: 1 },
    { name: "an id used twice", ann: "T1\tp 0 1\t甲\r\nT1\tp 2 3\t乙", line: 2 },
    { name: "a line without tabs", ann: "\nT1 p 0 1 甲", line: 2 },
    { name: "no offsets", ann: "T1\tp\t甲", line: 1 },
    { name: "a note on nothing", ann: "#1\tAnnotatorNotes\t甲", line: 1 },
  ])("refuses $name and names the line", async ({ ann, line }) => {
    const read = await readAnn(ann, "甲\n乙");
    expect(read).toMatchObject([
      { ok: false, error: { code: "import-malformed", parameters: { file: "d.ann", line } } },
    ]);
  });

  it("refuses a text whose .ann file is missing", async () => {
    expect(await readCorpus(brat, new Map([["d.txt", "甲"]]))).toMatchObject([
      { ok: false, error: { parameters: { file: "d.txt", problem: { en: "d.ann is missing beside it" } } } },
    ]);
  });
});

describe("brat, writing", () => {
  it("cuts a span at line ends, trims the pieces and counts code points", () => {
    expect(annLines(marked("𠮷[target 增值占 \n\n　　国内𠮷\u2028生产]。"))).toEqual([
      "T1\ttarget 1 4;9 12;13 15\t增值占 国内𠮷 生产",
    ]);
  });

  it.each([
    {
      name: "white space at the ends",
      text: " 甲 ",
      span: [0, 3],
      what: "span",
      instead: "trimmed of outer white space",
      lines: ["T1\ttarget 1 2\t甲"],
    },
    { name: "nothing but white space", text: " \n", span: [0, 2], what: "span", instead: "", lines: [""] },
  ])("lists $name as lost", ({ text, span: [start, end], what, instead, lines }) => {
    const source = sourceText(text);
    const entry = { source, layer: layerOf(source, [annotation(text, start as number, end as number)]) };
    const { losses } = writeCorpus(brat, [entry]).written[0] ?? { losses: [] };
    expect(losses).toContainEqual({ document: "doc", annotation: `target-${start}-${end}`, what, instead });
    expect(annLines(entry)).toEqual(lines);
  });

  it("puts a note on one line and lists what that changed", () => {
    const { source } = marked("甲乙");
    const noted = (note: string, id: string) => ({ ...annotation("甲乙", 0, 1, "policy", id), note });
    const layer = layerOf(source, [noted("一\n二\t三\u2028四 ", "a"), noted("平", "b"), noted("\n", "c")]);
    const entry = { source, layer };
    expect(annLines(entry)?.slice(3)).toEqual([
      "#1\tAnnotatorNotes T1\t一 二 三 四",
      "#2\tAnnotatorNotes T2\t平",
    ]);
    const losses = writeCorpus(brat, [entry]).written[0]?.losses.filter(({ what }) => what === "note");
    expect(losses?.map(({ annotation: id, instead }) => [id, instead])).toEqual([
      ["a", "on one line"],
      ["c", ""],
    ]);
  });

  it("writes a label of other characters as an ASCII type, declares it and lists the loss", () => {
    const source = sourceText("甲");
    const entry = { source, layer: layerOf(source, [annotation("甲", 0, 1, "目 标", "a")]) };
    const { files, written } = writeCorpus(brat, [entry]);
    expect(files.get("doc.ann")).toBe("T1\t_u76ee_u20_u6807 0 1\t甲\n");
    expect(section(files.get("annotation.conf") as string, "entities")).toContain("_u76ee_u20_u6807");
    expect(written[0]?.losses).toContainEqual({
      document: "doc",
      annotation: "a",
      what: "label-name",
      instead: "_u76ee_u20_u6807",
    });
  });

  it("lists what it cannot keep of every document", () => {
    const source = sourceText("甲");
    const rich = { ...annotation("甲", 0, 1), note: "注", attributes: { a: 1 } };
    const { written } = writeCorpus(brat, [{ source, layer: layerOf(source, [rich]) }]);
    expect(written[0]?.losses.map(({ what }) => what)).toEqual([
      "annotator",
      "status",
      "times",
      "origin",
      "attributes",
    ]);
  });

  it("names the labels in Chinese in visual.conf and declares overlaps in annotation.conf", () => {
    const { files } = writeCorpus(brat, []);
    expect(section(files.get("visual.conf") as string, "labels")).toEqual([
      "target | 目标 | 目",
      "policy | 政策 | 政",
      "industry | 产业 | 产",
    ]);
    expect(files.get("annotation.conf")).toBe(
      "[entities]\ntarget\npolicy\nindustry\n\n[relations]\nrelated\tArg1:<ENTITY>, Arg2:<ENTITY>\n<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n\n[events]\n\n[attributes]\n",
    );
  });

  it("leaves the text as it is", () => {
    const text = "\uFEFF甲\r\n乙\r\0𠮷";
    expect(writeCorpus(brat, [marked(text)]).files.get("doc.txt")).toBe(text);
  });

  const seed = Number(process.env.FC_SEED ?? Date.now() % 0x7fffffff);
  it(`writes nothing that brat's server would refuse (seed ${seed})`, () => {
    const property = fc.property(anyEntry, (entry) => {
      expect(bratVerdict(writeCorpus(brat, [entry]).files, "doc").errors).toEqual([]);
    });
    fc.assert(property, { seed, numRuns: 300 });
  });
});
