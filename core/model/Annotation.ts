import type { Quote } from "../text/quote";
import type { Span } from "../text/Span";
import type { Origin } from "./Origin";

/** Any value JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A labelled span of a document's text. */
export interface Annotation extends Span, Quote {
  /** ULID: unique, and sorts by time of making. @see https://github.com/ulid/spec */
  readonly id: string;
  readonly label: string;
  readonly attributes: Readonly<Record<string, Json>>;
  readonly note: string;
  /** Ids of annotations of its layer that it belongs with; missing for none. See `relations.ts`. */
  readonly relations?: readonly string[];
  readonly origin: Origin;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

const PLAIN_KEYS = [
  "id",
  "start",
  "end",
  "label",
  "quote",
  "prefix",
  "suffix",
  "note",
  "createdAt",
  "updatedAt",
] as const satisfies readonly (keyof Annotation)[];

/** True when two annotations are alike in everything; the order of attributes counts, as it does in the file. */
export function isSameAnnotation(a: Annotation, b: Annotation): boolean {
  if (a === b) return true;
  const rest = ({ attributes, relations, origin }: Annotation) =>
    JSON.stringify([attributes, relations, origin]);
  return PLAIN_KEYS.every((key) => a[key] === b[key]) && rest(a) === rest(b);
}
