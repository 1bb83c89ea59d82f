import { describe, expect, it } from "vitest";
import { uimaJson, uimaXmi } from "../../../../core/formats/uima/uima";
import { replaceForbidden } from "../../../../core/formats/xml/escapeXml";
import { annotation, layerOf, marked, sourceText } from "../../../builders/marked";
import { describeConformance, type Slice } from "../formatConformance";
import { expectHandmade, slicesRead } from "../handmade";
import { type Files, fixtureFiles, readCorpus, writeCorpus } from "../memoryCorpus";

/** Attributes as an XML parser gives them: references resolved, bare white space made spaces. */
function attributes(tag: string): Map<string, string> {
  const found = [...tag.matchAll(/ ([\w:]+)="([^"]*)"/g)];
  const names: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"' };
  const resolve = (_: string, name: string) => names[name] ?? String.fromCodePoint(Number(name.slice(1)));
  return new Map(
    found.map(([, name = "", raw = ""]) => [
      name,
      raw.replace(/[\t\n\r]/g, " ").replace(/&(#\d+|\w+);/g, resolve),
    ]),
  );
}

/** What Apache UIMA has in its index: only what the view lists as a member. */
function xmiSlices(files: Files, document: string): Slice[] {
  const tags = [...(files.get(`${document}.xmi`) as string).matchAll(/<(\w+:\w+)((?: [\w:]+="[^"]*")*)\/>/g)];
  const of = (name: string) => tags.filter((tag) => tag[1] === name).map((tag) => attributes(tag[2] ?? ""));
  const text = of("cas:Sofa")[0]?.get("sofaString") ?? "";
  const members = new Set(of("cas:View")[0]?.get("members")?.split(" "));
  return of("custom:Span")
    .filter((span) => members.has(span.get("xmi:id") ?? "") && span.get("sofa") === "1")
    .map((span) => [span.get("label") ?? "", text.slice(Number(span.get("begin")), Number(span.get("end")))]);
}

function jsonSlices(files: Files, document: string): Slice[] {
  const cas = JSON.parse(files.get(`${document}.json`) as string);
  const structures: Record<string, unknown>[] = cas["%FEATURE_STRUCTURES"];
  const text = structures.find((each) => each["%TYPE"] === "uima.cas.Sofa")?.sofaString as string;
  const members = new Set(cas["%VIEWS"]._InitialView["%MEMBERS"]);
  return structures
    .filter(
      (each) => each["%TYPE"] === "webanno.custom.Span" && members.has(each["%ID"]) && each["@sofa"] === 1,
    )
    .map(({ label, begin, end }) => [label as string, text.slice(begin as number, end as number)]);
}

describeConformance({
  format: uimaXmi,
  slices: xmiSlices,
  wordsFor: replaceForbidden,
  textFor: replaceForbidden,
});
describeConformance({ format: uimaJson, slices: jsonSlices, wordsFor: (quote) => quote });

const both = [uimaXmi, uimaJson] as const;
/** A feature of the first annotation written wrongly, the type system left as it is. */
function misspelt(path: string, bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString("utf8");
  const name = path.endsWith(".xmi") ? / createdAt=/ : /"createdAt":(?="\d)/;
  return text.replace(name, (found) => found.replace("c", "cr"));
}

const read = async (format: (typeof both)[number], folder: string, name: string) =>
  (await readCorpus(format, fixtureFiles(folder, name)))[0];

const xmiOf = (spans: string, text = "甲&#10;𠮷", members = "2 3") =>
  `<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:a="http:///a.ecore">\n${spans}` +
  `<cas:Sofa xmi:id="1" sofaID="_InitialView" sofaString="${text}"/><cas:View sofa="1" members="${members}"/></xmi:XMI>`;

describe("uima, reading", () => {
  it.each([
    { format: uimaXmi, name: "doc.xmi" },
    { format: uimaJson, name: "doc.json" },
  ])("reads the hand-made $name with its notes", async ({ format, name }) => {
    const found = await read(format, "handmade/uima", name);
    expectHandmade(found);
    expect(found?.ok && found.value.annotations.map(({ note }) => note)).toEqual(Array(7).fill("备注😀"));
    expect(found?.ok && found.value.notRead.map(({ what }) => what.en)).toEqual([
      "when and by whom annotations were made",
    ]);
  });

  it.each([
    { file: "casWithEmojiUnicodeTextAndAnnotations", words: "🥳 This 👳🏻‍♀️ is ✆ a 🧔🏾‍♂️ test 👻" },
    { file: "casWithLeftToRightTextAndAnnotations", words: null },
    { file: "emptyCas", words: "" },
    { file: "casWithSofaDataURI", words: "" },
  ])("reads $file alike in both forms", async ({ file, words }) => {
    const xmi = await read(uimaXmi, "uima-json", `${file}.debug.xmi`);
    const json = await read(uimaJson, "uima-json", `${file}.data.json`);
    const expected = words?.split(" ").filter((word) => word !== "");
    expect(xmi?.ok && json?.ok && xmi.value.text === json.value.text).toBe(true);
    expect(slicesRead(xmi)).toEqual(slicesRead(json));
    if (expected) expect(slicesRead(json)).toEqual(expected.map((word) => ["Annotation", word]));
  });

  it("lists tokens and sentences by number, as what it does not read", async () => {
    const found = await read(uimaXmi, "uima-xmi", "small_cas.xmi");
    expect(found).toMatchObject({ value: { annotations: [] } });
    expect(found?.ok && found.value.notRead.map(({ what }) => what.en)).toEqual([
      "1 × DocumentAnnotation",
      "11 × Token",
      "2 × Sentence",
    ]);
  });

  it("reads what INCEpTION wrote, alike to its TSV, without its tokens and references", async () => {
    const xmi = await read(uimaXmi, "webanno-tsv", "testSimpleSlotFeature.xmi");
    const json = await read(uimaJson, "uima-json", "tsv3-testSimpleSlotFeature.data.json");
    const found = [
      ["SimpleLinkHost", "This"],
      ["SimpleSpan", "is"],
      ["SimpleSpan", "a"],
    ];
    expect(slicesRead(xmi)).toEqual(found);
    expect(slicesRead(json)).toEqual(found);
  });

  it("reads all annotations of a long file of its users, offsets over smileys", async () => {
    const found = await read(uimaXmi, "uima-xmi", "cas_with_smileys.xmi");
    expect(found).toMatchObject({ ok: true });
  });

  it("leaves out references that the type system beside tells from values", async () => {
    const types = `<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types>
      <typeDescription><name>a.Base</name><supertypeName>uima.tcas.Annotation</supertypeName><features>
        <featureDescription><name>other</name><rangeTypeName>a.Span</rangeTypeName></featureDescription>
      </features></typeDescription>
      <typeDescription><name>a.Span</name><supertypeName>a.Base</supertypeName><features>
        <featureDescription><name>value</name><rangeTypeName>uima.cas.String</rangeTypeName></featureDescription>
      </features></typeDescription></types></typeSystemDescription>`;
    const xmi = xmiOf('<a:Span xmi:id="2" sofa="1" begin="0" end="1" value="x" other="2"/>');
    const alone = await readCorpus(uimaXmi, new Map([["d.xmi", xmi]]));
    const beside = await readCorpus(
      uimaXmi,
      new Map([
        ["d.xmi", xmi],
        ["TypeSystem.xml", types],
      ]),
    );
    expect(alone).toMatchObject([{ value: { annotations: [{ label: "x", attributes: { other: "2" } }] } }]);
    expect(beside).toMatchObject([{ value: { annotations: [{ label: "x", attributes: {} }] } }]);
    expect(beside[0]?.ok && Object.keys(beside[0].value.annotations[0]?.attributes ?? { x: 1 })).toEqual([]);
  });

  it.each(both)("says which features the type system that $id came with does not have", async (format) => {
    const { bytes } = writeCorpus(format, [marked("[policy 甲][target 乙]")]);
    const changed = new Map([...bytes].map(([path, each]) => [path, misspelt(path, each)]));
    const [found] = await readCorpus(format, changed);
    expect(slicesRead(found)).toEqual([
      ["policy", "甲"],
      ["target", "乙"],
    ]);
    expect(found).toMatchObject({ value: { annotations: [{ attributes: {} }, { attributes: {} }] } });
    expect(found?.ok && found.value.notRead.map(({ what }) => what.en)).toContain(
      "crreatedAt of Span, which the type system does not have",
    );
  });

  it("says nothing of the features of a type that is described elsewhere", async () => {
    const types = `<typeSystemDescription><types><typeDescription><name>a.Span</name>
      <supertypeName>b.Base</supertypeName></typeDescription></types></typeSystemDescription>`;
    const xmi = xmiOf('<a:Span xmi:id="2" sofa="1" begin="0" end="1" value="x" more="y"/>');
    const [found] = await readCorpus(
      uimaXmi,
      new Map([
        ["d.xmi", xmi],
        ["TypeSystem.xml", types],
      ]),
    );
    expect(found).toMatchObject({ value: { annotations: [{ label: "x", attributes: { more: "y" } }] } });
  });

  it("leaves out relations, annotations of no length and what is in no index, and says so", async () => {
    const spans =
      '<a:Rel xmi:id="2" sofa="1" begin="0" end="1" Governor="3" Dependent="4"/>\n' +
      '<a:Span xmi:id="3" sofa="1" begin="1" end="1"/>\n<a:Span xmi:id="4" sofa="1" begin="0" end="1"/>';
    const [found] = await readCorpus(uimaXmi, new Map([["d.xmi", xmiOf(spans)]]));
    expect(found).toMatchObject({ ok: true, value: { annotations: [] } });
    expect(found?.ok && found.value.notRead.map(({ line, what }) => [line, what.en])).toEqual([
      [2, "the relation Rel 2"],
      [3, "Span 3 of no length"],
      [4, "Span 4, which is not in the index"],
    ]);
  });

  it("reads which annotations are related, and names the kinds of relations", async () => {
    const spans =
      '<a:Rel xmi:id="2" sofa="1" begin="0" end="1" Governor="3" Dependent="4"/>\n' +
      '<a:Span xmi:id="3" sofa="1" begin="0" end="1"/>\n<a:Span xmi:id="4" sofa="1" begin="2" end="4"/>';
    const [found] = await readCorpus(uimaXmi, new Map([["d.xmi", xmiOf(spans, "甲&#10;𠮷", "2 3 4")]]));
    expect(found).toMatchObject({
      ok: true,
      value: {
        annotations: [{ label: "Span", relatedTo: [1] }, { label: "Span" }],
        notRead: [{ file: "d.xmi", line: 2, what: { en: "the kind Rel of the relation 2" } }],
      },
    });
  });

  it("gives each text of a file a document", async () => {
    const xmi = xmiOf(
      '<cas:Sofa xmi:id="5" sofaID="other" sofaString="乙"/><a:B xmi:id="9" sofa="5" begin="0" end="1"/>',
    );
    const found = await readCorpus(uimaXmi, new Map([["d.xmi", xmi]]));
    expect(found.map((each) => each.ok && [each.value.document, each.value.text])).toEqual([
      ["d", "乙"],
      ["d-_InitialView", "甲\n𠮷"],
    ]);
  });

  it.each([
    { name: "an end outside the text", spans: '<a:B xmi:id="2" sofa="1" begin="0" end="9"/>', line: 2 },
    { name: "an end inside 𠮷", spans: '\n<a:B xmi:id="2" sofa="1" begin="0" end="3"/>', line: 3 },
    { name: "a backward span", spans: '<a:B xmi:id="2" sofa="1" begin="2" end="0"/>', line: 2 },
    { name: "a place that is no number", spans: '<a:B xmi:id="2" sofa="1" begin="x" end="1"/>', line: 2 },
    { name: "a tag left open", spans: "<a:B>", line: 2 },
  ])("refuses XMI with $name and names the line", async ({ spans, line }) => {
    expect(await readCorpus(uimaXmi, new Map([["d.xmi", xmiOf(spans)]]))).toMatchObject([
      { ok: false, error: { code: "import-malformed", parameters: { file: "d.xmi", line } } },
    ]);
  });

  it("refuses XMI that declares entities, and other XML", async () => {
    const refused = async (xml: string) => {
      const [found] = await readCorpus(uimaXmi, new Map([["d.xmi", xml]]));
      return found?.ok ? null : found?.error.code;
    };
    expect(await refused(`<!DOCTYPE x [<!ENTITY a "b">]>${xmiOf("")}`)).toBe("import-declares-entities");
    expect(await refused("<html/>")).toBe("import-malformed");
  });

  it.each([
    { name: "an offset outside", edit: (json: string) => json.replace('"end":1', '"end":99'), line: 5 },
    { name: "half an offset", edit: (json: string) => json.replace('"end":1', '"end":0.5'), line: 5 },
    { name: "an end cut off", edit: (json: string) => json.slice(0, -10), line: 7 },
    { name: "another shape", edit: (json: string) => json.replace('"%TYPE"', '"TYPE"'), line: 1 },
  ])("refuses JSON with $name and names the line", async ({ edit, line }) => {
    const { files } = writeCorpus(uimaJson, [marked("[policy 甲]")]);
    const json = (files.get("doc.json") as string).replace(/\{"%ID":2.*\n/, "");
    expect(await readCorpus(uimaJson, new Map([["d.json", edit(json)]]))).toMatchObject([
      { ok: false, error: { code: "import-malformed", parameters: { file: "d.json", line } } },
    ]);
  });
});

describe("uima, reading what has offsets and no text", () => {
  const place = 'sofa="1" begin="0" end="1"';
  const xmi = xmiOf(`<a:B xmi:id="2" ${place}/>\n<a:C xmi:id="3" ${place}/>`);
  const { files } = writeCorpus(uimaJson, [marked("[policy 甲][target 乙]")]);
  const json = files.get("doc.json") as string;

  it.each([
    { name: "XMI", format: uimaXmi, file: "d.xmi", edited: xmi.replace('3" sofa="1"', '3"'), line: 3 },
    {
      name: "JSON",
      format: uimaJson,
      file: "d.json",
      edited: json.replace(/("%ID":3.*?)"@sofa":1,/, "$1"),
      line: 6,
    },
  ])("names it with its line in $name", async ({ format, file, edited, line }) => {
    const [found] = await readCorpus(format, new Map([[file, edited]]));
    expect(found?.ok && found.value.annotations).toHaveLength(1);
    expect(found?.ok && found.value.notRead).toContainEqual({
      file,
      line,
      what: { en: expect.stringMatching(/ 3, which has offsets but no text$/), "zh-CN": expect.anything() },
    });
  });

  it("counts many of one type in one line, with the first lines", async () => {
    const lone = [2, 3, 4, 5, 6, 7, 8].map((id) => `<a:B xmi:id="${id}" begin="0" end="1"/>`);
    const edited = xmiOf(lone.join("\n"));
    const [found] = await readCorpus(uimaXmi, new Map([["d.xmi", edited]]));
    const said = found?.ok ? found.value.notRead.filter(({ what }) => what.en.includes("no text")) : [];
    expect(said).toHaveLength(1);
    expect(said[0]?.what.en).toMatch(/^7 × B with offsets but no text \(lines \d+, \d+, \d+, \d+, \d+, …\)$/);
  });
});

describe("uima, writing", () => {
  it.each(both)("keeps notes, attributes, times and the annotator in $id", async (format) => {
    const source = sourceText("甲\n𠮷");
    const rich = {
      ...annotation(source.text, 0, 4),
      note: '一\n"二"',
      attributes: { value: "v", note: 1, deep: { a: [true] } },
    };
    const { files, written } = writeCorpus(format, [{ source, layer: layerOf(source, [rich]) }]);
    expect(written[0]?.losses.map(({ what }) => what)).toEqual(["status"]);
    const [found] = await readCorpus(format, files);
    expect(found).toMatchObject({
      value: { annotations: [{ label: "target", note: rich.note, attributes: rich.attributes }] },
    });
    const file = [...files.values()].join("");
    for (const kept of ["annotator-a", "target-0-4", "2026-01-02T03:04:05.000Z"])
      expect(file).toContain(kept);
    expect([...files.keys()]).toContain("TypeSystem.xml");
  });

  it("writes line breaks as references and lists what XML cannot hold", () => {
    const { files, written } = writeCorpus(uimaXmi, [marked("甲\r\n\t乙\u0001")]);
    expect(files.get("doc.xmi")).toContain('sofaString="甲&#13;&#10;&#9;乙\ufffd"');
    expect(written[0]?.losses).toContainEqual({
      document: "doc",
      annotation: null,
      what: "text",
      instead: "what XML cannot hold as U+FFFD",
    });
  });
});
