import fc from "fast-check";
import type { Annotation, Json } from "../../core/model/Annotation";
import { compareAnnotations, type Layer } from "../../core/model/Layer";
import { span } from "../../core/text/Span";
import { marked } from "./marked";

/** Any string of code units: lone surrogates, NUL, line separators. */
const anyText = fc.oneof(
  fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) }),
  fc.string({ unit: fc.constantFrom("链", "𠮷", "\n", "\u2028", '"', "\\", "\0") }),
);

const key = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("__proto__", "constructor", "toString", "1"),
);
// JSON has no -0, though fast-check's JSON values do: only what JSON gives back can be expected of a file.
const value = fc.jsonValue().map((any): Json => JSON.parse(JSON.stringify(any)));
const attributes = fc.dictionary(key, value, {
  noNullPrototype: true,
  maxKeys: 4,
});
const time = fc
  .date({ noInvalidDate: true, min: new Date(0), max: new Date("9999-12-31") })
  .map((at) => at.toISOString());

const annotation: fc.Arbitrary<Annotation> = fc
  .record({
    place: fc.tuple(fc.nat(), fc.nat(1000)).map(([start, length]) => span(start, start + length + 1)),
    id: fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
    label: fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
    words: fc.tuple(anyText, anyText, anyText),
    attributes,
    note: anyText,
    times: fc.tuple(time, time),
  })
  .map(({ place, words: [quote, prefix, suffix], times: [createdAt, updatedAt], ...rest }) => ({
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
export const arbitraryLayer: fc.Arbitrary<Layer> = fc
  .record({
    revision: fc.nat(),
    status: fc.constantFrom("in-progress" as const, "done" as const),
    annotations: fc.array(annotation, { maxLength: 5 }).map((all) => all.sort(compareAnnotations)),
  })
  .map((parts) => ({ ...marked("在𠮷镇").layer, ...parts }));
