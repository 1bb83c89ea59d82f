import { span } from "../text/Span";
import { CompactWords } from "./CompactWords";
import { findMeasures } from "./findMeasures";
import type { Measure } from "./Measure";
import type { QuantityValue } from "./ValueProposer";

/** After these a multiple says by how much something grows, not to how much. */
const GROWS = /(?:增长|增加|提高|提升|扩大|上升|增)了?$/u;
/** A number with 倍; not 翻倍, 成倍增长. */
const MULTIPLE = /^[^翻成].*倍半?$/su;

/**
 * A quantity as others of its unit compare with it: what grows by one time (增长一倍) doubles (翻一番, 扩大到2倍), so
 * all of these are 2 `times`. Every other quantity is itself, and so is one that differs from the multiple that its
 * words say: who wrote 2 beside 增长一倍 has counted so already.
 *
 * @param words - Of the target, joined.
 */
export function comparableQuantity(quantity: QuantityValue, words: string): QuantityValue {
  if (quantity.unit !== "times") return quantity;
  const { text } = new CompactWords(words, span(0, words.length));
  const growth = findMeasures(text).find((measure) => saysGrowth(text, measure));
  return growth && String(growth.value) === String(quantity.value)
    ? { ...quantity, value: oneMore(growth.value) }
    : quantity;
}

function saysGrowth(text: string, { unit, start, core }: Measure): boolean {
  const isMultiple = unit.id === "times" && MULTIPLE.test(text.slice(core.start, core.end));
  return isMultiple && GROWS.test(text.slice(0, start));
}

function oneMore(value: Measure["value"]): Measure["value"] {
  return typeof value === "number" ? value + 1 : [value[0] + 1, value[1] + 1];
}
