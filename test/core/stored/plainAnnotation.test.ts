import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annotationSchema } from "../../../core/stored/layerFile";
import { isPlainAnnotation } from "../../../core/stored/plainAnnotation";
import { marked } from "../../builders/marked";

const { layer } = marked("在𠮷镇[policy 推行\n链长制]");
const [plain] = JSON.parse(JSON.stringify(layer.annotations));

const odd = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, "", "a", -1, 0.5, 2 ** 53, true, [], {}),
  fc.constantFrom<unknown>({ kind: "manual" }, { kind: "manual", score: 1 }, { kind: "suggestion" }),
  fc.constantFrom<unknown>("2026-11-28T23:59:59Z", "2026-02-30T00:00:00Z", "2026-11-21T24:00:00.000Z"),
  fc.string({ maxLength: 102 }),
  fc.json().map((json) => JSON.parse(json)),
);

describe("a plain annotation", () => {
  it("is one made by hand without more to it", () => {
    expect(isPlainAnnotation(plain)).toBe(true);
  });

  it.each([
    ["attributes", { ...plain, attributes: { deadline: "2023" } }],
    ["a relation", { ...plain, relations: ["b"] }],
    ["a machine behind it", { ...plain, origin: { kind: "suggestion", source: "memory", score: 1 } }],
    ["a time at a month's end", { ...plain, createdAt: "2026-11-30T00:00:00.000Z" }],
  ])("is none with %s, which the schema accepts", (_, annotation) => {
    expect(isPlainAnnotation(annotation)).toBe(false);
    expect(annotationSchema.safeParse(annotation).success).toBe(true);
  });

  it("is always one to the schema, and left as it is", () => {
    const keys = fc.constantFrom(...Object.keys(plain), "relations", "more", "__proto__");
    fc.assert(
      fc.property(keys, odd, fc.boolean(), (key, value, isRemoved) => {
        const { [key]: _, ...rest } = plain;
        const changed = isRemoved ? rest : JSON.parse(JSON.stringify({ ...plain, [key]: value }));
        if (!isPlainAnnotation(changed)) return;
        expect(annotationSchema.parse(changed)).toEqual(changed);
      }),
      { numRuns: 500 },
    );
  });
});
