import { type AttributeFigures, attributeAgreement } from "../agreement/attributeAgreement";
import type { NominalItem } from "../agreement/NominalItem";
import type { Annotation } from "../model/Annotation";
import { canonicalJson } from "../model/canonicalJson";
import type { Label } from "../model/LabelSet";
import { valuesOf } from "../model/proposedAttributes";
import { isSameSpan } from "../text/Span";
import type { AlignedPair } from "./alignedPair";

/** On which spans values are compared: those of equal bounds, or all that are one case. */
export type AttributeBounds = "exact" | "aligned";

/** Agreement on one attribute of one label. */
export interface AttributeAgreement {
  readonly label: string;
  readonly attribute: string;
  readonly exact: AttributeFigures;
  readonly aligned: AttributeFigures;
}

/** How often two annotators gave two values to one attribute of spans that they tagged alike. */
export class AttributeCounts {
  private readonly counts = { exact: new ValueCounts(), aligned: new ValueCounts() };

  /** Adds a document's pairs; only those with one label count. */
  add(pairs: readonly AlignedPair[]): void {
    for (const { first, second } of pairs) {
      if (!first || !second || first.label !== second.label) continue;
      this.counts.aligned.add(first, second);
      if (isSameSpan(first, second)) this.counts.exact.add(first, second);
    }
  }

  /** The attributes of a label that anybody gave a value. */
  attributesOf(label: string): string[] {
    return this.counts.aligned.attributesOf(label);
  }

  /** True when nothing but yes and no was said. */
  isFlag(label: string, attribute: string): boolean {
    const values = this.items("aligned", label, attribute).flatMap((item) => item.values);
    return values.every((value) => value === null || value === "true" || value === "false");
  }

  /** The values of an attribute, with the spans of which neither said anything. */
  items(bounds: AttributeBounds, label: string, attribute: string): NominalItem[] {
    return this.counts[bounds].items(label, attribute);
  }
}

/**
 * Agreement on each attribute: those that the labels define, in their order, and behind them others that somebody
 * filled in. Values that a program proposed count like others, as they do in cases. A choice and a flag have a set of
 * values, and so has what is not defined but holds nothing but yes and no; others have none.
 *
 * @param pairs - The counts of each pair of annotators.
 */
export function attributeAgreements(
  pairs: readonly AttributeCounts[],
  labels: readonly Label[],
): AttributeAgreement[] {
  return labels.flatMap(({ id: label, attributes }) => {
    const defined = attributes.map(({ id }) => id);
    const found = new Set(pairs.flatMap((pair) => pair.attributesOf(label)));
    const others = [...found].filter((name) => !defined.includes(name)).sort();
    return [...defined, ...others].map((attribute) => {
      const known = attributes.find(({ id }) => id === attribute);
      const isNominal = known ? known.kind !== "text" : pairs.every((pair) => pair.isFlag(label, attribute));
      const of = (bounds: AttributeBounds) =>
        attributeAgreement(
          pairs.map((pair) => pair.items(bounds, label, attribute)),
          isNominal,
        );
      return { label, attribute, exact: of("exact"), aligned: of("aligned") };
    });
  });
}

/** Values by label and attribute, as text; spans without any are only counted. */
class ValueCounts {
  private readonly spans = new Map<string, number>();
  private readonly values = new Map<string, Map<string, Map<string, NominalItem>>>();

  add(first: Annotation, second: Annotation): void {
    const { label } = first;
    this.spans.set(label, (this.spans.get(label) ?? 0) + 1);
    const [one, other] = [valuesOf(first), valuesOf(second)];
    for (const attribute of new Set([...Object.keys(one), ...Object.keys(other)]))
      this.count(label, attribute, [textOf(one, attribute), textOf(other, attribute)]);
  }

  private count(label: string, attribute: string, values: readonly (string | null)[]): void {
    if (values.every((value) => value === null)) return;
    const ofLabel = this.values.get(label) ?? new Map<string, Map<string, NominalItem>>();
    const items = ofLabel.get(attribute) ?? new Map<string, NominalItem>();
    const key = JSON.stringify(values);
    items.set(key, { values, count: (items.get(key)?.count ?? 0) + 1 });
    ofLabel.set(attribute, items);
    this.values.set(label, ofLabel);
  }

  attributesOf(label: string): string[] {
    return [...(this.values.get(label)?.keys() ?? [])];
  }

  items(label: string, attribute: string): NominalItem[] {
    const items = [...(this.values.get(label)?.get(attribute)?.values() ?? [])];
    const valued = items.reduce((sum, { count }) => sum + count, 0);
    const unsaid = (this.spans.get(label) ?? 0) - valued;
    return unsaid === 0 ? items : [...items, { values: [null, null], count: unsaid }];
  }
}

/** What is said, as text that is the same for the same values; nothing where it holds nothing. */
function textOf(values: Annotation["attributes"], attribute: string): string | null {
  // An attribute may be called `constructor`: what every object inherits is not said.
  const value = Object.hasOwn(values, attribute) ? values[attribute] : undefined;
  return value === undefined || value === null || value === "" ? null : canonicalJson(value);
}
