import fc from "fast-check";
import type { CorpusEntry } from "../../../core/formats/CorpusFormat";
import { annotation, layerOf, sourceText } from "../../builders/marked";

/** Characters that have broken a format somewhere, among ordinary ones. */
const character = fc.constantFrom(
  ...'国务院经济甲乙a1 　\n\n\r\t𠮷😀\u2028\u2029\u0085\u00a0\v\f\u001c\u001f\0\uFEFF\u200e"\\|#;《》é',
);

const text = fc.array(character, { maxLength: 60 }).map((characters) => characters.join(""));
const label = fc.constantFrom("target", "policy", "industry", "目标", "two words", "a_u76ee", "tab\there");
const note = fc.oneof(fc.constant(""), text);
const attributes = fc.oneof(
  fc.constant({}),
  fc.record({ deadline: fc.constant("2023"), quantity: fc.record({ value: fc.integer(), unit: text }) }),
);
/** Some of the others, and now and then one that is not there or the annotation itself. */
const relations = fc.oneof(fc.constant([]), fc.uniqueArray(fc.nat(8), { minLength: 1, maxLength: 3 }));
const mark = fc.tuple(fc.nat(), fc.nat(), label, note, attributes, relations);

/** A document of awkward characters with annotations anywhere on it, white space included. */
export const anyEntry: fc.Arbitrary<CorpusEntry> = fc
  .tuple(text, fc.array(mark, { maxLength: 8 }), fc.constantFrom("in-progress" as const, "done" as const))
  .map(([words, marks, status]) => {
    const source = sourceText(words);
    const places = boundaries(words);
    const annotations = words === "" ? [] : marks.map((each, i) => place(words, places, each, i));
    return { source, layer: { ...layerOf(source, annotations), status } };
  });

/** The offsets between whole characters. */
function boundaries(words: string): number[] {
  const places = [0];
  for (const each of words) places.push((places.at(-1) as number) + each.length);
  return places;
}

type Mark = typeof mark extends fc.Arbitrary<infer M> ? M : never;

function place(words: string, places: number[], marked: Mark, i: number) {
  const [from, length, label, note, attributes, others] = marked;
  const first = from % (places.length - 1);
  const last = first + 1 + (length % (places.length - 1 - first));
  const made = annotation(words, places[first] as number, places[last] as number, label, `id-${i}`);
  const relations = others.map((other) => `id-${other}`);
  return { ...made, note, attributes, ...(relations.length > 0 && { relations }) };
}
