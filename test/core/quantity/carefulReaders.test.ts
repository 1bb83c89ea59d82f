import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import type { Json } from "../../../core/model/Annotation";
import { type ProposedValues, ValueProposer } from "../../../core/quantity/ValueProposer";
import { layoutText } from "../../../core/text/layout/layoutText";
import { outlineOf } from "../../../core/text/outline/outlineOf";
import { ReflowedText } from "../../../core/text/reflow/ReflowedText";
import { isSameSpan } from "../../../core/text/Span";
import { type CarefulLayer, carefulLayer, layerFilesIn, type Tag } from "../../builders/carefulLayers";

/** Another reading of the seeds that the two readers' layers leave out. */
const otherSeeds = path.resolve(import.meta.dirname, "../../bench/layers");

const seeds = ["000_b4727a79b4439440", "002_0444c261d17f6049"];

interface Quantity {
  readonly comparator: Json;
  readonly value: Json;
  readonly unit: Json;
}

const quantitiesOf = ({ attributes }: Tag) =>
  attributes.quantity ? [attributes.quantity as unknown as Quantity] : [];

/** A target to which both readers gave a quantity, with both and what is proposed. */
interface Valued {
  readonly readers: readonly Quantity[];
  readonly proposed: ProposedValues;
}

function valuedTargets(seed: string): Valued[] {
  const { text, tags } = carefulLayer(`${seed}.annotator-a.json`);
  const others = carefulLayer(`${seed}.annotator-b.json`).tags;
  const propose = proposerFor(text);
  return tags.flatMap((tag) => {
    const same = others.filter((other) => isSameSpan(tag, other) && tag.label === other.label);
    const readers = [tag, ...same].flatMap(quantitiesOf);
    return readers.length === 2 ? [{ readers, proposed: propose(tag) }] : [];
  });
}

function proposerFor(text: string) {
  const layout = layoutText(text);
  const reflowed = new ReflowedText(text, layout);
  const { articles } = outlineOf(text, layout, reflowed);
  return (tag: Tag) => {
    const article = articles.find(({ start, end }) => start <= tag.start && tag.end <= end);
    const words = { text: reflowed.text, map: reflowed };
    return new ValueProposer(words, null).propose(tag, article?.city ?? "");
  };
}

function valuedOnce({ text, tags }: CarefulLayer): Valued[] {
  const propose = proposerFor(text);
  return tags.flatMap((tag) => {
    const readers = quantitiesOf(tag);
    return readers.length > 0 ? [{ readers, proposed: propose(tag) }] : [];
  });
}

/** The share of what the readers say that the proposals say, too; each of them counts. */
function agreement(targets: readonly Valued[], key: keyof Quantity): number {
  const isShared = targets.flatMap(({ readers, proposed: { quantity } }) =>
    readers.map((each) => isDeepStrictEqual(each[key], quantity?.value[key])),
  );
  return isShared.filter(Boolean).length / isShared.length;
}

describe("beside two careful readers of the seeds", () => {
  const targets = seeds.flatMap(valuedTargets);

  it("has targets to which both gave a quantity", () => expect(targets.length).toBeGreaterThan(10));

  it.each([
    ["value", 0.9],
    ["unit", 0.95],
    ["comparator", 0.85],
  ] as const)("proposes their %s", (key, bar) => expect(agreement(targets, key)).toBeGreaterThanOrEqual(bar));
});

describe("beside a reader of the other seeds", () => {
  const layers = layerFilesIn(otherSeeds).map((file) => carefulLayer(file, otherSeeds));
  const targets = layers.flatMap(valuedOnce);

  it("has targets with a quantity", () => expect(targets.length).toBeGreaterThan(10));

  it.each(["value", "unit", "comparator"] as const)("proposes nine in ten of their %ss", (key) =>
    expect(agreement(targets, key)).toBeGreaterThanOrEqual(0.9),
  );
});
