import { describe, expect, it } from "vitest";
import type { Annotation } from "../../../core/model/Annotation";
import { defaultLabels, type Label } from "../../../core/model/LabelSet";
import { emptyDiff } from "../../../core/model/LayerDiff";
import { proposeOnDiff, takesValues } from "../../../core/quantity/proposeOnDiff";
import { ReflowedText } from "../../../core/text/reflow/ReflowedText";
import { span } from "../../../core/text/Span";
import { annotation } from "../../builders/marked";
import { layoutByBlankLines } from "../text/units/joined";

const text = "𠮷镇到2025年引进项目12个以上，今年培育企业9家";
const first = annotation(text, 9, 18, "target", "a");
const second = annotation(text, 21, 27, "target", "a");
const quantity = (comparator: string, value: number, unit: string) => ({ comparator, value, unit });

function proposing(labels: readonly Label[] = defaultLabels) {
  const reflowed = new ReflowedText(text, layoutByBlankLines(text));
  const words = () => ({ text: reflowed.text, map: reflowed });
  return { labels, words, date: "2024-03", cityOf: () => "" };
}

const moved = (from: Annotation, to: Annotation) =>
  proposeOnDiff({ ...emptyDiff, updated: [{ from, to }] }, proposing()).updated[0]?.to.attributes;

describe("an edit with proposals", () => {
  it("proposes values for a new target, each with its mark", () => {
    const { added } = proposeOnDiff({ ...emptyDiff, added: [first] }, proposing());
    expect(added[0]?.attributes).toMatchObject({
      quantity: quantity(">=", 12, "projects"),
      "proposed:quantity": true,
      deadline: "2025",
      "proposed:deadline": true,
    });
  });

  it("resolves a deadline with the document's date", () => {
    const { added } = proposeOnDiff({ ...emptyDiff, added: [second] }, proposing());
    expect(added[0]?.attributes).toMatchObject({
      deadline: "2024",
      quantity: quantity("=", 9, "enterprises"),
    });
  });

  it("leaves other labels alone, and a target that neither moves nor changes its label", () => {
    const policy = annotation(text, 9, 18, "policy", "p");
    const noted = { ...first, note: "x" };
    const diff = { ...emptyDiff, added: [policy], updated: [{ from: first, to: noted }] };
    expect(proposeOnDiff(diff, proposing())).toEqual(diff);
  });

  it("proposes anew for other words, but keeps what has been said", () => {
    const from = {
      ...first,
      attributes: { quantity: quantity(">=", 12, "projects"), "proposed:quantity": true, deadline: "2030" },
    };
    const to = { ...from, start: second.start, end: second.end };
    expect(moved(from, to)).toMatchObject({ quantity: quantity("=", 9, "enterprises"), deadline: "2030" });
    expect(moved(from, to)).not.toHaveProperty("proposed:deadline");
  });

  it("takes away what was proposed for words that say nothing of it", () => {
    const from = {
      ...first,
      attributes: { quantity: quantity(">=", 12, "projects"), "proposed:quantity": true },
    };
    const to = { ...from, ...span(first.start, first.start + 4) };
    expect(moved(from, to)).not.toHaveProperty("quantity");
  });

  it("is for targets and labels with a quantity or a deadline", () => {
    const [target, policy] = defaultLabels;
    const dated = { ...policy, attributes: target?.attributes.slice(0, 1) ?? [] } as Label;
    expect([target, policy, dated, undefined].map(takesValues)).toEqual([true, false, true, false]);
  });
});
