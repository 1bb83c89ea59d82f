import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CorpusSource } from "../../../core/formats/CorpusFormat";
import { csv } from "../../../core/formats/table/csv";
import { neutralise, withoutApostrophe } from "../../../core/formats/table/csvCells";
import { ok } from "../../../core/result";
import { utf16 } from "../../../core/text/offsets";
import { annotation, layerOf, marked, sourceText } from "../../builders/marked";
import { describeConformance, type Slice } from "./formatConformance";
import { expectHandmade, handmadeSpans, handmadeText } from "./handmade";
import { type Files, readCorpus, writeCorpus } from "./memoryCorpus";

/** The rows as a spreadsheet reads them, by the grammar of RFC 4180 alone. */
function rowsOf(table: string): string[][] {
  const fields = table.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g);
  const rows: string[][] = [[]];
  for (const [, field = "", end] of fields) {
    rows.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

function records(files: Files): Record<string, string>[] {
  const [headers = [], ...rows] = rowsOf((files.get("annotations.csv") as string).slice(1));
  return rows.map((row) => Object.fromEntries(headers.map((header, i) => [header, row[i] ?? "?"])));
}

describeConformance({
  format: csv,
  slices: (files, document) => {
    const points = Array.from(files.get(`texts/${document}.txt`) as string);
    const rows = records(files).filter((row) => row.document === document);
    return rows.map(({ label = "", start_cp, end_cp }): Slice => {
      return [label, points.slice(Number(start_cp), Number(end_cp)).join("")];
    });
  },
  wordsFor: (quote) => quote,
});

const read = (table: string, texts: Record<string, string> = { "doc.txt": "𠮷甲\n乙" }) =>
  readCorpus(csv, new Map([...Object.entries(texts), ["a.csv", table]]));

describe("CSV, reading", () => {
  it("reads a Chinese document with 𠮷, nesting and a line break", async () => {
    const spans = handmadeSpans.map((each) => each.split(" ").join(","));
    const table = `label,start,end,document\n${spans.map((span) => `${span},d\n`).join("")}`;
    const found = await read(table, { "texts/d.txt": handmadeText });
    expectHandmade(found[0]);
    expect(found).toHaveLength(1);
  });

  it("reads a table that a spreadsheet has sorted, and saved with semicolons and its own line ends", async () => {
    const table = [
      '\uFEFFdocument;label;start_cp;end_cp;quote;"note";Farbe\r\n',
      "b;policy;0;1;丙;;\r\n;;;;;;\r\n",
      'doc;target;1;4;"甲\r\n乙";"sagt ""ja""; \'=1";rot\r\n',
      "b;target;0;1;;\r\n".replace(";;", ";丙;;"),
    ].join("");
    expect(await read(table, { "b.txt": "丙", "doc.txt": "𠮷甲\n乙" })).toMatchObject([
      {
        value: {
          document: "b",
          annotations: [{ label: "policy" }, { label: "target" }],
          notRead: [{ line: 1, what: { en: "the column Farbe" } }],
        },
      },
      { value: { document: "doc", annotations: [{ start: 2, end: 5, note: 'sagt "ja"; \'=1' }] } },
    ]);
  });

  it("reads a document whose rows stand in two tables, and no others in between", async () => {
    const table = (rows: string) => `document,label,start,end,annotation_id\n${rows}`;
    const files = { "d.txt": "丁丁", "e.txt": "戊", "b.csv": table("d,policy,1,2,1\ne,target,0,1,1\n") };
    expect(await read(table("d,target,0,1,1\n"), files)).toMatchObject([
      { value: { document: "d", annotations: [{ label: "target" }, { label: "policy" }] } },
      { value: { document: "e", annotations: [{ label: "target" }] } },
    ]);
  });

  it("gives a document before the rows of others are read, where the rows of each lie together", async () => {
    const rows = ["document,label,start,end", "a,policy,0,1", "a,target,0,1", "b,policy,0,1", "c,policy,0,1"];
    let linesRead = 0;
    const source: CorpusSource = {
      paths: ["a.csv", "a.txt", "b.txt", "c.txt"],
      text: async () => ok("甲"),
      bytes: async () => ok(new Uint8Array()),
      size: async () => ok(0),
      part: async () => ok(new Uint8Array()),
      lines: async function* () {
        linesRead = 0;
        for (const row of rows) {
          linesRead++;
          yield ok(row);
        }
      },
    };
    const reached: unknown[] = [];
    for await (const document of csv.read?.(source) ?? [])
      reached.push([document.ok && document.value.document, linesRead]);
    expect(reached).toEqual([
      ["a", 4],
      ["b", 5],
      ["c", 5],
    ]);
  });

  it("counts in UTF-16 where the quotes say so", async () => {
    expect(await read("document,label,start,end,quote\ndoc,policy,2,3,甲\n")).toMatchObject([
      { value: { foundUnit: "utf16", annotations: [{ start: 2, end: 3 }] } },
    ]);
  });

  it("takes a text without rows for a document without annotations", async () => {
    expect(await read("document,label,start,end\n")).toMatchObject([
      { value: { document: "doc", annotations: [] } },
    ]);
  });

  const headed = (row: string) =>
    `document,label,start_cp,end_cp,quote,flag:sure,attributes\ndoc,policy,0,1,𠮷,,\n${row}\n`;
  it.each([
    { name: "no headers", table: "", line: 1, problem: /row of headers/ },
    { name: "no column of labels", table: "document,start,end\n", line: 1, problem: /no column label/ },
    {
      name: "a column twice",
      table: "document,label,start,end,label\n",
      line: 1,
      problem: /two columns label/,
    },
    { name: "too few cells", table: headed("doc,policy,0"), line: 3, problem: /3 cells under 7 headers/ },
    {
      name: "an id of two annotations",
      table: `${headed("").replace("quote", "annotation_id").replaceAll("𠮷", "7")}doc,target,0,1,7,,\n`,
      line: 4,
      problem: /annotation 7 stands in a row above/,
    },
    {
      name: "an offset in words",
      table: headed("doc,policy,zero,1,𠮷,,"),
      line: 3,
      problem: /no whole number/,
    },
    { name: "half a position", table: headed("doc,policy,0,0.5,𠮷,,"), line: 3, problem: /no whole number/ },
    {
      name: "an offset outside the text",
      table: headed("doc,policy,0,9,,,").replace(",quote", ",other"),
      line: 3,
      problem: /0–9 is no span/,
    },
    {
      name: "a quote that stands elsewhere",
      table: headed("doc,policy,1,2,乙,,"),
      line: 3,
      problem: /does not stand at 1–2/,
    },
    { name: "no label", table: headed("doc,,0,1,𠮷,,"), line: 3, problem: /without a document or a label/ },
    {
      name: "a document without a text",
      table: headed("x,policy,0,1,𠮷,,"),
      line: 3,
      problem: /text of x is not beside/,
    },
    {
      name: "a flag that is neither",
      table: headed("doc,policy,0,1,𠮷,maybe,"),
      line: 3,
      problem: /neither true nor false/,
    },
    {
      name: "attributes cut short",
      table: headed('doc,policy,0,1,𠮷,,"{""a"":"'),
      line: 3,
      problem: /no JSON object/,
    },
    {
      name: "an open quotation mark",
      table: headed('doc,policy,0,1,"𠮷,,\n\n'),
      line: 3,
      problem: /never closes/,
    },
    {
      name: "text after a quotation mark",
      table: headed('doc,policy,0,1,"𠮷"x,,'),
      line: 3,
      problem: /after a closing/,
    },
    {
      name: "a bare quotation mark",
      table: headed('doc,policy,0,1,𠮷",,'),
      line: 3,
      problem: /inside a cell/,
    },
  ])("refuses $name and names the line", async ({ table, line, problem }) => {
    expect((await read(table)).at(-1)).toMatchObject({
      ok: false,
      error: {
        code: "import-malformed",
        parameters: { file: "a.csv", line, problem: { en: expect.stringMatching(problem) } },
      },
    });
  });
});

describe("CSV, writing", () => {
  const rich = () => {
    const source = sourceText("甲河市市长王五六：\n𠮷水东流，\n湘商回郴项目100个以上");
    const goal = {
      ...annotation(source.text, 17, 28, "target", "a"),
      note: '=HYPERLINK("http://x")',
      attributes: { quantity: { value: 100 }, deadline: "2023", actor: "" },
    };
    const article = {
      start: utf16(0),
      end: utf16(source.text.length),
      title: "水",
      person: "王五六",
      role: "市长",
      city: "甲河",
    };
    return { source, layer: layerOf(source, [goal]), articles: () => [article] };
  };

  it("gives each annotation its article, person, city, surroundings and who and when", () => {
    const { files } = writeCorpus(csv, [rich()]);
    expect(
      (files.get("annotations.csv") as string).startsWith("\uFEFFdocument,article,person,role,city,"),
    ).toBe(true);
    expect(records(files)).toEqual([
      {
        document: "doc",
        article: "水",
        person: "王五六",
        role: "市长",
        city: "甲河",
        label: "target",
        label_name: "目标",
        quote: "湘商回郴项目100个以",
        context_before: "甲河市市长王五六：𠮷水东流，",
        context_after: "上",
        start_cp: "16",
        end_cp: "27",
        note: '\'=HYPERLINK("http://x")',
        quantity_comparator: "",
        quantity_value: "",
        quantity_unit: "",
        deadline: "2023",
        actor: "",
        attributes_confirmed: "true",
        attributes: '{"quantity":{"value":100},"actor":""}',
        annotator: "annotator-a",
        status: "in-progress",
        created_at: "2026-01-02T03:04:05.000Z",
        updated_at: "2026-01-02T03:04:05.000Z",
        annotation_id: "a",
      },
    ]);
  });

  it.each([
    [{ comparator: ">=", value: 180, unit: "projects" }, [">=", "180", "projects"]],
    [{ comparator: "=", value: 1e11, unit: "CNY" }, ["'=", "100000000000", "CNY"]],
    [{ comparator: "range", value: [-1.5, 30], unit: "%" }, ["range", "'-1.5–30", "%"]],
    [{ unit: "𠮷石", value: 0.1, comparator: "~" }, ["~", "0.1", "𠮷石"]],
  ] as const)(
    "gives what a target states columns of its own, read back as it was: %o",
    async (quantity, cells) => {
      const source = sourceText("引进项目");
      const attributes = {
        threshold: { value: 2, unit: "CNY", comparator: ">=" },
        actor: "𠮷镇",
        deadline: "2025",
        "proposed:deadline": true,
        quantity,
      };
      const each = { ...annotation(source.text, 0, 4), attributes };
      const { files } = writeCorpus(csv, [{ source, layer: layerOf(source, [each]) }]);
      const [record = {}] = records(files);
      const [comparator, value, unit] = cells;
      expect(record).toMatchObject({
        ...{ quantity_comparator: comparator, quantity_value: value, quantity_unit: unit },
        ...{ deadline: "2025", actor: "𠮷镇", attributes_confirmed: "false" },
      });
      const [read] = await readCorpus(csv, files);
      expect(read).toMatchObject({ value: { annotations: [{ attributes }] } });
    },
  );

  it.each([
    ["many", "projects"],
    ["3–many", "projects"],
    ["", "projects"],
  ])("refuses a quantity of %j %s", async (value, unit) => {
    const table = `document,label,start_cp,end_cp,quantity_comparator,quantity_value,quantity_unit\na,target,0,1,>=,${value},${unit}\n`;
    expect((await read(table)).at(-1)).toMatchObject({ ok: false, error: { code: "import-malformed" } });
  });

  it("leaves the article empty where nothing is known, and takes the right one of several", () => {
    const { source, layer } = marked("[policy 甲]乙[policy 丙]丁[policy 戊]");
    const known = (start: number, end: number, title: string) => {
      return { start: utf16(start), end: utf16(end), title, person: "", role: "", city: "" };
    };
    const articles = () => [known(0, 1, "一"), known(2, 4, "二")];
    const titles = (files: Files) => records(files).map(({ article }) => article);
    expect(titles(writeCorpus(csv, [{ source, layer, articles }]).files)).toEqual(["一", "二", ""]);
    expect(titles(writeCorpus(csv, [{ source, layer }]).files)).toEqual(["", "", ""]);
  });

  it.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    " =1",
    "\u3000-1",
    "'=1",
    "''@",
    "\uFEFF=1",
    "\u200b=1",
    "\0=1",
  ])("puts an apostrophe before %j, in every column", async (words) => {
    const source = sourceText(words, "-doc");
    const each = {
      ...annotation(words, 0, words.length, words, words),
      note: words,
      attributes: { deadline: words },
    };
    const { files } = writeCorpus(csv, [{ source, layer: layerOf(source, [each]) }]);
    const [record = {}] = records(files);
    for (const [header, cell] of Object.entries(record))
      if (!/_cp$/.test(header)) expect(cell).not.toMatch(/^[\s\0\uFEFF\u200b]*[=+\-@＝＋－＠\t\r\n]/u);
    expect(record).toMatchObject({
      document: "'-doc",
      quote: `'${words}`,
      note: `'${words}`,
      deadline: `'${words}`,
    });
    expect(await readCorpus(csv, files)).toMatchObject([
      {
        value: {
          document: "-doc",
          annotations: [{ label: words, note: words, attributes: { deadline: words } }],
        },
      },
    ]);
  });

  it("lists what it cannot keep", () => {
    expect(writeCorpus(csv, [rich()]).written[0]?.losses.map(({ what }) => what)).toEqual(["origin"]);
  });

  const seed = Number(process.env.FC_SEED ?? Date.now() % 0x7fffffff);
  it(`takes off exactly the apostrophe it put on (seed ${seed})`, () => {
    const cell = fc
      .array(fc.constantFrom(..."'=-+@ \t\r\n甲a＝"), { maxLength: 6 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(cell, (text) => {
        expect(withoutApostrophe(neutralise(text))).toBe(text);
      }),
      { seed },
    );
  });
});
