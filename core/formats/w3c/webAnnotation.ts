import { z } from "zod";
import type { Json } from "../../model/Annotation";

const oneOrMany = <T extends z.ZodType>(item: T) =>
  z.union([z.array(item), item.transform((one) => [one])]) as z.ZodType<z.output<T>[]>;

const bodySchema = z.union([
  z.looseObject({
    type: z.unknown().optional(),
    purpose: z.unknown().optional(),
    value: z.unknown().optional(),
    format: z.unknown().optional(),
  }),
  z.string().transform((id): { [key: string]: unknown } => ({ id })),
]);
type Body = z.output<typeof bodySchema>;

const offset = z.int().nonnegative();
const knownSelector = z.looseObject({
  type: z.string(),
  start: offset.optional(),
  end: offset.optional(),
  exact: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  refinedBy: z.unknown().optional(),
});
/** One that is only named by its address says nothing here of any words. */
const selectorSchema = z.union([
  knownSelector,
  z.string().transform((type): z.output<typeof knownSelector> => ({ type })),
]);

const targetSchema = z.union([
  z.looseObject({
    id: z.string().optional(),
    source: z.union([z.string(), z.looseObject({ id: z.string() }).transform(({ id }) => id)]).optional(),
    selector: oneOrMany(selectorSchema).optional(),
  }),
  z.string().transform((source): z.output<typeof plainTarget> => ({ source })),
]);
const plainTarget = z.object({
  source: z.string().optional(),
  selector: z.array(selectorSchema).optional(),
});

/** A Web Annotation as far as it is read; everything else in it is left alone. */
export const annotationSchema = z.looseObject({
  id: z.string().optional(),
  motivation: z.unknown().optional(),
  body: oneOrMany(bodySchema).optional(),
  target: oneOrMany(targetSchema),
});

/** What {@link annotationSchema} reads. */
export type WebAnnotation = z.output<typeof annotationSchema>;

/** Where an annotation's words stand, as its selectors say. */
export interface Selected {
  readonly position: { readonly start: number; readonly end: number } | null;
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string } | null;
}

/** What the first target of an annotation selects; null when it has no selector that we know. */
export function selectedBy({ target: [first] }: WebAnnotation): Selected | null {
  const known = (first?.selector ?? []).filter(({ refinedBy }) => refinedBy === undefined);
  const position = known.find(({ type }) => type === "TextPositionSelector");
  const quote = known.find(({ type }) => type === "TextQuoteSelector");
  const { start, end } = position ?? {};
  const { exact, prefix = "", suffix = "" } = quote ?? {};
  const selected = {
    position: start === undefined || end === undefined ? null : { start, end },
    quote: exact === undefined ? null : { exact, prefix, suffix },
  };
  return selected.position || selected.quote ? selected : null;
}

/** What the bodies of an annotation say of its words. */
export interface Said {
  readonly labels: readonly string[];
  readonly note: string;
  readonly attributes: Readonly<Record<string, Json>>;
  /** Bodies that are neither. */
  readonly unread: number;
}

const attributesSchema = z.record(z.string(), z.json());

/** Takes the bodies of an annotation apart; one without a purpose does what the whole annotation is for. */
export function saidIn({ body = [], motivation }: WebAnnotation): Said {
  const labels: string[] = [];
  const notes: string[] = [];
  let attributes: Said["attributes"] = {};
  let unread = 0;
  for (const each of body) {
    const { value } = each;
    const purpose = each.purpose ?? motivation;
    const described = purpose === "describing" ? attributesIn(each) : null;
    if (described) attributes = { ...attributes, ...described };
    else if (typeof value !== "string" || value === "") unread++;
    else if (purpose === "tagging" || purpose === "classifying") labels.push(value);
    else if (purpose === "commenting" || purpose === "describing") notes.push(value);
    else unread++;
  }
  return { labels, note: notes.join("\n"), attributes, unread };
}

function attributesIn({ format, value }: Body): Said["attributes"] | null {
  if (format !== "application/json" || typeof value !== "string") return null;
  try {
    const attributes = attributesSchema.safeParse(JSON.parse(value));
    return attributes.success ? attributes.data : null;
  } catch {
    // Not JSON after all: then it is a description in words.
    return null;
  }
}
