import type { Failure, FailureCode } from "../errors";
import { type Annotation, isSameAnnotation } from "../model/Annotation";
import { compareAnnotations, type Layer } from "../model/Layer";
import type { Change } from "../model/LayerDiff";
import type { LostReason } from "../model/LostAnnotation";
import { fingerprintOf, type SourceText, type TextFingerprint } from "../model/SourceText";
import { quoteOf } from "../text/quote";
import { isSameSpan, type Span } from "../text/Span";
import { placeAnchors } from "./placeAnchors";

const misfits = new Set<FailureCode>([
  "layer-other-text",
  "layer-offset-outside",
  "layer-splits-character",
  "layer-quote-differs",
]);

/** True for what keeps a layer from being used that finding its annotations again would put right. */
export function isReanchorable({ code }: Failure): boolean {
  return misfits.has(code);
}

/** An annotation that lost its place, as it was. */
export interface LostPlace {
  readonly annotation: Annotation;
  readonly why: LostReason;
}

/** What became of a layer's annotations on another state of their text: each is in one of four groups. */
export interface Reanchoring {
  /** The layer over the text as it is now, revision unchanged, without what lost its place. */
  readonly layer: Layer;
  /** The text that the layer was made on. */
  readonly former: TextFingerprint;
  /** How many have the offsets and the words they had. */
  readonly kept: number;
  /** The same words elsewhere, or there with other white space between them. */
  readonly moved: readonly Change<Annotation>[];
  /** Words that were changed in a few characters. */
  readonly changed: readonly Change<Annotation>[];
  readonly lost: readonly LostPlace[];
}

/** What became of the annotations alone. */
export type Anchoring = Pick<Reanchoring, "kept" | "moved" | "changed" | "lost">;

/** A {@link Reanchoring} in numbers of annotations. */
export interface AnchoringCounts {
  readonly kept: number;
  readonly moved: number;
  readonly changed: number;
  readonly lost: number;
}

/** How many annotations are in each of the four groups. */
export function countAnchoring({ kept, moved, changed, lost }: Anchoring): AnchoringCounts {
  return { kept, moved: moved.length, changed: changed.length, lost: lost.length };
}

/**
 * Puts a layer that was made on another state of a text onto the text as it is now, by quotes and context;
 * see {@link placeAnchors}. When an annotation was changed by a person stays as it was: its place is no
 * person's doing.
 */
export function reanchorLayer(layer: Layer, source: SourceText): Reanchoring {
  const placements = placeAnchors(layer.annotations, layer.text.length, source.text);
  const [annotations, moved, changed]: [Annotation[], Change<Annotation>[], Change<Annotation>[]] = [
    [],
    [],
    [],
  ];
  const lost: LostPlace[] = [];
  for (const from of layer.annotations) {
    const placement = placements.get(from) ?? { kind: "lost", why: "gone" };
    if (placement.kind === "lost") {
      lost.push({ annotation: from, why: placement.why });
      continue;
    }
    const to = putAt(from, placement.place, source.text);
    annotations.push(to);
    if (placement.kind === "changed") changed.push({ from, to });
    else if (!isSameSpan(from, to) || from.quote !== to.quote) moved.push({ from, to });
  }
  const kept = annotations.length - moved.length - changed.length;
  const text = fingerprintOf(source);
  return {
    layer: { ...layer, text, annotations: annotations.sort(compareAnnotations) },
    former: layer.text,
    kept,
    moved,
    changed,
    lost,
  };
}

/** The annotation on a range of a text, with the words there; itself when that changes nothing. */
export function putAt(annotation: Annotation, { start, end }: Span, text: string): Annotation {
  const to = { ...annotation, start, end, ...quoteOf(text, { start, end }) };
  return isSameAnnotation(annotation, to) ? annotation : to;
}
