import {
  type Arbitrary,
  array,
  constantFrom,
  date,
  dictionary,
  jsonValue,
  nat,
  oneof,
  record,
  string,
  tuple,
} from "fast-check";
import type { Annotation, Json } from "../../core/model/Annotation";
import { compareAnnotations, type Layer } from "../../core/model/Layer";
import { span } from "../../core/text/Span";
import { marked } from "./marked";

/** Any string of code units: lone surrogates, NUL, line separators. */
const anyText = oneof(
  string({ unit: nat(0xffff).map((unit) => String.fromCharCode(unit)) }),
  string({ unit: constantFrom("链", "𠮷", "\n", "\u2028", '"', "\\", "\0") }),
);

const key = oneof(string({ unit: "binary" }), constantFrom("__proto__", "constructor", "toString", "1"));
const attributes = dictionary(key, jsonValue() as Arbitrary<Json>, { noNullPrototype: true, maxKeys: 4 });
const time = date({ noInvalidDate: true, min: new Date(0), max: new Date("9999-12-31") }).map((at) =>
  at.toISOString(),
);

const annotation: Arbitrary<Annotation> = record({
  place: tuple(nat(), nat(1000)).map(([start, length]) => span(start, start + length + 1)),
  id: string({ unit: "binary", minLength: 1, maxLength: 40 }),
  label: string({ unit: "binary", minLength: 1, maxLength: 40 }),
  words: tuple(anyText, anyText, anyText),
  attributes,
  note: anyText,
  times: tuple(time, time),
}).map(({ place, words: [quote, prefix, suffix], times: [createdAt, updatedAt], ...rest }) => ({
  ...rest,
  ...place,
  quote,
  prefix,
  suffix,
  origin: { kind: "manual" },
  createdAt,
  updatedAt,
}));

/** Any layer that a file can hold; its annotations need not fit a text. */
export const arbitraryLayer: Arbitrary<Layer> = record({
  revision: nat(),
  status: constantFrom("in-progress" as const, "done" as const),
  annotations: array(annotation, { maxLength: 5 }).map((all) => all.sort(compareAnnotations)),
}).map((parts) => ({ ...marked("在𠮷镇").layer, ...parts }));
