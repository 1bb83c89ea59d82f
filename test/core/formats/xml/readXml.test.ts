import { describe, expect, it } from "vitest";
import { malformed } from "../../../../core/formats/malformed";
import { attributeOf, readXml, type XmlElement } from "../../../../core/formats/xml/readXml";

const BAD = { en: "bad", "zh-CN": "坏" };

function read(xml: string) {
  const opened: XmlElement[] = [];
  const text: string[] = [];
  const problem = readXml("f.xml", xml, {
    open: (element) => {
      opened.push(element);
      return element.local === "bad" ? malformed("f.xml", element.line, BAD).error : null;
    },
    close: () => null,
    text: (piece) => text.push(piece),
  });
  return { problem, opened, text: text.join("") };
}

describe("readXml", () => {
  it("tells elements with namespaces, attributes and lines", () => {
    const { opened, problem, text } = read(
      '\uFEFF<?xml version="1.0"?>\n<x:a xmlns:x="urn:x"\n x:id="1" id="2">甲&amp;<![CDATA[<乙>]]><b/></x:a>',
    );
    expect(problem).toBeNull();
    expect(opened.map(({ uri, local, line }) => [uri, local, line])).toEqual([
      ["urn:x", "a", 3],
      ["", "b", 3],
    ]);
    const [a] = opened as [XmlElement];
    expect([attributeOf(a, "id", "urn:x"), attributeOf(a, "id"), attributeOf(a, "no")]).toEqual([
      "1",
      "2",
      null,
    ]);
    expect(text).toBe("甲&<乙>");
  });

  it.each([
    { name: "a document type", xml: "<!DOCTYPE a><a/>", code: "import-declares-entities" },
    {
      name: "entities that grow",
      xml: '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>',
      code: "import-declares-entities",
    },
    {
      name: "an external entity",
      xml: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///b">]><a>&b;</a>',
      code: "import-declares-entities",
    },
    { name: "an entity nobody declared", xml: "<a>&b;</a>", code: "import-malformed" },
    { name: "a tag left open", xml: "<a>\n<b></a>", code: "import-malformed" },
    { name: "a prefix nobody declared", xml: "<x:a/>", code: "import-malformed" },
    { name: "an attribute given twice", xml: '<a b="1" b="2"/>', code: "import-malformed" },
    { name: "what is no XML", xml: "{}", code: "import-malformed" },
    { name: "nothing", xml: "", code: "import-malformed" },
    { name: "elements without end", xml: "<a>".repeat(300), code: "import-malformed" },
    { name: "a control character", xml: "<a>\u0001</a>", code: "import-malformed" },
  ])("refuses $name", ({ xml, code }) => {
    expect(read(xml).problem?.code).toBe(code);
  });

  it("names the line, and stops where the listener does", () => {
    expect(read("<a>\n\n<b></a>").problem?.parameters).toMatchObject({ file: "f.xml", line: 3 });
    const { problem, opened } = read("<a>\n<bad/><c/></a>");
    expect(problem?.parameters).toMatchObject({ line: 2, problem: BAD });
    expect(opened).toHaveLength(2);
  });
});
