import { type Annotation, isSameAnnotation, type Json } from "../model/Annotation";
import type { Quote } from "../text/quote";
import { isSameSpan, type Span } from "../text/Span";
import type { ConflictPart } from "./LayerMerge";

/** Two states of one annotation, and what they had in common where that is known. */
export interface AnnotationSides {
  readonly base: Annotation | null;
  readonly ours: Annotation;
  readonly theirs: Annotation;
}

/** Stands for a part that both sides have changed, each in another way. */
const CONFLICT = Symbol("changed on both sides");

/** Not known: what a base that is missing says of a span or a label. */
const UNKNOWN = Symbol("not known");

type Part<T> = T | typeof CONFLICT;

/** An annotation in parts, each merged or in conflict. */
interface MergedParts {
  readonly place: Part<Span & Quote>;
  readonly label: Part<string>;
  readonly note: Part<string>;
  readonly attributes: readonly (readonly [name: string, value: Part<Json | undefined>])[];
}

/**
 * The parts in which two states of an annotation contradict each other; none when {@link composeAnnotation}
 * merges them. Without a base, where only one side has a note or an attribute, that stays: to say nothing
 * contradicts nothing.
 */
export function conflictingParts(sides: AnnotationSides): readonly ConflictPart[] {
  const { place, label, note, attributes } = mergeParts(sides);
  const plain = { boundary: place, label, note };
  const kinds = (["boundary", "label", "note"] as const).filter((kind) => plain[kind] === CONFLICT);
  return [
    ...kinds.map((kind) => ({ kind })),
    ...attributes.flatMap(([attribute, value]) =>
      value === CONFLICT ? [{ kind: "attribute" as const, attribute }] : [],
    ),
  ];
}

/** Both states as one annotation; the parts in conflict are those of the side named. */
export function composeAnnotation(sides: AnnotationSides, side: "ours" | "theirs"): Annotation {
  const { base, ours, theirs } = sides;
  if (isSameAnnotation(ours, theirs) || (base && isSameAnnotation(theirs, base))) return ours;
  if (base && isSameAnnotation(ours, base)) return theirs;
  return compose(mergeParts(sides), sides, sides[side]);
}

function compose(parts: MergedParts, sides: AnnotationSides, chosen: Annotation): Annotation {
  const { ours, theirs } = sides;
  const [first, last] = inOrderOfTime(ours, theirs);
  const values = parts.attributes.map(
    ([name, value]) => [name, value === CONFLICT ? attributeOf(chosen, name) : value] as const,
  );
  const { relations: _, ...rest } = first;
  return {
    ...rest,
    ...relationsOf(sides),
    ...(parts.place === CONFLICT ? placeOf(chosen) : parts.place),
    label: parts.label === CONFLICT ? chosen.label : parts.label,
    note: parts.note === CONFLICT ? chosen.note : parts.note,
    attributes: Object.fromEntries(
      values.filter(([, value]) => value !== undefined),
    ) as Annotation["attributes"],
    createdAt: [first.createdAt, last.createdAt].sort(byTime)[0] as string,
    updatedAt: last.updatedAt,
  };
}

/** What either side has added, and neither has taken away: sets never contradict each other. */
function relationsOf({ base, ours, theirs }: AnnotationSides): Pick<Annotation, "relations"> {
  const [known, own, other] = [base, ours, theirs].map((side) => side?.relations ?? []) as [
    readonly string[],
    readonly string[],
    readonly string[],
  ];
  const kept = known.filter((id) => own.includes(id) && other.includes(id));
  const added = [...own, ...other].filter((id) => !known.includes(id)).sort();
  const merged = [...new Set([...kept, ...added])];
  return merged.length > 0 ? { relations: merged } : {};
}

function mergeParts({ base, ours, theirs }: AnnotationSides): MergedParts {
  return {
    place: mergePart(base ? placeOf(base) : UNKNOWN, placeOf(ours), placeOf(theirs), isSamePlace),
    label: mergePart(base ? base.label : UNKNOWN, ours.label, theirs.label),
    note: mergePart(base?.note ?? "", ours.note, theirs.note),
    attributes: attributeNames(base, ours, theirs).map(
      (name) =>
        [
          name,
          mergePart(attributeOf(base, name), attributeOf(ours, name), attributeOf(theirs, name)),
        ] as const,
    ),
  };
}

function mergePart<T>(
  base: T | typeof UNKNOWN,
  ours: T,
  theirs: T,
  isAlike: (a: T, b: T) => boolean = isAlikeJson,
): Part<T> {
  if (isAlike(ours, theirs)) return ours;
  if (base === UNKNOWN) return CONFLICT;
  if (isAlike(theirs, base)) return ours;
  return isAlike(ours, base) ? theirs : CONFLICT;
}

const isAlikeJson = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

const isSamePlace = (a: Span, b: Span) => isSameSpan(a, b);

function placeOf({ start, end, quote, prefix, suffix }: Annotation): Span & Quote {
  return { start, end, quote, prefix, suffix };
}

/** In the order of the base, then by name: an order that does not depend on which side is whose. */
function attributeNames(base: Annotation | null, ours: Annotation, theirs: Annotation): readonly string[] {
  const known = Object.keys(base?.attributes ?? {});
  const added = [...Object.keys(ours.attributes), ...Object.keys(theirs.attributes)].sort();
  return [...new Set([...known, ...added])];
}

/** A name may be `__proto__`: what every object inherits is no attribute. */
function attributeOf(annotation: Annotation | null, name: string): Json | undefined {
  return annotation && Object.hasOwn(annotation.attributes, name) ? annotation.attributes[name] : undefined;
}

/** The two annotations by the time of their last change, the earlier first; the same whichever side is whose. */
export function inOrderOfTime(a: Annotation, b: Annotation): readonly [Annotation, Annotation] {
  const order = byTime(a.updatedAt, b.updatedAt) || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  return order <= 0 ? [a, b] : [b, a];
}

/** Orders two ISO times; as text alone `…00Z` would come after `…00.500Z`. */
export function byTime(a: string, b: string): number {
  return Date.parse(a) - Date.parse(b) || (a < b ? -1 : a > b ? 1 : 0);
}
