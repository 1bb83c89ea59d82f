import type { Node } from "prosemirror-model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { Span } from "../../core/text/Span";
import type { AnnotationIndex } from "./AnnotationIndex";
import { signOffsets } from "./displayText";
import { type PieceContext, pieceClasses } from "./pieceClasses";
import { piecesOf } from "./pieces";
import type { ShownText } from "./ShownText";

/** What is drawn: the sections near the viewport, last included, and the outlined annotation. */
export interface Drawing {
  readonly first: number;
  readonly last: number;
  readonly chosen: string | null;
}

/** What drawing reads. The index changes between transactions; a redraw then shows it. */
export interface Drawn {
  readonly shown: ShownText;
  /** What is drawn at first; nothing when left out. */
  readonly first?: Drawing;
  readonly index: () => AnnotationIndex;
  readonly labelIndex: PieceContext["labelIndex"];
  /** As in {@link PieceContext}, as it is now. */
  readonly outlineOf?: () => PieceContext["outlineOf"];
}

interface DrawingState {
  readonly drawing: Drawing;
  readonly decorations: DecorationSet;
}

/** Signs in one block that are set apart from real characters; a file full of controls must not cost an element each. */
const SIGNS_PER_BLOCK = 300;

const NOTHING: Drawing = { first: 0, last: -1, chosen: null };

const key = new PluginKey<DrawingState>("annotations");

/**
 * Decorations for the annotations near the viewport only: all 20,000 of a long text would cost 39 MB and 40 ms a
 * change.
 */
export function annotationDecorations(drawn: Drawn): Plugin<DrawingState> {
  return new Plugin<DrawingState>({
    key,
    state: {
      init: (_, { doc }) => draw(drawn, drawn.first ?? NOTHING, doc as Node),
      apply: (tr, before) => {
        const change: Partial<Drawing> | undefined = tr.getMeta(key);
        return change ? draw(drawn, { ...before.drawing, ...change }, tr.doc) : before;
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
}

/** Asks for the drawing to be made anew, with changes if there are any. */
export function redraw(tr: Transaction, change: Partial<Drawing> = {}): Transaction {
  return tr.setMeta(key, change);
}

/** What is drawn now. */
export function drawingOf(state: EditorState): Drawing {
  return (key.getState(state) as DrawingState).drawing;
}

function draw(drawn: Drawn, drawing: Drawing, doc: Node): DrawingState {
  const outlineOf = drawn.outlineOf?.() ?? null;
  const context = { labelIndex: drawn.labelIndex, chosen: drawing.chosen, outlineOf };
  const list = drawn.shown.map.partsOf(drawing.first, drawing.last).map(nearby);
  for (let section = drawing.first; section <= drawing.last; section++) {
    list.push(nearby(drawn.shown.map.nodeOf(section)));
    for (const block of drawn.shown.map.blocks(section))
      list.push(...pieces(drawn, block, context), ...signs(drawn, block));
  }
  return { drawing, decorations: DecorationSet.create(doc, list) };
}

/** Laid out in this very frame: with `content-visibility: auto` alone the frame after a jump would be blank. */
function nearby({ from, to }: { from: number; to: number }): Decoration {
  return Decoration.node(from, to, { class: "near" });
}

function pieces({ shown, index }: Drawn, block: Span, context: PieceContext): Decoration[] {
  const shift = shown.map.position(block.start) - block.start;
  const list = piecesOf(index().over(block), block);
  const classes = pieceClasses(list, context);
  return list.map(({ start, end }, i) =>
    Decoration.inline(start + shift, end + shift, { class: classes[i] ?? "" }),
  );
}

function signs({ shown }: Drawn, { start, end }: Span): Decoration[] {
  const from = shown.map.position(start);
  return signOffsets(shown.text.slice(start, end), SIGNS_PER_BLOCK).map((at) =>
    Decoration.inline(from + at, from + at + 1, { class: "sign" }),
  );
}
