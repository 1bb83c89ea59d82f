import fc from "fast-check";
import { expect, it } from "vitest";
import { paragraphKinds } from "../../../core/text/layout/TextLayout";
import { lookOf, readLook } from "../../../renderer/editor/look";

it("reads from a block's classes what was written in them", () => {
  const look = fc.record({
    kind: fc.constantFrom(null, ...paragraphKinds),
    follows: fc.boolean(),
    continues: fc.boolean(),
    isCut: fc.boolean(),
  });
  fc.assert(
    fc.property(look, (each) => {
      expect(readLook(lookOf(each))).toEqual(each);
    }),
  );
});
