import { isSameAnnotation } from "./Annotation";
import type { Layer } from "./Layer";
import type { LayerDiff } from "./LayerDiff";

/**
 * What has to be done to one state of a layer to get another: applied to `before`, it gives the annotations
 * and the status of `after`. Annotations are matched by id; an order of attributes that differs is a change.
 */
export function diffLayers(before: Layer, after: Layer): LayerDiff {
  const former = new Map(before.annotations.map((annotation) => [annotation.id, annotation]));
  const ids = new Set(after.annotations.map(({ id }) => id));
  return {
    added: after.annotations.filter(({ id }) => !former.has(id)),
    updated: after.annotations.flatMap((to) => {
      const from = former.get(to.id);
      return from && !isSameAnnotation(from, to) ? [{ from, to }] : [];
    }),
    removed: before.annotations.filter(({ id }) => !ids.has(id)),
    status: before.status === after.status ? null : { from: before.status, to: after.status },
  };
}
