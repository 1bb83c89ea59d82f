import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { labelStudio } from "../../../core/formats/label-studio/labelStudio";
import { TaskFiles } from "../../../core/formats/label-studio/TaskFiles";
import { annotation, layerOf, marked, sourceText } from "../../builders/marked";
import { describeConformance, type Slice } from "./formatConformance";
import { expectHandmade, handmadeSpans, handmadeText } from "./handmade";
import { fixtureFiles, readCorpus, writeCorpus } from "./memoryCorpus";

interface Task {
  readonly data: { readonly text: string; readonly document: string };
  readonly annotations: readonly [{ readonly result: readonly Region[] }];
}
interface Region {
  readonly id: string;
  readonly type: string;
  readonly value: { readonly start: number; readonly end: number; readonly labels: readonly [string] };
}

describeConformance({
  format: labelStudio,
  slices: (files, document) => {
    const tasks: Task[] = JSON.parse(files.get("tasks.json") as string);
    const task = tasks.find(({ data }) => data.document === document) as Task;
    const points = Array.from(task.data.text);
    const regions = task.annotations[0].result.filter(({ type }) => type === "labels");
    return regions.map(
      ({ value: { start, end, labels } }): Slice => [labels[0], points.slice(start, end).join("")],
    );
  },
  wordsFor: (quote) => quote,
});

const read = (tasks: unknown, path = "export.json") =>
  readCorpus(labelStudio, new Map([[path, typeof tasks === "string" ? tasks : JSON.stringify(tasks)]]));

const region = (start: number, end: number, text?: string, rest: object = {}) => ({
  id: `r${start}`,
  from_name: "label",
  to_name: "text",
  type: "labels",
  value: { start, end, labels: ["policy"], ...(text === undefined ? {} : { text }) },
  ...rest,
});
const task = (text: string, ...result: object[]) => ({ id: 7, data: { text }, annotations: [{ result }] });

describe("Label Studio, reading", () => {
  it("reads a Chinese project with 𠮷, nesting and a line break", async () => {
    const found = await readCorpus(labelStudio, fixtureFiles("label-studio", "handmade"));
    expectHandmade(found[0]);
    expect(found).toMatchObject([{ value: { document: "handmade-zh-1", foundUnit: "code-point" } }]);
  });

  it("reads the predictions of the editor's own example where nobody has annotated", async () => {
    expect(await readCorpus(labelStudio, fixtureFiles("label-studio", "prediction"))).toMatchObject([
      { value: { document: "prediction-1", annotations: [{ start: 28, end: 39, label: "Date" }] } },
    ]);
  });

  it("reads tasks without regions of text, and lists the regions that they have", async () => {
    const found = await readCorpus(labelStudio, fixtureFiles("label-studio", "tweets"));
    expect(found[0]).toMatchObject({
      value: {
        text: "Calif. wildfires signal the arrival of a planetary fire age https://t.co/Vvo9noqQfA",
        annotations: [],
        notRead: [
          { what: { en: "task 1: another annotation (1, 1 regions)" } },
          { what: { en: "task 1: a region of type rectanglelabels by label" } },
        ],
      },
    });
  });

  it("counts in UTF-16 where the quotes say so, as servers before October 2021 wrote", async () => {
    expect(await read([task("𠮷甲乙", region(2, 4, "甲乙"))])).toMatchObject([
      { value: { foundUnit: "utf16", annotations: [{ start: 2, end: 4 }] } },
    ]);
  });

  it("knows a quote whose line break the editor wrote as a backslash and an n", async () => {
    expect(await read([task("甲\r\n𠮷", region(0, 4, "甲\\n𠮷"))])).toMatchObject([
      { value: { annotations: [{ start: 0, end: 5 }] } },
    ]);
  });

  it("reads JSON_MIN", async () => {
    const spans = handmadeSpans.map((each) => each.split(" ") as [string, string, string]);
    const label = spans.map(([name, start, end]) => ({ start: +start, end: +end, labels: [name] }));
    const found = await read([{ id: 3, text: handmadeText, label, annotator: 1 }]);
    expectHandmade(found[0]);
    expect(found).toMatchObject([{ value: { document: "export-3" } }]);
  });

  it("takes the ground truth of several annotations and lists the others, and what is no region of text", async () => {
    const relation = { type: "relation", from_id: "r0", to_id: "r1", direction: "right" };
    const annotations = [
      { id: 1, result: [region(0, 1)], was_cancelled: true },
      { id: 2, result: [region(0, 1)] },
      { id: 3, ground_truth: true, result: [region(1, 2), relation, { type: "choices", value: {} }] },
    ];
    const found = await read([{ data: { text: "甲乙" }, annotations }]);
    expect(found).toMatchObject([{ value: { annotations: [{ start: 1, end: 2 }] } }]);
    expect(found[0]?.ok && found[0].value.notRead.map(({ what }) => what.en)).toEqual([
      "task 1: another annotation (1, 1 regions)",
      "task 1: another annotation (2, 1 regions)",
      "task 1: the relation from r0 to r1",
      "task 1: a region of type choices by an unnamed control",
    ]);
  });

  it("reads completions, as annotations were called, and lists other keys with results", async () => {
    const results = [{ result: [region(1, 2)] }];
    expect(
      await read([{ data: { text: "𠮷甲乙" }, completions: results, annotatoins: results }]),
    ).toMatchObject([
      {
        value: {
          annotations: [{ start: 2, end: 3, label: "policy" }],
          notRead: [{ what: { en: "task 1: the key annotatoins" } }],
        },
      },
    ]);
  });

  it("adds what controls say about a region to it", async () => {
    const about = (from_name: string, value: object) => ({ id: "r0", from_name, type: "any", value });
    const result = [
      region(0, 1),
      about("note", { start: 0, end: 1, text: ["注"] }),
      about("sure", { choices: ["high"] }),
      about("kinds", { choices: ["a", "b"] }),
      about("stars", { rating: 3 }),
    ];
    expect(await read([task("甲", ...result)])).toMatchObject([
      { value: { annotations: [{ note: "注", attributes: { sure: "high", kinds: ["a", "b"], stars: 3 } }] } },
    ]);
  });

  it("gives a region with two labels as two annotations", async () => {
    const two = region(0, 1, "甲", { value: { start: 0, end: 1, labels: ["a", "b"] } });
    expect(await read(task("甲", two))).toMatchObject([
      { value: { annotations: [{ label: "a" }, { label: "b" }] } },
    ]);
  });

  it.each([
    { name: "a file cut short", tasks: '[{"data":', problem: /^not JSON/ },
    {
      name: "a quote that stands nowhere",
      tasks: [task("甲乙", region(0, 1, "乙"))],
      problem: /^task 1: its quotes/,
    },
    { name: "a span outside the text", tasks: [task("甲", region(0, 2))], problem: /^task 1: the span 0–2/ },
    {
      name: "an empty span",
      tasks: [task("甲"), task("甲", region(1, 1))],
      problem: /^task 2: the span 1–1/,
    },
    {
      name: "half a position",
      tasks: [task("甲", region(0, 0.5))],
      problem: /^task 1: region 1: “value.end” is not/,
    },
    {
      name: "a region without a label",
      tasks: [task("甲", { type: "labels", value: { start: 0 } })],
      problem: /region 1/,
    },
    {
      name: "a task without a result",
      tasks: [{ data: { text: "甲" }, annotations: [{}] }],
      problem: /result/,
    },
    {
      name: "a task about an image",
      tasks: [{ data: { image: "/data/a.jpg" } }],
      problem: /^task 1: its data holds no text/,
    },
    { name: "a number", tasks: [7], problem: /^task 1: “task” is not/ },
  ])("refuses $name and names the task", async ({ tasks, problem }) => {
    expect((await read(tasks)).at(-1)).toMatchObject({
      ok: false,
      error: { code: "import-malformed", parameters: { problem: { en: expect.stringMatching(problem) } } },
    });
  });
});

describe("Label Studio, writing", () => {
  const rich = () => {
    const source = sourceText("𠮷甲");
    const noted = {
      ...annotation(source.text, 2, 3, "二 <级>", "a"),
      note: "第一行\n第二",
      attributes: { n: [1, null] },
    };
    return { source, layer: layerOf(source, [noted]) };
  };

  it("writes a region with its note and attributes under one id", () => {
    const { files } = writeCorpus(labelStudio, [rich()]);
    const place = { start: 1, end: 2 };
    const common = { id: "a", to_name: "text" };
    expect(JSON.parse(files.get("tasks.json") as string)).toEqual([
      {
        data: { text: "𠮷甲", document: "doc", annotator: "annotator-a", status: "in-progress" },
        annotations: [
          {
            result: [
              {
                ...common,
                from_name: "label",
                type: "labels",
                value: { ...place, text: "甲", labels: ["二 <级>"] },
                meta: { attributes: { n: [1, null] } },
              },
              { ...common, from_name: "note", type: "textarea", value: { ...place, text: ["第一行\n第二"] } },
            ],
          },
        ],
      },
    ]);
  });

  it("declares every label and control that the tasks use", () => {
    const declared: string[] = [];
    const parser = new SaxesParser();
    parser.on("opentag", ({ name, attributes }) => {
      declared.push(`${name} ${attributes.name ?? ""}${attributes.value ?? ""}`);
    });
    parser.write(writeCorpus(labelStudio, [rich()]).files.get("labeling-config.xml") as string).close();
    expect(declared).toEqual([
      "View ",
      "Labels label",
      "Label target",
      "Label policy",
      "Label industry",
      "Label 二 <级>",
      "Text text$text",
      "TextArea note",
    ]);
  });

  it("lists what it cannot keep", () => {
    expect(writeCorpus(labelStudio, [rich()]).written[0]?.losses.map(({ what }) => what)).toEqual([
      "times",
      "origin",
    ]);
  });

  it("begins another file when one has become long, each an array of its own", () => {
    const files = new TaskFiles(10);
    const chunks = [
      files.open(),
      files.add("[1]"),
      files.add("[22222222]"),
      files.add("[]"),
      files.close(),
    ].flat();
    const contentOf = (path: string) =>
      chunks.flatMap((chunk) => (chunk.path === path ? [chunk.content] : [])).join("");
    expect(JSON.parse(contentOf("tasks.json"))).toEqual([[1]]);
    expect(JSON.parse(contentOf("tasks-2.json"))).toEqual([[22222222]]);
    expect(JSON.parse(contentOf("tasks-3.json"))).toEqual([[]]);
  });

  it("reads several files back in the order of the documents", async () => {
    const { files } = writeCorpus(labelStudio, [marked("[policy 甲]", "a"), marked("乙", "b")]);
    const [first = "", second = ""] = (files.get("tasks.json") as string).slice(1, -2).split(",\n");
    const parted = new Map([
      ["tasks.json", `[${first}]`],
      ["tasks-2.json", `[${second}]`],
    ]);
    const found = await readCorpus(labelStudio, parted);
    expect(found.map((each) => each.ok && each.value.document).sort()).toEqual(["a", "b"]);
  });
});
