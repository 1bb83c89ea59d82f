import { alignLayers } from "../compare/alignLayers";
import type { Member } from "../compare/Case";
import type { Annotation, Json } from "../model/Annotation";
import { canonicalJson } from "../model/canonicalJson";
import type { Layer } from "../model/Layer";
import { attributeOf } from "../model/setAttribute";
import { lastAtMost } from "../text/lastAtMost";
import { joinedQuote } from "../text/quote";
import type { Span } from "../text/Span";
import { comparableQuantity } from "./comparableQuantity";
import { quantityIn } from "./quantityIn";

/** The annotations of a label that have no deadline; one that is only proposed counts. */
export function withoutDeadline(layer: Layer, target: string): Annotation[] {
  return ofLabel(layer, target).filter((annotation) => isUnsaid(attributeOf(annotation, "deadline")));
}

const isUnsaid = (value: Json | undefined) => value === undefined || value === null || value === "";

const ofLabel = ({ annotations }: Layer, label: string) => annotations.filter((each) => each.label === label);

/**
 * The annotations of one label in whose paragraph nothing is tagged with another: policies without an industry. An
 * annotation belongs to the paragraph in which it begins.
 *
 * @param paragraphs - In order of the text, as a layout has them.
 */
export function withoutCompanion(
  layer: Layer,
  paragraphs: readonly Span[],
  label: string,
  companion: string,
): Annotation[] {
  const accompanied = new Set(ofLabel(layer, companion).map((each) => paragraphOf(paragraphs, each)));
  return ofLabel(layer, label).filter((each) => !accompanied.has(paragraphOf(paragraphs, each)));
}

function paragraphOf(paragraphs: readonly Span[], { start }: Span): number {
  return lastAtMost(paragraphs.length, (index) => paragraphs[index]?.start ?? 0, start);
}

/** A target to which annotators gave different values. */
export interface ValueConflict {
  /** By name, two or more; only those who gave a value. */
  readonly members: readonly Member[];
}

/**
 * What several annotators have tagged alike with a label and given different quantities, in reading order. Who has
 * given none does not contradict; the order of a quantity's keys means nothing, nor how its words say it (增长一倍 as 1 or 2).
 *
 * @param layers - Of one document, one an annotator, all on the same text.
 */
export function valueConflicts(layers: readonly Layer[], target: string): ValueConflict[] {
  return alignLayers(layers)
    .map((members) => ({ members: members.filter((member) => hasQuantity(member, target)) }))
    .filter(({ members }) => differ(members, quantityKey) && differ(members, comparableKey))
    .sort((a, b) => startOf(a) - startOf(b));
}

function hasQuantity({ annotation }: Member, target: string): boolean {
  return annotation.label === target && !isUnsaid(attributeOf(annotation, "quantity"));
}

const startOf = ({ members }: ValueConflict) =>
  Math.min(...members.map(({ annotation: { start } }) => start));

const differ = (members: readonly Member[], keyOf: (member: Member) => string) =>
  new Set(members.map(keyOf)).size > 1;

const quantityKey = ({ annotation }: Member) => canonicalJson(attributeOf(annotation, "quantity") ?? null);

function comparableKey(member: Member): string {
  const { annotation } = member;
  const quantity = quantityIn(attributeOf(annotation, "quantity"));
  if (quantity === null) return quantityKey(member);
  return canonicalJson({ ...comparableQuantity(quantity, joinedQuote(annotation.quote)) });
}
