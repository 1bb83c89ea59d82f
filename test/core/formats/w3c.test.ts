import { describe, expect, it } from "vitest";
import { guidOf } from "../../../core/formats/guid";
import { w3c } from "../../../core/formats/w3c/w3c";
import { annotation, layerOf, marked, sourceText } from "../../builders/marked";
import { describeConformance, type Slice } from "./formatConformance";
import { expectHandmade } from "./handmade";
import { type Files, fixtureFiles, readCorpus, writeCorpus } from "./memoryCorpus";

interface WebAnnotation {
  readonly id: string;
  readonly body: readonly { readonly purpose: string; readonly value: string }[];
  readonly target: { readonly selector: readonly [Position, Quote] };
}
type Position = { readonly type: "TextPositionSelector"; readonly start: number; readonly end: number };
type Quote = {
  readonly type: "TextQuoteSelector";
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
};

/** What Apache Annotator selects: the code points of the position, which must be the quote in its place. */
function selected(points: readonly string[], { target }: WebAnnotation): string {
  const [{ start, end }, { exact, prefix, suffix }] = target.selector;
  const words = points.slice(start, end).join("");
  expect(words).toBe(exact);
  expect(points.slice(0, start).join("").endsWith(prefix)).toBe(true);
  expect(points.slice(end).join("").startsWith(suffix)).toBe(true);
  return words;
}

describeConformance({
  format: w3c,
  slices: (files, document) => {
    const annotations: WebAnnotation[] = JSON.parse(files.get(`${document}.jsonld`) as string);
    const points = Array.from(files.get(`${document}.txt`) as string);
    return annotations.map((each): Slice => [each.body[0]?.value as string, selected(points, each)]);
  },
  wordsFor: (quote) => quote,
});

const read = (annotations: unknown, texts: Record<string, string> = { "d.txt": "𠮷甲乙甲" }) =>
  readCorpus(
    w3c,
    new Map([
      ...Object.entries(texts),
      ["a.jsonld", typeof annotations === "string" ? annotations : JSON.stringify(annotations)],
    ]),
  );

const position = (start: number, end: number) => ({ type: "TextPositionSelector", start, end });
const quote = (exact: string, rest: object = {}) => ({ type: "TextQuoteSelector", exact, ...rest });
const about = (...selector: object[]) => ({
  id: "a",
  body: { type: "TextualBody", purpose: "tagging", value: "policy" },
  target: { source: "https://example.org/d.txt", selector },
});

async function places(annotations: unknown) {
  const [first] = await read(annotations);
  return first?.ok ? first.value.annotations.map(({ start, end }) => [start, end]) : first?.error;
}

describe("W3C, reading", () => {
  it("reads a Chinese document with 𠮷, nesting, a line break and notes", async () => {
    const files = fixtureFiles("w3c/handmade");
    const [found] = await readCorpus(w3c, files);
    expectHandmade(found);
    expect(found).toMatchObject({ value: { document: "doc", foundUnit: "code-point" } });
    expect(found?.ok && found.value.annotations[0]?.note).toBe("备注");
  });

  it("reads Recogito's annotations past those without a tag, and names a text that is not there", async () => {
    const recogito = fixtureFiles("w3c", "recogito");
    expect(await readCorpus(w3c, recogito)).toMatchObject([
      { error: { parameters: { problem: { en: "the text of 1727-h is not beside it as 1727-h.txt" } } } },
    ]);
    const json = JSON.parse(recogito.get("recogito.json") as string).slice(0, 2);
    const exact: string[] = json.map(
      (each: { target: { selector: [{ exact: string }] } }) => each.target.selector[0].exact,
    );
    const text = `${" ".repeat(741)}${exact[0]}`.padEnd(900).concat(exact[1] as string);
    json[0].body = [{ value: "place", purpose: "tagging" }];
    json[1].target.selector[1] = position(900, 900 + (exact[1] as string).length);
    expect(await read(json, { "1727-h.txt": text })).toMatchObject([
      {
        value: {
          document: "1727-h",
          annotations: [{ start: 741, end: 772, label: "place" }],
          notRead: [{ what: { en: expect.stringMatching(/^51b54efc-.*which has no tag$/) } }],
        },
      },
    ]);
  });

  it("counts in UTF-16 where the quotes say so, as browsers do", async () => {
    expect(await read([about(position(2, 3), quote("甲"))])).toMatchObject([
      { value: { foundUnit: "utf16", annotations: [{ start: 2, end: 3 }] } },
    ]);
  });

  it.each([
    { name: "a page", annotations: { type: "AnnotationPage", items: [about(position(1, 2))] } },
    { name: "a collection", annotations: { first: { items: [about(position(1, 2))] } } },
    { name: "one annotation", annotations: about(position(1, 2)) },
    { name: "a quote with its context alone", annotations: about(quote("甲", { prefix: "𠮷" })) },
    {
      name: "a selector that is not in a list",
      annotations: { ...about(), target: { source: "d", selector: position(1, 2) } },
    },
    { name: "targets in a list", annotations: { ...about(), target: [about(position(1, 2)).target] } },
    {
      name: "a body whose purpose is the annotation's",
      annotations: { ...about(position(1, 2)), motivation: "tagging", body: [{ value: "a" }] },
    },
  ])("reads $name", async ({ annotations }) => {
    expect(await places(annotations)).toEqual([[2, 3]]);
  });

  it("gives two tags as two annotations, and lists bodies and targets that it leaves out", async () => {
    const tag = (value: string) => ({ purpose: "tagging", value });
    const { target } = about(position(1, 2));
    const body = [tag("a"), tag("b"), { type: "Image", id: "x" }, "urn:x"];
    expect(await read({ id: "n", body, target: [target, target] })).toMatchObject([
      {
        value: {
          annotations: [{ label: "a" }, { label: "b" }],
          notRead: [{ what: { en: "all targets of n but the first" } }, { what: { en: "2 bodies of n" } }],
        },
      },
    ]);
  });

  it.each([
    ["of their file's name", "a", { "a.txt": "𠮷甲", "d.txt": "乙" }],
    ["that lies there alone", "d", { "d.txt": "𠮷甲" }],
  ])("takes annotations without a source for those of the text %s", async (_, document, texts) => {
    const { target, ...rest } = about(position(1, 2), quote("甲"));
    const found = await read([{ ...rest, target: { selector: target.selector } }], texts);
    expect(found).toMatchObject([{ value: { document, annotations: [{ start: 2, end: 3 }] } }]);
  });

  it("lists an annotation whose selector is only named, and reads the others", async () => {
    const named = { id: "urn:a", target: { source: "doc", selector: "http://example.org/selector" } };
    const placed = {
      body: { type: "TextualBody", purpose: "tagging", value: "policy" },
      target: { source: "doc", selector: { type: "TextPositionSelector", start: 1, end: 2 } },
    };
    const [read] = await readCorpus(
      w3c,
      new Map([
        ["doc.txt", "𠮷甲"],
        ["a.jsonld", JSON.stringify([named, placed])],
      ]),
    );
    expect(read).toMatchObject({
      value: {
        annotations: [{ start: 2, end: 3, label: "policy" }],
        notRead: [{ what: { en: "urn:a, which selects no text" } }],
      },
    });
  });

  it("keeps sources apart and finds a text without annotations by its empty file", async () => {
    const other = { ...about(position(0, 1)), id: "m", target: { source: "e", selector: position(0, 1) } };
    const found = await read([about(position(1, 2)), other], {
      "d.txt": "𠮷甲",
      "e.txt": "乙",
      "a.txt": "丙",
    });
    expect(found.map((each) => each.ok && [each.value.document, each.value.annotations.length])).toEqual([
      ["a", 0],
      ["d", 1],
      ["e", 1],
    ]);
  });

  it.each([
    { name: "a file cut short", annotations: '[{"target"', problem: /^not JSON/ },
    { name: "a number", annotations: 7, problem: /^neither an annotation/ },
    {
      name: "an annotation without a target",
      annotations: [{ body: [] }],
      problem: /^annotation 1: “target” is not/,
    },
    {
      name: "a quote that stands elsewhere",
      annotations: [about(position(2, 3), quote("甲")), { ...about(position(0, 2), quote("乙")), id: "b" }],
      problem: /^the quotes .*, first “乙” at 0–2$/,
    },
    { name: "a place outside the text", annotations: [about(position(4, 5))], problem: /^a: 4–5 is no span/ },
    { name: "a backward place", annotations: [about(position(2, 1))], problem: /^a: 2–1 is no span/ },
    {
      name: "half a position",
      annotations: [about(position(0, 0.5))],
      problem: /^annotation 1: “target” is not/,
    },
    {
      name: "a quote that stands twice",
      annotations: [about(quote("甲"))],
      problem: /^a: its quote is not unique/,
    },
  ])("refuses $name", async ({ annotations, problem }) => {
    expect((await read(annotations)).at(-1)).toMatchObject({
      ok: false,
      error: {
        code: "import-malformed",
        parameters: { file: "a.jsonld", problem: { en: expect.stringMatching(problem) } },
      },
    });
  });
});

describe("W3C, writing", () => {
  const rich = (note = "注", attributes: Record<string, string> = { deadline: "2023" }) => {
    const source = sourceText("𠮷甲", "文 %");
    const noted = { ...annotation(source.text, 2, 3, "policy", "a"), note, attributes };
    return { source, layer: layerOf(source, [noted]) };
  };
  const written = (files: Files) => JSON.parse(files.get("文 %.jsonld") as string)[0];

  it("writes the model's terms, with who and when", () => {
    expect(written(writeCorpus(w3c, [rich()]).files)).toEqual({
      "@context": "http://www.w3.org/ns/anno.jsonld",
      id: expect.stringMatching(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      ),
      type: "Annotation",
      motivation: "tagging",
      creator: { id: expect.stringMatching(/^urn:uuid:/), type: "Person", name: "annotator-a" },
      created: "2026-01-02T03:04:05.000Z",
      modified: "2026-01-02T03:04:05.000Z",
      body: [
        { type: "TextualBody", purpose: "tagging", value: "policy" },
        { type: "TextualBody", purpose: "commenting", value: "注" },
        {
          type: "TextualBody",
          purpose: "describing",
          value: '{"deadline":"2023"}',
          format: "application/json",
        },
      ],
      target: {
        source: "%E6%96%87%20%25.txt",
        selector: [position(1, 2), { type: "TextQuoteSelector", exact: "甲", prefix: "𠮷", suffix: "" }],
      },
    });
  });

  it("gives an annotation the same id in every export, and two documents' annotations two", () => {
    const ids = [marked("[policy 甲]", "a"), marked("[policy 甲]", "b")].map((entry) => {
      return JSON.parse(writeCorpus(w3c, [entry]).files.get(`${entry.source.document}.jsonld`) as string)[0]
        .id;
    });
    expect(new Set(ids).size).toBe(2);
    expect(ids[0]).toBe(`urn:uuid:${guidOf("a/annotator-a/policy-0-1")}`);
  });

  it("lists what it cannot keep", () => {
    expect(writeCorpus(w3c, [rich()]).written[0]?.losses.map(({ what }) => what)).toEqual([
      "status",
      "origin",
    ]);
  });
});
