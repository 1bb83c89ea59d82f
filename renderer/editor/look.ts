import { paragraphKinds } from "../../core/text/layout/TextLayout";
import type { Block } from "./Block";

/** What a block looks like, apart from its words. */
export type BlockLook = Pick<Block, "kind" | "follows" | "continues" | "isCut">;

/** The classes that editor.css draws a block by. */
export function lookOf({ kind, follows, continues, isCut }: BlockLook): string {
  return [kind, follows && "follows", continues && "continues", isCut && "cut"].filter(Boolean).join(" ");
}

/** What the classes of a block say. */
export function readLook(look: string): BlockLook {
  const classes = new Set(look.split(" "));
  return {
    kind: paragraphKinds.find((kind) => classes.has(kind)) ?? null,
    follows: classes.has("follows"),
    continues: classes.has("continues"),
    isCut: classes.has("cut"),
  };
}
