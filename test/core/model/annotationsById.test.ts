import fc from "fast-check";
import { expect, it } from "vitest";
import type { Annotation } from "../../../core/model/Annotation";
import { annotationById, annotationsNaming } from "../../../core/model/annotationsById";
import { diffLayers } from "../../../core/model/diffLayers";
import { compareAnnotations, type Layer } from "../../../core/model/Layer";
import { applyDiff } from "../../../core/model/LayerDiff";
import { annotation, layerOf, sourceText } from "../../builders/marked";

const text = "推行链长制引项目";
const source = sourceText(text);
const ids = ["a", "b", "c", "d"];

/** For each id where its annotation starts and which others it names, or null where there is none. */
type State = readonly (readonly [start: number, named: readonly string[]] | null)[];

const states = fc.array<State>(
  fc.tuple(...ids.map(() => fc.option(fc.tuple(fc.nat(6), fc.uniqueArray(fc.constantFrom(...ids)))))),
  { minLength: 1, maxLength: 6 },
);

const layerIn = (state: State): Layer =>
  layerOf(
    source,
    state.flatMap((each, i) => (each ? [annotationIn(each, ids[i] as string)] : [])).sort(compareAnnotations),
  );

function annotationIn([start, named]: readonly [number, readonly string[]], id: string): Annotation {
  const plain = annotation(text, start, start + 2, "policy", id);
  return named.length === 0 ? plain : { ...plain, relations: named };
}

it("knows after each change what a walk through the list finds", () => {
  fc.assert(
    fc.property(states, (wanted) => {
      let layer = layerOf(source, []);
      for (const state of wanted) {
        layer = applyDiff(layer, diffLayers(layer, layerIn(state)));
        for (const id of ids) expectAsWalked(layer.annotations, id);
      }
    }),
  );
});

it("knows a list that has been changed as it was", () => {
  const before = layerIn([[0, ["b"]], [3, []], null, null]);
  expectAsWalked(before.annotations, "b");
  applyDiff(before, diffLayers(before, layerIn([null, [3, []], [1, ["b"]], null])));
  for (const id of ids) expectAsWalked(before.annotations, id);
});

function expectAsWalked(annotations: readonly Annotation[], id: string): void {
  const walked = annotations.filter(({ relations }) => relations?.includes(id));
  expect(annotationById(annotations, id)).toBe(annotations.find((each) => each.id === id));
  expect(annotationsNaming(annotations, id).sort(compareAnnotations)).toEqual(walked);
}
