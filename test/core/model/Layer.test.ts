import { describe, expect, it } from "vitest";
import { parseAnnotatorId } from "../../../core/model/ids";
import { compareAnnotations, newLayer } from "../../../core/model/Layer";
import { fingerprintOf } from "../../../core/model/SourceText";
import { annotation, sourceText } from "../../builders/marked";

const text = "在𠮷镇\n推行链长制";

describe("fingerprintOf", () => {
  it("counts UTF-16 code units and keeps the hash of the bytes", () => {
    expect(fingerprintOf(sourceText("𠮷\n"))).toEqual({
      sha256: "31624da2ffc5b534e1fd94af7b467af2e494e8d1a2809047b44e90cb93a4acf1",
      encoding: "utf-8",
      length: 3,
    });
  });
});

describe("newLayer", () => {
  it("is empty, in progress and has never been saved", () => {
    const source = sourceText(text, "a-document");
    const annotator = parseAnnotatorId("annotator-a");
    if (!annotator.ok) throw new Error(annotator.error.code);
    expect(newLayer(source, annotator.value)).toEqual({
      document: "a-document",
      annotator: "annotator-a",
      revision: 0,
      text: { sha256: source.sha256, encoding: "utf-8", length: 10 },
      status: "in-progress",
      annotations: [],
    });
  });
});

describe("compareAnnotations", () => {
  it("reads from left to right, the longer before what it holds, then by id", () => {
    const inOrder = [
      annotation(text, 0, 10, "target", "z"),
      annotation(text, 1, 4, "target", "b"),
      annotation(text, 1, 3, "target", "a"),
      annotation(text, 1, 3, "policy", "c"),
      annotation(text, 9, 10, "target", "A"),
    ];
    expect([...inOrder].reverse().sort(compareAnnotations)).toEqual(inOrder);
    expect(inOrder.map((same) => compareAnnotations(same, same))).toEqual([0, 0, 0, 0, 0]);
  });
});
