import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Annotation } from "../../../core/model/Annotation";
import { compareAnnotations, type Layer, type LayerStatus } from "../../../core/model/Layer";
import {
  applyDiff,
  emptyDiff,
  invertDiff,
  isEmptyDiff,
  type LayerDiff,
  squashDiffs,
} from "../../../core/model/LayerDiff";
import { annotation, layerOf, marked, sourceText } from "../../builders/marked";

const text = "在𠮷镇推行\n链长制 ";
const a = annotation(text, 1, 4, "policy", "a");
const a2: Annotation = { ...a, label: "industry" };
const b = annotation(text, 4, 9, "target", "b");
const layer = layerOf(sourceText(text), [a, b]);

describe("applyDiff", () => {
  it.each<[what: string, diff: Partial<LayerDiff>, annotations: Annotation[]]>([
    ["nothing", {}, [a, b]],
    [
      "an addition, in reading order",
      { added: [annotation(text, 0, 11, "target", "c")] },
      [annotation(text, 0, 11, "target", "c"), a, b],
    ],
    ["an update", { updated: [{ from: a, to: a2 }] }, [a2, b]],
    ["a removal", { removed: [a, b] }, []],
    ["an id taken away and given again", { removed: [a], added: [a2] }, [a2, b]],
  ])("makes %s", (_, diff, annotations) => {
    expect(applyDiff(layer, { ...emptyDiff, ...diff })).toEqual({ ...layer, annotations });
  });

  it.each([1, 100, 101, 500])("puts %i additions at their places in reading order", (count) => {
    const long = "推行链长制。".repeat(500);
    const at = (start: number, id: string) => annotation(long, start, start + 2, "policy", id);
    const before = Array.from({ length: 300 }, (_, i) => at(i * 9, `a${i}`));
    const added = Array.from({ length: count }, (_, i) => at((i * 7919) % 2900, `b${i}`));
    const after = applyDiff(layerOf(sourceText(long), before), { ...emptyDiff, added });
    expect(after.annotations).toEqual([...before, ...added].sort(compareAnnotations));
  });

  it("changes the status and leaves the revision alone", () => {
    const diff: LayerDiff = { ...emptyDiff, status: { from: "in-progress", to: "done" } };
    expect(applyDiff(layer, diff)).toEqual({ ...layer, status: "done" });
  });

  it("leaves the layer it was given as it was", () => {
    const before = structuredClone(layer);
    applyDiff(layer, { ...emptyDiff, removed: [a], added: [annotation(text, 0, 1, "target", "c")] });
    expect(layer).toEqual(before);
  });

  it.each<[what: string, diff: Partial<LayerDiff>, message: string]>([
    [
      "removes what is not there",
      { removed: [{ ...a, id: "z" }] },
      "Diff changes an annotation the layer lacks",
    ],
    [
      "updates what is not there",
      { updated: [{ from: { ...a, id: "z" }, to: a }] },
      "Diff changes an annotation the layer lacks",
    ],
    [
      "removes what has been changed meanwhile",
      { removed: [{ ...a, note: "older" }] },
      "Diff changes another state of annotation a",
    ],
    [
      "updates what has been changed meanwhile",
      { updated: [{ from: { ...a, attributes: { actor: "older" } }, to: a2 }] },
      "Diff changes another state of annotation a",
    ],
    ["adds what is there", { added: [a] }, "Diff adds annotation a, which the layer holds already"],
    [
      "adds one id twice",
      {
        added: [
          { ...a, id: "c" },
          { ...b, id: "c" },
        ],
      },
      "Diff adds one id twice",
    ],
    [
      "removes and updates one",
      { removed: [a], updated: [{ from: a, to: a2 }] },
      "Diff changes one annotation twice",
    ],
    ["removes one twice", { removed: [a, a] }, "Diff changes one annotation twice"],
  ])("refuses a diff that %s", (_, diff, message) => {
    expect(() => applyDiff(layer, { ...emptyDiff, ...diff })).toThrow(new RangeError(message));
  });
});

it("refuses to take from a layer that is not in reading order, rather than take another annotation", () => {
  const c = annotation(text, 5, 8, "target", "c");
  const disordered = { ...layer, annotations: [c, b, a] };
  expect(() => applyDiff(disordered, { ...emptyDiff, removed: [c] })).toThrow("not in reading order");
});

describe("isEmptyDiff", () => {
  it.each<[diff: Partial<LayerDiff>, isEmpty: boolean]>([
    [{}, true],
    [{ added: [a] }, false],
    [{ updated: [{ from: a, to: a2 }] }, false],
    [{ removed: [a] }, false],
    [{ status: { from: "done", to: "in-progress" } }, false],
  ])("is told of %j", (diff, isEmpty) => {
    expect(isEmptyDiff({ ...emptyDiff, ...diff })).toBe(isEmpty);
  });
});

describe("squashDiffs", () => {
  const diff = (parts: Partial<LayerDiff>): LayerDiff => ({ ...emptyDiff, ...parts });

  it.each<[what: string, first: LayerDiff, second: LayerDiff, squashed: LayerDiff]>([
    [
      "added, then changed",
      diff({ added: [a] }),
      diff({ updated: [{ from: a, to: a2 }] }),
      diff({ added: [a2] }),
    ],
    ["added, then removed", diff({ added: [a] }), diff({ removed: [a] }), emptyDiff],
    [
      "changed and changed back",
      diff({ updated: [{ from: a, to: a2 }] }),
      diff({ updated: [{ from: a2, to: a }] }),
      emptyDiff,
    ],
    [
      "changed, then removed",
      diff({ updated: [{ from: a, to: a2 }] }),
      diff({ removed: [a2] }),
      diff({ removed: [a] }),
    ],
    [
      "removed, then added otherwise",
      diff({ removed: [a] }),
      diff({ added: [a2] }),
      diff({ updated: [{ from: a, to: a2 }] }),
    ],
    [
      "done, then reopened",
      diff({ status: { from: "in-progress", to: "done" } }),
      diff({ status: { from: "done", to: "in-progress" } }),
      emptyDiff,
    ],
    ["different ones", diff({ added: [a] }), diff({ removed: [b] }), diff({ added: [a], removed: [b] })],
  ])("joins: %s", (_, first, second, squashed) => {
    expect(squashDiffs(first, second)).toEqual(squashed);
  });
});

/** What a random edit does to each of the ids: puts an annotation there, takes it away, or leaves it. */
interface RandomEdit {
  readonly ids: readonly ("keep" | "remove" | { readonly start: number; readonly label: string })[];
  readonly status: LayerStatus | null;
}

const randomEdits = fc.array(
  fc.record<RandomEdit>({
    ids: fc.array(
      fc.oneof(
        fc.constant("keep" as const),
        fc.constant("remove" as const),
        fc.record({ start: fc.nat(9), label: fc.constantFrom("target", "policy") }),
      ),
      { minLength: 6, maxLength: 6 },
    ),
    status: fc.option(fc.constantFrom("in-progress", "done")),
  }),
  { minLength: 1, maxLength: 8 },
);

describe("random edits", () => {
  const empty = marked(text).layer;

  it("come to what a plain table of annotations holds", () => {
    fc.assert(
      fc.property(randomEdits, (edits) => {
        const table = new Map<string, Annotation>();
        const { layers } = played(empty, edits);
        edits.forEach((edit, i) => {
          enter(edit, table);
          expect(layers[i + 1]?.annotations).toEqual([...table.values()].sort(compareAnnotations));
        });
      }),
    );
  });

  it("are taken back one by one by their inverses", () => {
    fc.assert(
      fc.property(randomEdits, (edits) => {
        const { layers, diffs } = played(empty, edits);
        diffs.forEach((diff, i) => {
          expect(applyDiff(layers[i + 1] as Layer, invertDiff(diff))).toEqual(layers[i]);
        });
      }),
    );
  });

  it("have together the effect of their squash, which the inverse takes back", () => {
    fc.assert(
      fc.property(randomEdits, (edits) => {
        const { layers, diffs } = played(empty, edits);
        const all = diffs.reduce(squashDiffs, emptyDiff);
        expect(applyDiff(empty, all)).toEqual(layers.at(-1));
        expect(applyDiff(layers.at(-1) as Layer, invertDiff(all))).toEqual(empty);
      }),
    );
  });

  it("squash alike in any grouping, and to nothing with their inverses", () => {
    fc.assert(
      fc.property(fc.tuple(randomEdits, fc.nat()), ([edits, n]) => {
        const { diffs } = played(empty, edits);
        const cut = n % (diffs.length + 1);
        const [head, tail] = [diffs.slice(0, cut), diffs.slice(cut)].map((part) =>
          part.reduce(squashDiffs, emptyDiff),
        );
        const all = diffs.reduce(squashDiffs, emptyDiff);
        const grouped = squashDiffs(head as LayerDiff, tail as LayerDiff);
        expect(applyDiff(empty, grouped)).toEqual(applyDiff(empty, all));
        expect(squashDiffs(all, invertDiff(all))).toEqual(emptyDiff);
      }),
    );
  });
});

/** The layers before and after each edit, and the diffs that lead from one to the next. */
function played(start: Layer, edits: readonly RandomEdit[]) {
  const layers = [start];
  const diffs: LayerDiff[] = [];
  for (const edit of edits) {
    const before = layers.at(-1) as Layer;
    const diff = diffOf(edit, before);
    diffs.push(diff);
    layers.push(applyDiff(before, diff));
  }
  return { layers, diffs };
}

function diffOf({ ids, status }: RandomEdit, layer: Layer): LayerDiff {
  const changes = ids.map((change, i) => ({
    from: layer.annotations.find(({ id }) => id === `id-${i}`),
    to:
      typeof change === "object"
        ? annotation(text, change.start, change.start + 2, change.label, `id-${i}`)
        : undefined,
    change,
  }));
  return {
    added: changes.flatMap(({ from, to }) => (!from && to ? [to] : [])),
    updated: changes.flatMap(({ from, to }) => (from && to ? [{ from, to }] : [])),
    removed: changes.flatMap(({ from, change }) => (from && change === "remove" ? [from] : [])),
    status: status === null || status === layer.status ? null : { from: layer.status, to: status },
  };
}

function enter({ ids }: RandomEdit, table: Map<string, Annotation>): void {
  ids.forEach((change, i) => {
    if (change === "remove") table.delete(`id-${i}`);
    else if (change !== "keep")
      table.set(`id-${i}`, annotation(text, change.start, change.start + 2, change.label, `id-${i}`));
  });
}
