import type { Anchor } from "./Anchor";
import { comparable } from "./ComparableText";
import type { Context } from "./contextLikeness";

/** One old range with its words as they are compared: what all anchors on the same range look for. */
export interface Wanted extends Context {
  /** In raw code units of the old text. */
  readonly start: number;
  readonly end: number;
  /** As it is compared; empty when it was white space only. */
  readonly quote: string;
  /** The first of the anchors. */
  readonly anchor: Anchor;
}

/** What anchors look for, each range once; anchors with the same range and different quotes are told apart. */
export function wantedBy(anchors: readonly Anchor[]): ReadonlyMap<Anchor, Wanted> {
  const known = new Map<string, Wanted>();
  const wanted = new Map<Anchor, Wanted>();
  for (const anchor of anchors) {
    const { start, end, quote, prefix, suffix } = anchor;
    const key = JSON.stringify([start, end, quote, prefix, suffix]);
    const same = known.get(key) ?? {
      start,
      end,
      quote: comparable(quote),
      prefix: comparable(prefix),
      suffix: comparable(suffix),
      anchor,
    };
    known.set(key, same);
    wanted.set(anchor, same);
  }
  return wanted;
}
