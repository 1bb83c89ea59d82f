import { describe, expect, it } from "vitest";
import { webannoTsv } from "../../../../core/formats/webanno-tsv/webannoTsv";
import type { Annotation } from "../../../../core/model/Annotation";
import { annotation, layerOf, marked, sourceText } from "../../../builders/marked";
import { describeConformance, type Slice } from "../formatConformance";
import { expectHandmade, slicesRead } from "../handmade";
import { type Files, fixtureFiles, readCorpus, writeCorpus } from "../memoryCorpus";

/** The reader's own undoing of escapes, in one pass. */
function plain(escaped: string): string {
  let text = "";
  for (let at = 0; at < escaped.length; at++) {
    const next = escaped.charAt(at + 1);
    if (escaped.charAt(at) !== "\\" || next === "") text += escaped.charAt(at);
    else text += { t: "\t", n: "\n" }[escaped.charAt(++at)] ?? escaped.charAt(at);
  }
  return text;
}

/**
 * Labels and words as INCEpTION's deserialiser makes them: sentences at their first tokens, rows of one number from
 * the first one's begin to the last one's end.
 */
function inceptionSlices(files: Files, document: string): Slice[] {
  const [head = "", ...blocks] = (files.get(`${document}.tsv`) as string).split("\n\n");
  const layers = /^#FORMAT=WebAnno TSV 3\.3\n#T_SP=[^\n|]+\|value(\n#T_RL=[^\n|]+\|BT_[^\n|]+)?$/.exec(head);
  if (!layers) throw new Error(head);
  const width = layers[1] === undefined ? 1 : 2;
  // Two empty lines follow the head, so that every block but the first begins with a heading; none ends the file.
  if (
    blocks.some(
      (block, i) => !(i === 0 ? block.replace(/^\n/, "") : block).startsWith("#Text=") && block !== "",
    )
  )
    throw new Error("a sentence without a heading");
  let text = "";
  const spans = new Map<string, { label: string; begin: number; end: number }>();
  for (const block of blocks.filter((each) => each.trim() !== "")) {
    const lines = block.split("\n").filter((line) => line !== "");
    const rows = lines.filter((line) => !line.startsWith("#Text=")).map((line) => line.split("\t"));
    const first = Number(rows[0]?.[1]?.split("-")[0]);
    if (text.length > first) throw new Error(`begins at ${first}, but the text has ${text.length}`);
    text = text.padEnd(first, " ");
    for (const line of lines.filter((each) => each.startsWith("#Text=")))
      text += `${plainText(line.slice(6))}\n`;
    for (const [, place = "", , ...columns] of rows) {
      if (columns.length !== width + 1 || columns.at(-1) !== "")
        throw new Error("a row without a tab at its end");
      const [column = "_"] = columns;
      const [begin = 0, end = 0] = place.split("-").map(Number);
      if (column === "_") continue;
      for (const value of column.split(/(?<!\\)\|/)) {
        const at = value.lastIndexOf("[");
        const known = spans.get(value.slice(at)) ?? { label: plain(value.slice(0, at)), begin, end };
        spans.set(value.slice(at), { ...known, end });
      }
    }
  }
  return [...spans.values()].map(({ label, begin, end }) => [label, text.slice(begin, end)]);
}

const plainText = (escaped: string) =>
  escaped.replace(
    /\\([\s\S])/g,
    (_, next) => ({ t: "\t", n: "\n", f: "\f", r: "\r", b: "\b" })[next as string] ?? next,
  );

/** The words of both annotations of each relation, found as INCEpTION finds them: by the numbers alone. */
function inceptionRelations(tsv: string): [string, string][] {
  const rows = tsv.split("\n").filter((line) => /^\d/.test(line));
  const words = new Map<string, string>();
  for (const row of rows)
    for (const [, number = ""] of (row.split("\t")[3] ?? "").matchAll(/\[(\d+)\]/g))
      words.set(number, (words.get(number) ?? "") + row.split("\t")[2]);
  return rows.flatMap((row) =>
    [...(row.split("\t")[4] ?? "").matchAll(/\[(\d+)_(\d+)\]/g)].map(
      ([, from = "", to = ""]): [string, string] => [words.get(from) ?? "", words.get(to) ?? ""],
    ),
  );
}

describeConformance({
  format: webannoTsv,
  slices: inceptionSlices,
  wordsFor: (quote) => quote,
  textFor: (text) => (text === "" || text.endsWith("\n") ? text : `${text}\n`),
});

const fixture = async (folder: string, name: string) =>
  (await readCorpus(webannoTsv, fixtureFiles(folder, name)))[0];

describe("webanno-tsv, reading", () => {
  it.each(["ne.tsv", "custom.tsv", "trail.tsv", "oneblank.tsv"])("reads the hand-made %s", async (name) => {
    expectHandmade(await fixture("handmade/webanno", name));
  });

  it("keeps notes of a layer that has them", async () => {
    const read = await fixture("handmade/webanno", "custom.tsv");
    expect(read?.ok && read.value.annotations.map(({ note }) => note)).toEqual(Array(7).fill("备注_😀"));
  });

  it("fills what lies between sentences with spaces, and keeps what lies inside one", async () => {
    const gap = await fixture("handmade/webanno", "u3000_gap.tsv");
    const one = await fixture("handmade/webanno", "u3000_onesent.tsv");
    expect(gap?.ok && gap.value.text).toBe("  甲乙\n 丙丁\n");
    expect(slicesRead(gap)).toEqual([["policy", "甲乙\n 丙"]]);
    expect(one?.ok && one.value.text).toBe("　　甲乙\n\n丙丁\n");
    expect(slicesRead(one)).toEqual([["policy", "甲乙\n\n丙"]]);
  });

  it.each([
    { name: "testSentenceWithLineBreak", text: "This is\na test .\n", found: [["Span", "This"]] },
    { name: "testSentenceId", text: "He loves her .\nShe loves him not .\n", found: [] },
    { name: "testElevatedType", text: "John\n", found: [["NN", "John"]] },
    {
      name: "testAnnotationWithLeadingWhitespaceAtStart",
      text: " one two\n",
      found: [["NamedEntity", "one"]],
    },
  ])("reads $name of INCEpTION's own suite", async ({ name, text, found }) => {
    const read = await fixture("webanno-tsv", `${name}.tsv`);
    expect(read?.ok && read.value.text).toBe(text);
    expect(slicesRead(read)).toEqual(found);
  });

  it("reads stacked annotations on parts of tokens", async () => {
    const read = await fixture("webanno-tsv", "testStackedSubMultiTokenSpanWithFeatureValue.tsv");
    expect(slicesRead(read)).toContainEqual(["9a", "aaa bbbbbb ccc"]);
    expect(slicesRead(read)).toContainEqual(["3b", "b"]);
    expect(slicesRead(read)).toHaveLength(18);
    expect(read?.ok && read.value.notRead.map(({ line, what }) => [line, what.en])).toContainEqual([
      10,
      "Span of no length",
    ]);
  });

  it("keeps further features as attributes, and names links, relations and chains it leaves out", async () => {
    const morph = await fixture("webanno-tsv", "testTokenAttachedAnnotationsWithValues.tsv");
    expect(morph?.ok && morph.value.annotations[0]).toMatchObject({
      label: "morph",
      attributes: { tense: "tense1", layer: "MorphologicalFeatures" },
    });
    const links = await fixture("webanno-tsv", "testSimpleSlotFeature.tsv");
    expect(slicesRead(links)).toEqual([
      ["SimpleLinkHost", "This"],
      ["SimpleSpan", "is"],
      ["SimpleSpan", "a"],
    ]);
    expect(links?.ok && links.value.notRead).toMatchObject([
      { file: "testSimpleSlotFeature.tsv", line: 3, what: { en: "the links links of SimpleLinkHost" } },
    ]);
  });

  it.each([
    {
      name: "testSingleStackedNonTokenRelationWithoutFeatureValue3",
      found: [["This", "."]],
      kind: "Relation",
    },
    { name: "testSubTokenRelation", found: [["T", "t"]], kind: "Relation" },
    { name: "testDependencyWithValues", found: [["This", "is"]], kind: "Dependency" },
  ])("reads which annotations $name relates, and names the kind", async ({ name, found, kind }) => {
    const read = await fixture("webanno-tsv", `${name}.tsv`);
    if (!read?.ok) throw new Error(JSON.stringify(read?.error));
    const { text, annotations, notRead } = read.value;
    const words = annotations.map(({ start, end }) => text.slice(start, end));
    const pairs = annotations.flatMap(({ relatedTo = [] }, from) =>
      relatedTo.map((to) => [words[from], words[to]]),
    );
    expect(pairs).toEqual(found);
    expect(notRead.map(({ what }) => what.en)).toEqual([`the kind ${kind} of 1 relations`]);
  });

  it("names relations between tokens, which are no annotations", async () => {
    const read = await fixture("webanno-tsv", "testSingleTokenRelationWithFeatureValue.tsv");
    expect(read).toMatchObject({
      value: { annotations: [], notRead: [{ what: { en: "the relations Relation" } }] },
    });
  });

  const related = (value: string) =>
    `#FORMAT=WebAnno TSV 3.3\n#T_SP=x.Span|value\n#T_RL=webanno.custom.RelatedNamedEntity|BT_x.Span\n\n\n#Text=甲乙\n1-1\t0-1\t甲\ta[1]\t_\t\n1-2\t1-2\t乙\tb[2]\t${value}\t\n`;
  it.each([
    { name: "as it is", value: "1-1[1_2]", relatedTo: [1], odd: [] },
    { name: "another row", value: "1-2[1_2]", relatedTo: undefined, odd: ["1-2[1_2]"] },
    { name: "another first number", value: "1-1[2_2]", relatedTo: undefined, odd: ["1-1[2_2]"] },
    { name: "another second number", value: "1-1[1_3]", relatedTo: undefined, odd: ["1-1[1_3]"] },
    { name: "words", value: "甲", relatedTo: undefined, odd: ["甲"] },
  ])(
    "reads a relation only where both its row and its numbers say the same: $name",
    async ({ value, ...found }) => {
      const [read] = await readCorpus(webannoTsv, new Map([["d.tsv", related(value)]]));
      if (!read?.ok) throw new Error(JSON.stringify(read?.error));
      expect(read.value.annotations[0]?.relatedTo).toEqual(found.relatedTo);
      expect(read.value.notRead.map(({ line, what }) => [line, what.en])).toEqual(
        found.odd.map((odd) => [8, `the relation RelatedNamedEntity ${odd} – 1-2`]),
      );
    },
  );

  const rowsOf = (...tags: string[]) =>
    `#FORMAT=WebAnno TSV 3.3\n#T_SP=x.Span|value\n\n\n#Text=甲乙丙\n${tags
      .map((tag, at) => `1-${at + 1}\t${at}-${at + 1}\t${"甲乙丙".charAt(at)}\t${tag}\t\n`)
      .join("")}`;
  it.each([
    [
      "a number that is another one within",
      ["a[1]", "a[2]", "a[1]"],
      ["Span[1], which not all rows within it name"],
    ],
    [
      "a number that is another one at an end",
      ["a[2]", "a[2]", "a[7]"],
      ["Span[7], whose number stands in one row alone"],
    ],
    ["a number that is the next one's", ["a[1]", "a[2]", "b[2]"], ["Span[2], whose rows do not agree"]],
    ["numbers in their order", ["a[1]", "a[2]", "b[3]"], []],
    ["numbers that several rows have", ["a[1]", "a[1]|b[2]", "_"], []],
  ])("says of %s what is odd", async (_, tags, odd) => {
    const [read] = await readCorpus(webannoTsv, new Map([["d.tsv", rowsOf(...tags)]]));
    expect(read?.ok && read.value.notRead.map(({ what }) => what.en)).toEqual(odd);
  });

  it("takes a span whose links lead nowhere for a span", async () => {
    const head = "#FORMAT=WebAnno TSV 3.3\n#T_SP=x.Host|ROLE_x.Host:links_x.Link|x.Target\n\n\n";
    const [read] = await readCorpus(
      webannoTsv,
      new Map([["d.tsv", `${head}#Text=甲乙\n1-1\t0-1\t甲\t_\t*\t\n1-2\t1-2\t乙\t_\t_\t\n`]]),
    );
    expect(slicesRead(read)).toEqual([["Host", "甲"]]);
  });

  it("finds out that a file counts in code points", async () => {
    const { files } = writeCorpus(webannoTsv, [marked("𠮷[policy 林省]\n")]);
    const counted = (files.get("doc.tsv") as string)
      .replace("0-2", "0-1")
      .replace("2-3", "1-2")
      .replace("3-4", "2-3");
    const [read] = await readCorpus(webannoTsv, new Map([["doc.tsv", counted]]));
    expect(read).toMatchObject({ value: { foundUnit: "code-point" } });
    expect(slicesRead(read)).toEqual([["policy", "林省"]]);
  });

  const good =
    "#FORMAT=WebAnno TSV 3.3\n#T_SP=x.Span|value\n\n\n#Text=甲乙\n1-1\t0-1\t甲\ta[1]\t\n1-2\t1-2\t乙\t_\t\n";
  it.each([
    { name: "another format", edit: (tsv: string) => tsv.replace("WebAnno TSV 3.3", "CoNLL"), line: 1 },
    { name: "a version without offsets", edit: (tsv: string) => tsv.replace("TSV 3.3", "TSV 2.0"), line: 1 },
    { name: "a missing column", edit: (tsv: string) => tsv.replace("\t_\t\n", "\n"), line: 7 },
    { name: "other words", edit: (tsv: string) => tsv.replace("\t乙", "\t丙"), line: 7 },
    { name: "another offset", edit: (tsv: string) => tsv.replace("1-2\t乙", "0-1\t乙"), line: 7 },
    {
      name: "a sentence far behind",
      edit: (tsv: string) => tsv.replace("0-1", "9999998-9999999").replace("\t1-2\t", "\t9999999-10000000\t"),
      line: 5,
    },
    { name: "tokens before any sentence", edit: (tsv: string) => tsv.replace("#Text=甲乙\n", ""), line: 5 },
    { name: "a sentence without tokens", edit: (tsv: string) => `${tsv}\n#Text=丙\n`, line: 9 },
    {
      name: "a sentence in the one before",
      edit: (tsv: string) => `${tsv}\n#Text=丙\n2-1\t1-2\t丙\t_\t\n`,
      line: 9,
    },
  ])("refuses $name and names the line", async ({ edit, line }) => {
    expect(await readCorpus(webannoTsv, new Map([["d.tsv", edit(good)]]))).toMatchObject([
      { ok: false, error: { code: "import-malformed", parameters: { file: "d.tsv", line } } },
    ]);
  });

  it.each([
    ["1", "#id=1\n#text=Ms. Haag\n1\tMs.\t_\tNNP\tB_PER\t3\tSUBJ\t_\t_\n"],
    ["2", " # x.POS | PosValue\n#id=1\n#text=The fox\n1-1\tThe\tB-DT\t\n"],
  ])("says of version %s, which has no offsets, what to do", async (_, tsv) => {
    const [read] = await readCorpus(webannoTsv, new Map([["d.tsv", tsv]]));
    const en = expect.stringMatching(/WebAnno TSV 1 or 2.*export it there as WebAnno TSV 3/);
    expect(read).toMatchObject({ error: { parameters: { line: 1, problem: { en } } } });
  });
});

describe("webanno-tsv, writing", () => {
  it("writes two empty lines after the head, one between sentences, none at the end", () => {
    const { files } = writeCorpus(webannoTsv, [marked("[policy 𠮷[target A1]\n\n]乙\n")]);
    expect(files.get("doc.tsv")).toBe(
      [
        "#FORMAT=WebAnno TSV 3.3",
        "#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|value",
        "",
        "",
        "#Text=𠮷A1",
        "#Text=",
        "1-1\t0-2\t𠮷\tpolicy[1]\t",
        "1-2\t2-4\tA1\tpolicy[1]|target[2]\t",
        "",
        "#Text=乙",
        "2-1\t6-7\t乙\t_\t",
        "",
      ].join("\n"),
    );
  });

  it("escapes what means something in a value", async () => {
    const source = sourceText("甲\n");
    const entry = { source, layer: layerOf(source, [annotation("甲\n", 0, 1, "a|b_[1]->c;*\\\t", "id")]) };
    const { files } = writeCorpus(webannoTsv, [entry]);
    expect(files.get("doc.tsv")).toContain("\ta\\|b\\_\\[1\\]\\->c\\;\\*\\\\\\t[1]\t");
    expect(slicesRead((await readCorpus(webannoTsv, files))[0])).toEqual([["a|b_[1]->c;*\\\t", "甲"]]);
  });

  it("names both ends of a relation at its second one, and describes its layer beside", () => {
    const { source, layer } = marked("[policy 𠮷[target 林省]]\n[industry 茶]乙\n");
    const ids = ["a", "b", "c"];
    const relations: Record<string, string[]> = { b: ["c", "gone"], c: ["a"] };
    const annotations = layer.annotations.map((each, at) => {
      const id = ids[at] as string;
      return { ...each, id, ...(relations[id] && { relations: relations[id] }) };
    });
    const { files } = writeCorpus(webannoTsv, [{ source, layer: layerOf(source, annotations) }]);
    const tsv = files.get("doc.tsv") as string;
    expect(tsv).toContain(
      "#T_RL=webanno.custom.RelatedNamedEntity|BT_de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity\n\n\n",
    );
    expect(inceptionRelations(tsv)).toEqual([
      ["茶", "𠮷林省"],
      ["林省", "茶"],
    ]);
    expect(files.get("TypeSystem.xml")).toContain("<name>webanno.custom.RelatedNamedEntity</name>");
  });

  it("leaves relations out where that is chosen, and lists them", () => {
    const { source, layer } = marked("[policy 甲][target 乙]\n");
    const [first, second] = layer.annotations;
    const annotations = [
      { ...(first as Annotation), id: "a", relations: ["b"] },
      { ...(second as Annotation), id: "b" },
    ];
    const entry = { source, layer: layerOf(source, annotations) };
    const corpus = writeCorpus(webannoTsv, [entry], { choices: { relations: "omit" } });
    expect([...corpus.files.keys()]).toEqual(["doc.tsv"]);
    expect(corpus.written[0]?.losses).toContainEqual({
      document: "doc",
      annotation: "a",
      what: "relations",
      instead: "",
    });
  });

  it("has neither column nor layer of relations where there are none", () => {
    const { files } = writeCorpus(webannoTsv, [marked("[policy 甲]乙\n")]);
    expect([...files.keys()]).toEqual(["doc.tsv"]);
    expect(files.get("doc.tsv")).not.toContain("T_RL");
  });
});
