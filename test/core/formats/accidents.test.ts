import { describe, expect, it } from "vitest";
import { findFormat, formats } from "../../../core/formats/registry";
import { marked } from "../../builders/marked";
import { type AnyFiles, readCorpus, writeCorpus } from "./memoryCorpus";

const tsv = (...rows: string[]) =>
  `#FORMAT=WebAnno TSV 3.3\n#T_SP=x.Span|value\n\n\n#Text=甲𠮷丙\n${rows.join("\n")}\n`;
const token = (number: number, place: string, word: string, value: string) =>
  `1-${number}\t${place}\t${word}\t${value}\t`;
const [first, second, third] = [
  token(1, "0-1", "甲", "a[1]"),
  token(2, "1-3", "𠮷", "a[1]"),
  token(3, "3-4", "丙", "_"),
];

const xmi = (spans: string, members: string) =>
  '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:a="http:///a.ecore">\n' +
  `${spans}\n<cas:Sofa xmi:id="1" sofaID="_InitialView" sofaString="甲𠮷"/><cas:View sofa="1" members="${members}"/></xmi:XMI>`;
const span = (id: number, place = 'sofa="1" begin="0" end="1"') =>
  `<a:Span xmi:id="${id}" ${place} value="x"/>`;

const cas = (members: string, ...structures: string[]) =>
  `{"%FEATURE_STRUCTURES":[{"%ID":1,"%TYPE":"uima.cas.Sofa","sofaString":"甲𠮷"},\n${structures.join(",\n")}],` +
  `"%VIEWS":{"_InitialView":{"%SOFA":1,"%MEMBERS":[${members}]}}}`;
const structure = (id: number, place = '"@sofa":1,"begin":0,"end":1') =>
  `{"%ID":${id},"%TYPE":"a.Span",${place},"value":"x"}`;

const about = (id: string, at: number) =>
  `{"id":"${id}","body":{"value":"a"},"target":{"source":"d.txt","selector":{"type":"TextPositionSelector","start":${at},"end":${at + 1}}}}`;
const table = (...ids: string[]) =>
  `document,label,start,end,annotation_id\n${ids.map((id, at) => `d,a,${at},${at + 1},${id}`).join("\n")}\n`;

/** What a format reads of files: the last failure, or what was odd. */
async function told(id: string, files: Record<string, string>): Promise<string[]> {
  const format = findFormat(id);
  const read = format.ok ? await readCorpus(format.value, new Map(Object.entries(files))) : [];
  return read.flatMap((each) => {
    if (each.ok) return each.value.notRead.map(({ line, what }) => `${line}: ${what.en}`);
    const { line, problem } = each.error.parameters;
    return [`${line}: ${typeof problem === "object" ? problem.en : each.error.code}`];
  });
}

/** Texts stay as they are: in them the mark is a character that offsets count. */
function withMarks(files: ReadonlyMap<string, Uint8Array>): AnyFiles {
  const isMarked = (path: string, text: string) => /\.(txt|qdpx)$/.test(path) || text.startsWith("\uFEFF");
  return new Map(
    [...files].map(([path, bytes]) => {
      const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
      return [path, isMarked(path, text) ? bytes : `\uFEFF${text}`];
    }),
  );
}

describe("readers", () => {
  it.each(formats.filter(({ read, write }) => read && write))(
    "read files of $id past the mark that editors put before them",
    async (format) => {
      const { bytes } = writeCorpus(format, [marked("𠮷[policy 甲]，\n[target 乙]。")]);
      expect(await readCorpus(format, withMarks(bytes))).toEqual(await readCorpus(format, bytes));
    },
  );

  it.each<[string, string, Record<string, string>, string[]]>([
    [
      "a row that is gone",
      "webanno-tsv",
      { "d.tsv": tsv(first, third) },
      ["5: words of the sentence that no row has: rows may be missing"],
    ],
    [
      "rows that have changed places",
      "webanno-tsv",
      { "d.tsv": tsv(second, first, third) },
      ["7: “甲” stands before the end of the row above it, 3"],
    ],
    [
      "two rows that have become one",
      "webanno-tsv",
      { "d.tsv": tsv(first, `${second}\b${third}`) },
      ["7: 5 columns where the head declares 1"],
    ],
    [
      "a number without its end",
      "webanno-tsv",
      { "d.tsv": tsv(first, token(2, "1-3", "𠮷", "a[1"), third) },
      ["7: the bracket in a[1, where a number may have stood"],
    ],
    [
      "a cell that is gone",
      "webanno-tsv",
      { "d.tsv": tsv(first, second, token(3, "3-4", "丙", "")) },
      ["8: Span, one of whose columns is empty or says that there is none"],
    ],
    [
      "a cell that came into one column of two",
      "webanno-tsv",
      {
        "d.tsv": tsv(token(1, "0-1", "甲", "a\tb"), token(2, "1-3", "𠮷", "__\t_")).replace(
          "value",
          "value|note",
        ),
      },
      [
        "7: Span, one of whose columns is empty or says that there is none",
        "5: words of the sentence that no row has: rows may be missing",
      ],
    ],
    ["rows as they are", "webanno-tsv", { "d.tsv": tsv(first, second, third) }, []],
    [
      "two annotations of one id",
      "uima-xmi",
      { "d.xmi": xmi(`${span(2)}\n${span(2)}`, "2") },
      ["3: two structures have the id 2"],
    ],
    [
      "an annotation that is gone",
      "uima-xmi",
      { "d.xmi": xmi(span(2), "2 3 4") },
      ["1: 2 structures that the index names and the file does not have"],
    ],
    [
      "an annotation of another text",
      "uima-xmi",
      { "d.xmi": xmi(span(2, 'sofa="7" begin="0" end="1"'), "2") },
      ["2: 2 is on the text 7, which is not there"],
    ],
    [
      "an annotation without a begin",
      "uima-xmi",
      { "d.xmi": xmi(span(2, 'sofa="1" end="1"'), "2") },
      ["2: “”–“1” are no offsets"],
    ],
    [
      "two annotations of one id",
      "uima-json",
      { "d.json": cas("2", structure(2), structure(2)) },
      ["3: two structures have the id 2"],
    ],
    [
      "an annotation that is gone",
      "uima-json",
      { "d.json": cas("2,3", structure(2)) },
      ["1: 1 structures that the index names and the file does not have"],
    ],
    [
      "an annotation of another text",
      "uima-json",
      { "d.json": cas("2", structure(2, '"@sofa":2,"begin":0,"end":1')) },
      ["2: 2 is on the text 2, which is not there"],
    ],
    [
      "a tag inside of an annotation that is another one",
      "conll",
      { "d.conll": "甲\tB-a\n𠮷\tI-A\n丙\tI-a\n" },
      ["2: 2 × a tag goes on with another label than the row above: one annotation may have been torn"],
    ],
    [
      "a tag that goes on with none",
      "conll",
      { "d.conll": "甲\tB-a\n𠮷\tO\n丙\tI-a\n" },
      ["3: 1 × an annotation begins with a tag for going on: one before may have been cut in two"],
    ],
    ["the oldest scheme", "conll", { "d.conll": "甲\tI-a\n𠮷\tB-a\n丙\tO\n丁\tI-a\n" }, []],
    [
      "an annotation that stands twice",
      "w3c",
      { "d.txt": "甲𠮷", "d.json": `[${about("x", 0)},${about("x", 0)}]` },
      ["1: annotation 2: another one has its id x"],
    ],
    [
      "a row that stands twice",
      "csv",
      { "d.txt": "甲𠮷丙", "a.csv": table("x", "y", "x") },
      ["4: the annotation x stands in a row above, too"],
    ],
    [
      "an annotation without words",
      "brat",
      { "d.txt": "甲𠮷", "d.ann": "T1\ta 1 2\t" },
      ["1: the words of T1, which are missing, so nothing proves its place"],
    ],
    [
      "lines that end as they did on the Macintosh",
      "brat",
      { "d.txt": "甲𠮷", "d.ann": "T1\ta 0 1\t甲\rT2\ta 1 2\t丙\r" },
      ['2: T2 says "丙", but the text there is "𠮷"'],
    ],
    [
      "lines of brat",
      "yedda",
      { "d.ann": "T1\ta 0 1\t甲\n" },
      ["1: “T1\ta 0 1\t甲” is a line of brat, and there is no mark of YEDDA"],
    ],
  ])("tell of %s in %s", async (_, format, files, expected) => {
    expect(await told(format, files)).toEqual(expected);
  });

  it.each([
    ["label-studio", "d.json", '[\n{"data":\n{"text": oops}}]', 3],
    ["w3c", "d.json", '[\n\n{"id": "x",}\n]', 3],
    ["uima-json", "d.json", '{\n"%VIEWS": {\n', 3],
    ["spacy", "d.jsonl", '\n{"text": "甲" "spans": []}', 2],
  ])("of %s name the line where JSON is broken", async (format, file, json, line) => {
    expect((await told(format, { [file]: json }))[0]).toMatch(new RegExp(`^${line}: not JSON`));
  });

  const deep = (opening: string, closing: string) => `${opening.repeat(100_000)}1${closing.repeat(100_000)}`;
  const nested = deep('{"a":', "}");
  it.each<[string, Record<string, string>, string]>([
    [
      "w3c",
      { "d.txt": "甲", "d.json": deep('{"first":', "}") },
      "1: neither an annotation nor a list of them",
    ],
    [
      "label-studio",
      {
        "d.json": `[{"data":{"text":"甲"},"annotations":[{"result":[{"type":"labels","value":{"start":0,"end":1,"labels":["a"]},"meta":{"attributes":${nested}}}]}]}]`,
      },
      "1: task 1: region 1: “meta.attributes” is not as expected",
    ],
    [
      "json",
      {
        "d.json": `{"version":1,"offsetUnit":"utf16","document":"d","sha256":"","encoding":"utf-8","text":"甲","layer":${nested}}`,
      },
      "undefined: file-wrong-shape",
    ],
    [
      "csv",
      { "d.txt": "甲", "d.csv": `document,label,start,end,${"c,".repeat(100_000)}\nd,a,0,1\n` },
      "1: 100005 columns; at most 1000 are read",
    ],
  ])("of %s refuse what is made to exhaust them", async (format, files, expected) => {
    expect(await told(format, files)).toEqual([expected]);
  });

  it.each(["esp.testa", "ned.train", "demo.dev.char", "a.anns"])(
    "of columns take the file %s",
    async (file) => {
      const format = findFormat("conll");
      const read = format.ok ? await readCorpus(format.value, new Map([[file, "𠮷\tB-a\n"]])) : [];
      expect(read).toMatchObject([{ value: { text: "𠮷", annotations: [{ start: 0, end: 2 }] } }]);
    },
  );
});
