import { describe, expect, it } from "vitest";
import type { FailureCode } from "../../../core/errors";
import type { Annotation } from "../../../core/model/Annotation";
import {
  annotate,
  findAnnotation,
  relabel,
  removeAnnotation,
  resize,
  setNote,
  setStatus,
  taggableSpan,
} from "../../../core/model/editLayer";
import { applyDiff, emptyDiff, type LayerDiff } from "../../../core/model/LayerDiff";
import type { Stamp } from "../../../core/model/newAnnotation";
import type { Result } from "../../../core/result";
import { span } from "../../../core/text/Span";
import { layerOf, marked, sourceText } from "../../builders/marked";

const stamp: Stamp = { id: "new", now: "2026-05-06T07:08:09.000Z" };

/** The selection is what stands between ⟨ and ⟩. */
function selected(notation: string) {
  const start = notation.indexOf("⟨");
  const end = notation.indexOf("⟩") - 1;
  const source = sourceText(notation.replace(/[⟨⟩]/g, ""));
  return { source, layer: layerOf(source, []), selection: span(start, end) };
}

describe("taggableSpan", () => {
  it.each<[notation: string, quote: string]>([
    ["在⟨链长制⟩下", "链长制"],
    ["在⟨ 链长制\n⟩下", "链长制"],
    ["在⟨\u3000链\n长制\r\n⟩下", "链\n长制"],
    ["⟨链长制⟩", "链长制"],
    ["在⟨𠮷镇⟩", "𠮷镇"],
    ["⟨，《办法》。⟩", "《办法》"],
    ["在⟨，⟩下", ""],
    ["在⟨ \n ⟩下", ""],
    ["在⟨⟩下", ""],
    ["在下⟨⟩", ""],
  ])("of %j is without white space and stray punctuation at the ends", (notation, quote) => {
    const { source, selection } = selected(notation);
    const { start, end } = taggableSpan(source.text, selection);
    expect(source.text.slice(start, end)).toBe(quote);
  });

  it.each<[start: number, end: number, quote: string]>([
    [2, 4, "𠮷镇"],
    [0, 2, "在𠮷"],
    [2, 2, "𠮷"],
    [4, 6, "\n𠮷".trim()],
  ])("from %d to %d takes the whole of a character it cuts", (start, end, quote) => {
    const place = taggableSpan("在𠮷镇\n𠮷", span(start, end));
    expect("在𠮷镇\n𠮷".slice(place.start, place.end)).toBe(quote);
  });
});

describe("annotate", () => {
  it("makes a whole annotation of a selection across a line break", () => {
    const { source, layer, selection } = selected("在𠮷镇⟨ 推行\n链长制 ⟩下");
    const added: Annotation = {
      id: "new",
      ...span(5, 11),
      label: "policy",
      quote: "推行\n链长制",
      prefix: "在𠮷镇 ",
      suffix: " 下",
      attributes: {},
      note: "",
      origin: { kind: "manual" },
      createdAt: stamp.now,
      updatedAt: stamp.now,
    };
    const result = annotate(source, layer, selection, "policy", stamp);
    expect(result).toEqual({ ok: true, value: { ...emptyDiff, added: [added] } });
  });

  it.each(["在⟨⟩下", "在⟨ \n\u3000⟩下", "⟨⟩"])("refuses %j: nothing is selected", (notation) => {
    const { source, layer, selection } = selected(notation);
    expect(codeOf(annotate(source, layer, selection, "policy", stamp))).toBe("selection-empty");
  });

  it("refuses the same label on the same passage, blanks around the selection or not", () => {
    const { source, layer } = marked("在 [policy 链长制] 下");
    expect(codeOf(annotate(source, layer, span(1, 6), "policy", stamp))).toBe("annotation-exists");
  });

  it.each<[what: string, start: number, end: number, label: string]>([
    ["another label on the same passage", 1, 4, "target"],
    ["the same label inside", 1, 3, "policy"],
    ["the same label across its end", 2, 5, "policy"],
  ])("takes %s", (_, start, end, label) => {
    const { source, layer } = marked("在[policy 链长制]下");
    const diff = diffIn(annotate(source, layer, span(start, end), label, stamp));
    expect(applyDiff(layer, diff).annotations).toHaveLength(2);
  });
});

describe("an edit of an annotation", () => {
  const { layer } = marked("在[policy 链长制]下发展[industry 氟化工]");
  const policy = layer.annotations[0] as Annotation;

  it("gives it another label, and the time", () => {
    const to = { ...policy, label: "target", updatedAt: stamp.now };
    const diff = { ...emptyDiff, updated: [{ from: policy, to }] };
    expect(relabel(layer, policy.id, "target", stamp.now)).toEqual({ ok: true, value: diff });
  });

  it("refuses a label that the passage has, be it its own", () => {
    expect(codeOf(relabel(layer, policy.id, "policy", stamp.now))).toBe("annotation-exists");
    const twice = marked("在[target [policy 链长制]]下").layer;
    expect(codeOf(relabel(twice, "policy-1-4", "target", stamp.now))).toBe("annotation-exists");
  });

  it("replaces the note, and the time", () => {
    const to = { ...policy, note: "见\n第二段", updatedAt: stamp.now };
    const diff = { ...emptyDiff, updated: [{ from: policy, to }] };
    expect(setNote(layer, policy.id, "见\n第二段", stamp.now)).toEqual({ ok: true, value: diff });
  });

  it("is no change when the note stays", () => {
    expect(setNote(layer, policy.id, "", stamp.now)).toEqual({ ok: true, value: emptyDiff });
  });

  it("takes it away", () => {
    expect(removeAnnotation(layer, policy.id)).toEqual({
      ok: true,
      value: { ...emptyDiff, removed: [policy] },
    });
  });

  it.each<[what: string, edit: Result<LayerDiff>]>([
    ["relabel", relabel(layer, "gone", "target", stamp.now)],
    ["setNote", setNote(layer, "gone", "", stamp.now)],
    ["removeAnnotation", removeAnnotation(layer, "gone")],
  ])("is refused by %s when there is none of that id", (_, edit) => {
    expect(codeOf(edit)).toBe("annotation-unknown");
  });

  it("finds it by its id", () => {
    expect(findAnnotation(layer, policy.id)).toBe(policy);
    expect(findAnnotation(layer, "__proto__")).toBeUndefined();
  });
});

describe("resize", () => {
  const { source, layer } = marked("在[policy 链长制]，\n下的[policy 𠮷镇]");
  const [first, last] = layer.annotations as [Annotation, Annotation];
  const kept: Annotation = {
    ...first,
    attributes: { actor: "镇" },
    note: "见上",
    createdAt: "2026-01-01T00:00:00.000Z",
  };
  const noted = { ...layer, annotations: [kept, last] };

  it.each<[what: string, start: number, end: number, quote: string]>([
    ["to a shorter one", 2, 4, "长制"],
    ["over punctuation, which stays", 1, 5, "链长制，"],
    ["over a line break", 1, 7, "链长制，\n下"],
    ["up to a line break, which does not", 1, 6, "链长制，"],
    ["to the end, with the whole of a character that is cut", 7, 9, "的𠮷"],
    ["to the end of the text", 0, 11, source.text],
  ])("moves it %s and keeps attributes, note and history", (_, start, end, quote) => {
    const diff = diffIn(resize(source, noted, kept.id, span(start, end), stamp.now));
    const [change] = diff.updated;
    expect(change?.from).toBe(kept);
    expect(change?.to).toEqual({
      ...kept,
      start,
      end: start + quote.length,
      quote,
      prefix: source.text.slice(0, start),
      suffix: source.text.slice(start + quote.length),
      updatedAt: stamp.now,
    });
    expect(applyDiff(noted, diff).annotations).toHaveLength(2);
  });

  it("is no change where it stands already", () => {
    expect(resize(source, layer, first.id, span(1, 4), stamp.now)).toEqual({ ok: true, value: emptyDiff });
  });

  it.each<[FailureCode, string, number, number]>([
    ["selection-empty", first.id, 2, 2],
    ["selection-empty", first.id, 5, 6],
    ["annotation-exists", first.id, last.start, last.end],
    ["annotation-unknown", "gone", 0, 1],
  ])("is refused as %s", (code, id, start, end) => {
    expect(codeOf(resize(source, layer, id, span(start, end), stamp.now))).toBe(code);
  });
});

describe("setStatus", () => {
  it("says done, and is no change the second time", () => {
    const { layer } = marked("链长制");
    const diff = setStatus(layer, "done");
    expect(diff).toEqual({ ...emptyDiff, status: { from: "in-progress", to: "done" } });
    expect(setStatus(applyDiff(layer, diff), "done")).toEqual(emptyDiff);
  });
});

function codeOf(result: Result<LayerDiff>): FailureCode | "ok" {
  return result.ok ? "ok" : result.error.code;
}

function diffIn(result: Result<LayerDiff>): LayerDiff {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
