import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Conflict, Decision, LayerMerge } from "../../../core/merge/LayerMerge";
import { mergeLayers } from "../../../core/merge/mergeLayers";
import { settleMerge } from "../../../core/merge/settleMerge";
import type { Annotation } from "../../../core/model/Annotation";
import type { Layer } from "../../../core/model/Layer";
import { at, state, tagged } from "./states";

// Few ids, places and values, so that the sides meet often.
const annotation: fc.Arbitrary<Annotation> = fc
  .record({
    id: fc.constantFrom("a", "b", "c", "d", "e"),
    place: fc.constantFrom<readonly [number, number]>([1, 4], [1, 3], [6, 12]),
    label: fc.constantFrom("target", "policy"),
    note: fc.constantFrom("", "x", "y"),
    attributes: fc.dictionary(fc.constantFrom("actor", "__proto__"), fc.constantFrom("A", "B"), {
      noNullPrototype: true,
    }),
    hour: fc.integer({ min: 8, max: 11 }),
  })
  .map(({ id, place, hour, ...rest }) => tagged(id, place, { ...rest, updatedAt: at(hour) }));

const layer: fc.Arbitrary<Layer> = fc
  .tuple(
    fc.uniqueArray(annotation, { selector: ({ id }) => id, maxLength: 5 }),
    fc.nat(20),
    fc.constantFrom("in-progress" as const, "done" as const),
  )
  .map(([annotations, revision, status]) => state(annotations, { revision, status }));

const base = fc.option(layer);

/** What a merge says but for whose side is whose. */
function swapped({ settled, conflicts }: LayerMerge): LayerMerge {
  return {
    settled,
    conflicts: conflicts.map((each) => ({ ...each, ours: each.theirs, theirs: each.ours }) as Conflict),
  };
}

const settledAll = (merge: LayerMerge, decision: Decision) =>
  settleMerge(merge, new Map(merge.conflicts.map(({ id }) => [id, decision])));

const idsOf = (layers: readonly (Layer | null)[]) =>
  new Set(layers.flatMap((each) => each?.annotations.map(({ id }) => id) ?? []));

describe("merging any two states of a layer", () => {
  it("gives the other side's state where one side is the base", () => {
    fc.assert(
      fc.property(layer, layer, (common, changed) => {
        expect(mergeLayers(common, changed, common)).toEqual({
          settled: { ...changed, revision: Math.max(common.revision, changed.revision) },
          conflicts: [],
        });
      }),
    );
  });

  it("comes to the same whichever side is ours", () => {
    fc.assert(
      fc.property(base, layer, layer, (common, ours, theirs) => {
        expect(swapped(mergeLayers(common, ours, theirs))).toEqual(mergeLayers(common, theirs, ours));
      }),
    );
  });

  it("changes nothing when it is done again with what came out", () => {
    fc.assert(
      fc.property(base, layer, layer, (common, ours, theirs) => {
        const { settled, conflicts } = mergeLayers(common, ours, theirs);
        fc.pre(conflicts.length === 0);
        expect(mergeLayers(common, settled, theirs)).toEqual({ settled, conflicts: [] });
      }),
    );
  });

  it("loses no annotation but those that one side deleted and the other left as they were", () => {
    fc.assert(
      fc.property(base, layer, layer, (common, ours, theirs) => {
        const { settled, conflicts } = mergeLayers(common, ours, theirs);
        const found = new Set([...idsOf([settled]), ...conflicts.map(({ id }) => id)]);
        const places = new Set(
          settled.annotations.map(({ start, end, label }) => `${start} ${end} ${label}`),
        );
        for (const [side, other] of [
          [ours, theirs],
          [theirs, ours],
        ] as const)
          for (const each of side.annotations) {
            const isJoined = places.has(`${each.start} ${each.end} ${each.label}`);
            const isDeleted = idsOf([common]).has(each.id) && !idsOf([other]).has(each.id);
            expect(found.has(each.id) || isJoined || isDeleted).toBe(true);
          }
      }),
    );
  });

  it("keeps every annotation where nothing common is known, whatever is decided", () => {
    fc.assert(
      fc.property(layer, layer, fc.constantFrom<Decision>("ours", "theirs"), (ours, theirs, decision) => {
        const settled = settledAll(mergeLayers(null, ours, theirs), decision);
        const merged = settled.ok ? settled.value : null;
        const places = merged?.annotations.map(({ start, end, label }) => `${start} ${end} ${label}`) ?? [];
        for (const each of [...ours.annotations, ...theirs.annotations])
          expect(
            idsOf([merged]).has(each.id) || places.includes(`${each.start} ${each.end} ${each.label}`),
          ).toBe(true);
      }),
    );
  });

  it("can always be settled, with no id twice", () => {
    fc.assert(
      fc.property(
        base,
        layer,
        layer,
        fc.constantFrom<Decision>("ours", "theirs"),
        (common, ours, theirs, side) => {
          const settled = settledAll(mergeLayers(common, ours, theirs), side);
          expect(settled.ok && settled.value.annotations.length).toBe(
            settled.ok && idsOf([settled.value]).size,
          );
        },
      ),
    );
  });
});
