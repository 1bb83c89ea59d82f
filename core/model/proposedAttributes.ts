import { failure } from "../errors";
import { err, ok, type Result } from "../result";
import type { Annotation, Json } from "./Annotation";
import { findAnnotation } from "./editLayer";
import type { Layer } from "./Layer";
import { emptyDiff, type LayerDiff } from "./LayerDiff";

type Attributes = Annotation["attributes"];

/**
 * Begins the key that marks an attribute as proposed: `{"deadline": "2025", "proposed:deadline": true}`. One key
 * an attribute, so that two people who confirm different ones do not contradict each other; no attribute that a
 * label defines can have such a name, as those hold no colon.
 */
const MARK = "proposed:";

/** True while nobody has confirmed what a program proposed for this attribute. */
export function isProposed({ attributes }: Pick<Annotation, "attributes">, attribute: string): boolean {
  return Object.hasOwn(attributes, MARK + attribute);
}

/** What is said of an annotation, confirmed or not, without the marks. */
export function valuesOf({ attributes }: Pick<Annotation, "attributes">): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !name.startsWith(MARK)));
}

/** True when nothing that is said of an annotation still waits to be confirmed. */
export function areConfirmed({ attributes }: Pick<Annotation, "attributes">): boolean {
  return !Object.keys(attributes).some((name) => name.startsWith(MARK));
}

/**
 * The attributes of an annotation with these values proposed, each marked. What somebody has said or confirmed stays, a
 * former proposal gives way.
 */
export function withProposals(
  annotation: Pick<Annotation, "attributes">,
  values: Readonly<Record<string, Json>>,
): Attributes {
  const open = Object.entries(values).filter(([name]) => isOpen(annotation, name));
  return {
    ...annotation.attributes,
    ...Object.fromEntries(open.flatMap(([name, value]) => marked(name, value))),
  };
}

/** The attributes without those of these that nobody has confirmed. */
export function withoutProposals(
  annotation: Pick<Annotation, "attributes">,
  names: readonly string[],
): Attributes {
  const gone = new Set(
    names.filter((name) => isProposed(annotation, name)).flatMap((name) => [name, MARK + name]),
  );
  return Object.fromEntries(Object.entries(annotation.attributes).filter(([name]) => !gone.has(name)));
}

function isOpen(annotation: Pick<Annotation, "attributes">, attribute: string): boolean {
  return !Object.hasOwn(annotation.attributes, attribute) || isProposed(annotation, attribute);
}

const marked = (name: string, value: Json): [string, Json][] => [
  [name, value],
  [MARK + name, true],
];

/** Takes the marks of these attributes away, of all where none are named. Refused: `annotation-unknown`. */
export function confirmAttributes(
  layer: Layer,
  id: string,
  now: string,
  attributes?: readonly string[],
): Result<LayerDiff> {
  return changeAttributes(layer, id, now, (annotation) =>
    attributes ? withoutMarks(annotation.attributes, attributes) : valuesOf(annotation),
  );
}

/** Attributes without the marks of some of them: what has been said by hand is not proposed any more. */
export function withoutMarks(attributes: Attributes, confirmed: readonly string[]): Attributes {
  const marks = new Set(confirmed.map((name) => MARK + name));
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !marks.has(name)));
}

function changeAttributes(
  layer: Layer,
  id: string,
  now: string,
  change: (annotation: Annotation) => Attributes,
): Result<LayerDiff> {
  const from = findAnnotation(layer, id);
  if (!from) return err(failure("annotation-unknown", {}));
  const attributes = change(from);
  if (JSON.stringify(attributes) === JSON.stringify(from.attributes)) return ok(emptyDiff);
  return ok({ ...emptyDiff, updated: [{ from, to: { ...from, attributes, updatedAt: now } }] });
}
