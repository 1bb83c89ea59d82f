import { describe, expect, it } from "vitest";
import type { Failure } from "../../../core/errors";
import type { Annotation } from "../../../core/model/Annotation";
import { checkAnnotations, checkLayer } from "../../../core/stored/checkLayer";
import { utf16 } from "../../../core/text/offsets";
import { annotation, layerOf, marked, sourceText } from "../../builders/marked";

const file = "annotator-a.json";
const { source, layer } = marked("在[policy 𠮷镇\n推行][target 链长制]");
const [policy, target] = layer.annotations as [Annotation, Annotation];

const moved = (a: Annotation, start: number, end: number) => ({ ...a, start: utf16(start), end: utf16(end) });

describe("checkLayer", () => {
  it("finds nothing wrong with a layer of its text", () => {
    expect(checkLayer(file, layer, source)).toBeNull();
    expect(checkLayer(file, layerOf(sourceText(""), []), sourceText(""))).toBeNull();
  });

  it.each<[what: string, problem: Failure | null, expected: Failure]>([
    [
      "another document",
      checkLayer(file, layer, { ...source, document: sourceText("", "other").document }),
      { code: "layer-other-document", parameters: { file, document: "doc" } },
    ],
    [
      "another text of the same length",
      checkLayer(file, layer, sourceText(source.text.replace("链", "林"))),
      { code: "layer-other-text", parameters: { file } },
    ],
    [
      "a wrong length beside the right hash",
      checkLayer(file, { ...layer, text: { ...layer.text, length: 9 } }, source),
      { code: "layer-other-text", parameters: { file } },
    ],
    [
      "a bad annotation",
      checkLayer(file, { ...layer, annotations: [policy, policy] }, source),
      { code: "layer-duplicate-id", parameters: { file, annotation: policy.id } },
    ],
  ])("refuses %s", (_, problem, expected) => {
    expect(problem).toEqual(expected);
  });
});

describe("checkAnnotations", () => {
  it.each<[what: string, annotation: Annotation]>([
    ["the whole text", annotation(source.text, 0, 10)],
    ["the last character", annotation(source.text, 9, 10)],
    ["a character of two code units", annotation(source.text, 1, 3)],
    ["a line break", annotation(source.text, 4, 5)],
  ])("takes an annotation over %s", (_, over) => {
    expect(checkAnnotations(file, [over], source.text)).toBeNull();
  });

  it.each<[what: string, annotation: Annotation, code: Failure["code"], parameters: object]>([
    ["past the end", moved(target, 7, 11), "layer-offset-outside", { start: 7, end: 11, length: 10 }],
    ["outside altogether", moved(target, 11, 12), "layer-offset-outside", { start: 11, end: 12, length: 10 }],
    ["that starts inside 𠮷", moved(target, 2, 4), "layer-splits-character", { start: 2, end: 4 }],
    ["that ends inside 𠮷", moved(target, 0, 2), "layer-splits-character", { start: 0, end: 2 }],
    [
      "that is shifted",
      moved(target, 6, 9),
      "layer-quote-differs",
      { start: 6, end: 9, quote: "链长制", found: "行链长" },
    ],
    [
      "that lost its line break",
      { ...policy, quote: "𠮷镇推行" },
      "layer-quote-differs",
      { start: 1, end: 7, quote: "𠮷镇推行", found: "𠮷镇\n推行" },
    ],
  ])("refuses an annotation %s", (_, over, code, parameters) => {
    expect(checkAnnotations(file, [over], source.text)).toEqual({
      code,
      parameters: { file, annotation: over.id, ...parameters },
    });
  });

  it("names the first of several that do not fit", () => {
    const problem = checkAnnotations(file, [policy, moved(target, 7, 99), policy], source.text);
    expect(problem?.code).toBe("layer-offset-outside");
  });
});
