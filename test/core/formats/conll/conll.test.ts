import { describe, expect, it } from "vitest";
import { conll } from "../../../../core/formats/conll/conll";
import { leftOut } from "../../../../core/formats/leftOut";
import { annotation, layerOf, marked, sourceText } from "../../../builders/marked";
import { describeConformance, type Slice } from "../formatConformance";
import { handmadeSlices, handmadeText, slicesRead } from "../handmade";
import { type Files, fixtureFiles, readCorpus, writeCorpus } from "../memoryCorpus";

/** Strict BIO and BIOES, as seqeval scores them: what continues nothing is an error. */
function strictSlices(file: string, at: string): Slice[] {
  const found: { label: string; words: string; isOpen: boolean }[] = [];
  for (const line of file.split("\n")) {
    const [word = "", tag = "O", more] = line.split(at);
    if (more !== undefined) throw new Error(`three columns: ${line}`);
    const [letter, label = ""] = [tag.charAt(0), tag.slice(2)];
    const last = found.at(-1);
    if (/[OBS]/.test(letter) && last) last.isOpen = false;
    if (/[BS]/.test(letter)) found.push({ label, words: word, isOpen: letter === "B" });
    if (!/[IME]/.test(letter)) continue;
    if (!last?.isOpen || last.label !== label) throw new Error(`${line} continues nothing`);
    last.words += word;
    last.isOpen = letter !== "E";
  }
  return found.map(({ label, words }) => [label, words]);
}

const slicesIn = (separator: string) => (files: Files) =>
  [...files].flatMap(([path, file]) => (path.endsWith(".conll") ? strictSlices(file, separator) : []));

/** Rows have no white space, no control characters and no byte order marks. */
const withoutGaps = (quote: string) => quote.replace(/[\s\p{Cc}\ufeff]/gu, "");

describeConformance({ format: conll, slices: slicesIn("\t"), wordsFor: withoutGaps });
describeConformance({
  format: conll,
  slices: slicesIn(" "),
  wordsFor: withoutGaps,
  options: { flattening: "innermost", choices: { scheme: "bioes", separator: "space", unit: "word" } },
});
describeConformance({
  format: conll,
  slices: slicesIn("\t"),
  wordsFor: withoutGaps,
  options: { flattening: "one-file-a-label", choices: { scheme: "bmes" } },
});

const rowsOf = (entry: ReturnType<typeof marked>, choices: Record<string, string> = {}) =>
  writeCorpus(conll, [entry], { choices }).files.get("corpus.conll");

describe("conll, writing", () => {
  it.each([
    { scheme: "bio", rows: "𠮷\tB-policy\n林\tI-policy\n省\tI-policy\n，\tO\n甲\tB-target\n\n" },
    { scheme: "bioes", rows: "𠮷\tB-policy\n林\tI-policy\n省\tE-policy\n，\tO\n甲\tS-target\n\n" },
    { scheme: "bmes", rows: "𠮷\tB-policy\n林\tM-policy\n省\tE-policy\n，\tO\n甲\tS-target\n\n" },
  ])("tags each character by $scheme", ({ scheme, rows }) => {
    expect(rowsOf(marked("[policy 𠮷林省]，[target 甲]"), { scheme })).toBe(rows);
  });

  it("ends a sentence at a line's end, but not inside an annotation, and gives white space no row", () => {
    expect(rowsOf(marked("甲\n\n　乙[policy 丙\n丁]\n"))).toBe(
      "甲\tO\n\n乙\tO\n丙\tB-policy\n丁\tI-policy\n\n",
    );
  });

  it("cuts words where annotations do", () => {
    const rows = rowsOf(marked("发展[policy 数字经]济 GDP 增长"), { unit: "word", separator: "space" });
    expect(rows).toContain("经 I-policy\n济 O\nGDP O\n");
  });

  it("keeps what its policy says, and lists the rest", () => {
    const entry = marked("在[policy 《[industry 数字经济]规划》]中");
    const kept = (flattening: "outermost" | "innermost" | "one-file-a-label") => {
      const { expected, losses } = writeCorpus(conll, [entry], { flattening }).written[0] as never as {
        expected: { annotations: { label: string }[] };
        losses: { what: string; annotation: string }[];
      };
      const dropped = losses.filter(({ what }) => what === "overlap").map(({ annotation: id }) => id);
      return [expected.annotations.map(({ label }) => label), dropped];
    };
    expect(kept("outermost")).toEqual([["policy"], ["industry-2-6"]]);
    expect(kept("innermost")).toEqual([["industry"], ["policy-1-9"]]);
    expect(kept("one-file-a-label")).toEqual([["policy", "industry"], []]);
  });

  it("gives each label a file with every row", () => {
    const { files } = writeCorpus(conll, [marked("[policy 甲][target 乙]")], {
      flattening: "one-file-a-label",
    });
    expect(files.get("corpus.policy.conll")).toBe("甲\tB-policy\n乙\tO\n\n");
    expect(files.get("corpus.target.conll")).toBe("甲\tO\n乙\tB-target\n\n");
    expect(files.get("corpus.industry.conll")).toBe("甲\tO\n乙\tO\n\n");
  });

  it("writes a label with white space as one word and lists the loss", () => {
    const source = sourceText("甲");
    const entry = { source, layer: layerOf(source, [annotation("甲", 0, 1, "目 标", "a")]) };
    const { files, written } = writeCorpus(conll, [entry]);
    expect(files.get("corpus.conll")).toBe("甲\tB-目_u20标\n\n");
    expect(written[0]?.losses).toContainEqual({
      document: "doc",
      annotation: "a",
      what: "label-name",
      instead: "目_u20标",
    });
  });
});

const readRows = (rows: string) => readCorpus(conll, new Map([["d.conll", rows]]));

describe("conll, reading", () => {
  it.each([
    "handmade/doccano/bio.tsv",
    "handmade/doccano/bio_space.txt",
    "handmade/doccano/bioes.tsv",
    "handmade/spacy/bio.iob",
  ])("reads the text of %s and its annotations, the one over a line break in two", async (path) => {
    const [folder = "", file] = [path.slice(0, path.lastIndexOf("/")), path.slice(path.lastIndexOf("/") + 1)];
    const [read] = await readCorpus(conll, fixtureFiles(folder, file));
    expect(read?.ok && read.value.text).toBe(handmadeText.trimEnd());
    const whole = handmadeSlices.filter(([, words]) => !words?.includes("\n"));
    expect(slicesRead(read)).toEqual([
      whole[0],
      whole.find(([, words]) => words === "𠮷林省"),
      ["target", "数字经济核心产业增加值占"],
      ["target", "国内生产总值比重达到10%😀"],
      whole.at(-1),
    ]);
  });

  it.each([
    { file: "ner-token-per-line-conll2003.iob", document: "ner-token-per-line-conll2003" },
    { file: "ner-token-per-line-with-pos.iob", document: "ner-token-per-line-with-pos" },
    { file: "ner-token-per-line.iob", document: "ner-token-per-line" },
    { file: "ner-sent-per-line.iob", document: "ner-sent-per-line" },
  ])("reads $file of spaCy", async ({ file, document }) => {
    const [read] = await readCorpus(conll, fixtureFiles("conll", file));
    expect(read).toMatchObject({ ok: true, value: { document } });
    expect(slicesRead(read)).toEqual([
      ["PERSON", "Sebastian Thrun"],
      ["ORG", "Google"],
      ["DATE", "2007"],
      ["NORP", "American"],
      ["PERSON", "Thrun"],
      ["ORG", "Recode"],
      ["DATE", "earlier this week"],
    ]);
  });

  it("reads the file that seqeval is tested with", async () => {
    const [read] = await readCorpus(conll, fixtureFiles("conll", "ground_truth.txt"));
    expect(read?.ok && read.value.annotations.length).toBeGreaterThan(300);
    expect(read?.ok && read.value.text.startsWith("Rockwell International Corp. 's Tulsa")).toBe(true);
  });

  it("reads what doccano's tests import, and refuses what they call invalid", async () => {
    const [read] = await readCorpus(
      conll,
      fixtureFiles("conll", "data_import-tests-data-sequence_labeling-example"),
    );
    expect(slicesRead(read)).toEqual([
      ["LOC", "JAPAN"],
      ["PER", "Nadim Ladki"],
    ]);
    expect(
      await readCorpus(conll, fixtureFiles("conll", "data_import-tests-data-sequence_labeling-labeling.inv")),
    ).toMatchObject([{ ok: false, error: { code: "import-malformed", parameters: { line: 1 } } }]);
  });

  it.each([
    {
      name: "BMES",
      rows: "甲 B-a\n乙 M-a\n丙 E-a\n丁 S-b",
      found: [
        ["a", "甲乙丙"],
        ["b", "丁"],
      ],
    },
    {
      name: "BILOU",
      rows: "甲 B-a\n乙 L-a\n丁 U-b",
      found: [
        ["a", "甲乙"],
        ["b", "丁"],
      ],
    },
    {
      name: "the oldest scheme, without B",
      rows: "甲 I-a\n乙 I-a\n丙 I-b\n丁 B-b",
      found: [
        ["a", "甲乙"],
        ["b", "丙"],
        ["b", "丁"],
      ],
    },
    { name: "tags joined by _", rows: "甲 B_a\n乙 I_a", found: [["a", "甲乙"]] },
    {
      name: "Windows line ends and a byte order mark",
      rows: "\uFEFF甲 B-a\r\n\r\n乙 I-a\r\n",
      found: [
        ["a", "甲"],
        ["a", "乙"],
      ],
    },
    {
      name: "rows with numbers and two layers of tags, as GermEval has them",
      rows: "#\thttps://example.org [2024]\n1\t郴州\tB-LOC\tO\n2\t市长\tI-LOC\tB-PER\n\n1\t阙\tB-PER\tO\n",
      found: [
        ["LOC", "郴州市长"],
        ["PER", "市长"],
        ["PER", "阙"],
      ],
    },
    { name: "a number that is a word", rows: "1 O\n\n1 B-a\n2 I-a\n", found: [["a", "12"]] },
    { name: "remarks, and # as a word", rows: "# text = 甲\n#\tB-a\n甲\tO\n", found: [["a", "#"]] },
  ])("reads $name", async ({ rows, found }) => {
    expect(slicesRead((await readRows(rows))[0])).toEqual(found);
  });

  it.each([
    { name: "words with parts of speech", rows: "郴州 NR B-a\n要 VV O\n", text: "郴州要" },
    { name: "counted words with parts of speech", rows: "1 郴州 NR B-a\n2 要 VV O\n", text: "郴州要" },
    { name: "counted words with tags in some rows", rows: "1 郴州 O B-a\n2 要 O\n", text: "郴州要" },
  ])("says that columns between are not read of $name", async ({ rows, text }) => {
    const [read] = await readRows(`\n${rows}`);
    expect(read?.ok && [read.value.text, slicesRead(read), read.value.notRead]).toEqual([
      text,
      [["a", "郴州"]],
      [{ file: "d.conll", line: 2, what: leftOut("conll-columns", {}) }],
    ]);
  });

  it("parts documents at -DOCSTART- and joins words as they are written", async () => {
    const read = await readRows(
      "-DOCSTART- -X- O\n\nJohn B-P\n, O\n\n-DOCSTART- -X- O\n数字 B-I\n经济 I-I\n",
    );
    expect(read.map((each) => each.ok && [each.value.document, each.value.text])).toEqual([
      ["d-1", "John ,"],
      ["d-2", "数字经济"],
    ]);
  });

  it.each([
    { name: "one column", rows: "甲 O\n乙\n", line: 2 },
    { name: "a last column that is no tag", rows: "甲 O\n\n乙 X-a\n", line: 3 },
    { name: "a tag without a word", rows: "甲\tO\n\tB-a\n", line: 2 },
    { name: "a tag without a label", rows: "甲 B-\n", line: 1 },
    { name: "no rows", rows: "\n\n", line: 2 },
  ])("refuses $name and names the line", async ({ rows, line }) => {
    expect((await readRows(rows)).at(-1)).toMatchObject({
      ok: false,
      error: { code: "import-malformed", parameters: { file: "d.conll", line } },
    });
  });

  it.each([
    { name: "a row more", edit: (rows: string) => rows.replace("乙", "乙\tO\n戊"), file: "corpus.conll" },
    { name: "a row less", edit: (rows: string) => rows.replace("乙\tB-policy\n", ""), file: "corpus.conll" },
    { name: "another character", edit: (rows: string) => rows.replace("乙", "己"), file: "corpus.conll" },
    { name: "an end too soon", edit: (rows: string) => rows.slice(0, 10), file: "corpus.conll" },
    { name: "lines of no document", edit: (rows: string) => `${rows}庚\tO\n`, file: "corpus.conll" },
  ])("refuses our own corpus with $name", async ({ edit, file }) => {
    const { files } = writeCorpus(conll, [marked("甲[policy 乙]丙", "a"), marked("丁", "b")]);
    const broken = new Map([...files, ["corpus.conll", edit(files.get("corpus.conll") as string)]]);
    expect((await readCorpus(conll, broken)).at(-1)).toMatchObject({
      ok: false,
      error: { code: "import-malformed", parameters: { file } },
    });
  });
});
