import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { refiQda } from "../../../core/formats/refi-qda/refiQda";
import { annotation, layerOf, marked, sourceText } from "../../builders/marked";
import { describeConformance, type Slice } from "./formatConformance";
import { expectHandmade, handmadeSpans, handmadeText, slicesRead } from "./handmade";
import { readCorpus, type WrittenCorpus, writeCorpus } from "./memoryCorpus";

const partsOf = (bytes: WrittenCorpus["bytes"]) => {
  const parts = unzipSync(bytes.get("corpus.qdpx") as Uint8Array);
  return new Map(Object.entries(parts).map(([name, part]) => [name, Buffer.from(part).toString("utf8")]));
};

const plain = (text: string) =>
  text
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

const attribute = (tag: string, name: string) =>
  plain(tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1] ?? "");

describeConformance({
  format: refiQda,
  slices: (_, document, bytes) => {
    const parts = partsOf(bytes);
    const xml = parts.get("project.qde") as string;
    const codes = new Map(
      [...xml.matchAll(/<Code [^>]*>/g)].map(([tag]) => [attribute(tag, "guid"), attribute(tag, "name")]),
    );
    const sources = [...xml.matchAll(/<TextSource [^>]*>.*?<\/TextSource>/gs)].map(([source]) => source);
    const source = sources.find((each) => attribute(each, "name") === document) as string;
    const path = attribute(source, "plainTextPath").replace("internal://", "sources/");
    const points = Array.from(parts.get(path) as string);
    return [...source.matchAll(/<PlainTextSelection ([^>]*)>.*?<CodeRef ([^>]*)\/>/gs)].map(
      ([, tag, code]): Slice => {
        const [start, end] = ["startPosition", "endPosition"].map((name) =>
          Number(attribute(` ${tag}`, name)),
        );
        return [codes.get(attribute(` ${code}`, "targetGUID")) ?? "?", points.slice(start, end).join("")];
      },
    );
  },
  wordsFor: (quote) => quote,
});

const project = (content: string) =>
  `<?xml version="1.0"?><Project xmlns="urn:QDA-XML:project:1.0" name="p">${content}</Project>`;
const codes =
  '<CodeBook><Codes><Code guid="AA" name="policy"><Code guid="bb" name="target"/></Code></Codes></CodeBook>';

function read(qde: string, files: Record<string, string> = { "Sources/t.txt": "𠮷甲乙" }) {
  const parts = { "project.qde": qde, ...files };
  const bytes = zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  );
  return readCorpus(refiQda, new Map([["p.qdpx", bytes]]));
}

const source = (selections: string, where = 'plainTextPath="internal://t.txt"') =>
  `${codes}<Sources><TextSource guid="1" name="t.txt" ${where}>${selections}</TextSource></Sources>`;
const coded = (
  start: number | string,
  end: number | string,
  content = '<Coding guid="c"><CodeRef targetGUID="aa"/></Coding>',
) =>
  `<PlainTextSelection guid="s" startPosition="${start}" endPosition="${end}">${content}</PlainTextSelection>`;

describe("REFI-QDA, reading", () => {
  it("reads a Chinese project with 𠮷, nesting and a line break", async () => {
    const labels = ["policy", "industry", "target"];
    const book = labels.map((name) => `<Code guid="${name}" name="${name}"/>`).join("");
    const selections = handmadeSpans.map((each) => {
      const [label, start = "", end = ""] = each.split(" ");
      return coded(start, end, `<Coding guid="c"><CodeRef targetGUID="${label}"/></Coding>`);
    });
    const body = source(selections.join("")).replace(codes, `<CodeBook><Codes>${book}</Codes></CodeBook>`);
    const [found] = await read(project(body), { "sources/t.txt": handmadeText });
    expectHandmade(found);
    expect(found).toMatchObject({ value: { document: "t" } });
  });

  const named = (start: number, end: number, name: string) =>
    coded(start, end).replace("<PlainTextSelection ", `<PlainTextSelection name="${name}" `);
  const windows = "𠮷甲\r\n乙丙\r\n丁戊";
  const atlas = (body: string) => project(body).replace("<Project ", '<Project origin="ATLAS.ti 23" ');

  it.each([
    { name: "code points, as the standard says", qde: project(source(coded(4, 6))), unit: null },
    { name: "code points, as the names tell", qde: project(source(named(4, 6, "乙丙"))), unit: "code-point" },
    { name: "UTF-16, as the names tell", qde: project(source(named(5, 7, "乙丙"))), unit: "utf16" },
    { name: "line ends as one character, as ATLAS.ti does", qde: atlas(source(coded(3, 5))), unit: null },
    { name: "them so, as the names tell", qde: project(source(named(3, 5, "乙…"))), unit: "code-point" },
    {
      name: "them as two, against ATLAS.ti's habit",
      qde: atlas(source(named(8, 10, "丁戊"))),
      unit: "code-point",
      words: "丁戊",
    },
  ])("counts $name", async ({ qde, unit, words = "乙丙" }) => {
    const [found] = await read(qde, { "sources/t.txt": windows });
    expect(slicesRead(found)).toEqual([["policy", words]]);
    expect(found).toMatchObject({ value: { foundUnit: unit } });
  });

  it("goes by the standard where selections have names of their own", async () => {
    const [found] = await read(project(source(named(4, 6, "重要"))), { "sources/t.txt": windows });
    expect(slicesRead(found)).toEqual([["policy", "乙丙"]]);
  });

  it("gives a selection with two codes as two annotations, notes and nested codes included", async () => {
    const both =
      '<Description>一</Description><Coding><CodeRef targetGUID="AA"/></Coding><Coding><CodeRef targetGUID="BB"/></Coding><NoteRef targetGUID="N"/>';
    const notes = '<Notes><Note guid="n"><PlainTextContent>二 &lt;</PlainTextContent></Note></Notes>';
    expect(await read(project(source(coded(1, 2, both)) + notes))).toMatchObject([
      {
        value: {
          annotations: [
            { start: 2, end: 3, label: "policy", note: "一\n二 <" },
            { start: 2, end: 3, label: "target", note: "一\n二 <" },
          ],
        },
      },
    ]);
  });

  it("waits for codes and notes that stand behind the texts, and keeps the order of these", async () => {
    const text = (name: string, content: string) =>
      `<TextSource guid="${name}" name="${name}"><PlainTextContent>甲乙</PlainTextContent>${content}</TextSource>`;
    const noted = '<Coding><CodeRef targetGUID="late"/></Coding><NoteRef targetGUID="n"/>';
    const sources = `<Sources>${text("a", "")}${text("b", coded(0, 1, noted))}${text("c", "")}</Sources>`;
    const behind = '<CodeBook><Codes><Code guid="late" name="target"/></Codes></CodeBook>';
    const notes = '<Notes><Note guid="n"><PlainTextContent>记</PlainTextContent></Note></Notes>';
    const film = '<Sets><Set guid="x" name="all"/></Sets>';
    expect(await read(project(sources + behind + notes + film))).toMatchObject([
      { value: { document: "a", annotations: [], notRead: [{ what: { en: "the Set all" } }] } },
      { value: { document: "b", annotations: [{ label: "target", note: "记" }], notRead: [] } },
      { value: { document: "c", annotations: [] } },
    ]);
  });

  it("reads a text in the project itself, and lists what is no coded text", async () => {
    const body = source(`<PlainTextContent>甲\n乙</PlainTextContent>${coded(0, 3)}${coded(0, 1, "")}`, "");
    const film = '<Sets><Set guid="x" name="all"/></Sets>';
    expect(await read(project(body + film))).toMatchObject([
      {
        value: {
          text: "甲\n乙",
          annotations: [{ start: 0, end: 3 }],
          notRead: [{ what: { en: "the Set all" } }, { what: { en: "a selection without a code" } }],
        },
      },
    ]);
  });

  it.each([
    { name: "another kind of XML", qde: "<a/>", problem: /no REFI-QDA project/ },
    { name: "XML cut short", qde: project("").slice(0, -4), problem: /not XML/ },
    { name: "a span outside the text", qde: project(source(coded(0, 9))), problem: /0–9 is no span/ },
    { name: "an empty span", qde: project(source(coded(1, 1))), problem: /1–1 is no span/ },
    { name: "half a position", qde: project(source(coded("0.5", 1))), problem: /without two positions/ },
    {
      name: "a code that is not there",
      qde: project(source(coded(0, 1)).replace('guid="AA"', 'guid="x"')),
      problem: /not in the code book/,
    },
    {
      name: "a text that is not there",
      qde: project(source("", 'plainTextPath="internal://u.txt"')),
      problem: /no u.txt among/,
    },
    {
      name: "a text elsewhere on a disk",
      qde: project(source("", 'plainTextPath="absolute:///etc/passwd"')),
      problem: /is not in the archive/,
    },
  ])("refuses $name", async ({ qde, problem }) => {
    expect((await read(qde)).at(-1)).toMatchObject({
      ok: false,
      error: {
        code: "import-malformed",
        parameters: { file: "p.qdpx", problem: { en: expect.stringMatching(problem) } },
      },
    });
  });

  it("refuses entities, and names that lead out of the archive", async () => {
    const entity = `<!DOCTYPE x [<!ENTITY a "b">]>${project("").slice(21)}`;
    expect(await read(entity)).toMatchObject([{ error: { code: "import-declares-entities" } }]);
    expect(await read(project(""), { "../t.txt": "" })).toMatchObject([
      { error: { parameters: { problem: { en: "“../t.txt” leads out of the archive" } } } },
    ]);
  });

  it("refuses what is no archive, or was damaged", async () => {
    const whole = writeCorpus(refiQda, [marked("[policy 甲]")]).bytes.get("corpus.qdpx") as Uint8Array;
    const damaged = whole.slice();
    const middle = damaged.length >> 1;
    damaged[middle] = (damaged[middle] ?? 0) ^ 0xff;
    for (const bytes of [strToU8("none"), whole.slice(0, -9), damaged])
      expect(await readCorpus(refiQda, new Map([["p.qdpx", bytes]]))).toMatchObject([
        { error: { code: "import-malformed", parameters: { file: "p.qdpx" } } },
      ]);
  });
});

describe("REFI-QDA, writing", () => {
  it("writes who, when, the note, and codes with colours", () => {
    const text = sourceText("𠮷甲");
    const noted = { ...annotation(text.text, 2, 3, "自己", "a"), note: "第一行\n<二>" };
    const { bytes } = writeCorpus(refiQda, [{ source: text, layer: layerOf(text, [noted]) }]);
    const xml = partsOf(bytes).get("project.qde") as string;
    const [selection = ""] = xml.match(/<PlainTextSelection [^>]*>/) ?? [];
    expect(attribute(selection, "name")).toBe("甲");
    expect(attribute(selection, "creationDateTime")).toBe("2026-01-02T03:04:05.000Z");
    const [user = ""] = xml.match(/<User [^>]*>/) ?? [];
    expect([attribute(user, "name"), attribute(user, "guid")]).toEqual([
      "annotator-a",
      attribute(selection, "creatingUser"),
    ]);
    expect(xml).toContain("<Description>第一行\n&lt;二&gt;</Description><Coding ");
    expect(xml).toMatch(/name="target" isCodable="true" color="#b03505"/);
    expect(xml).toContain('name="自己" isCodable="true"');
  });

  it("lists what it cannot keep", () => {
    const text = sourceText("甲");
    const rich = { ...annotation("甲", 0, 1, "a\u0001"), note: "\0", attributes: { a: 1 } };
    const { written } = writeCorpus(refiQda, [{ source: text, layer: layerOf(text, [rich]) }]);
    expect(written[0]?.losses.map(({ what }) => what)).toEqual([
      "status",
      "origin",
      "attributes",
      "label-name",
      "note",
    ]);
  });
});
