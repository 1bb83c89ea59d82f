import type { Node } from "prosemirror-model";
import { EditorState, Plugin } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { paragraphView } from "./paragraphView";
import { sectionView } from "./sectionView";

/** What the owner of a read-only view does for it. */
export interface ReadOnlyViewProps {
  readonly state: EditorState;
  /** True when the key has been used. */
  keyPressed(event: KeyboardEvent): boolean;
  /** True while the space bar must not scroll. */
  keepsSpace(): boolean;
  /** What goes to the clipboard; an empty text leaves it alone. */
  copied(): string;
  focused(): void;
}

/** A page without a selection, as ProseMirror is told of it. */
const NO_SELECTION = { anchorNode: null, anchorOffset: 0, focusNode: null, focusOffset: 0 };

/**
 * Leaves the page's selection to `PageSelection`: ProseMirror's writing of it laid the page out at each redraw,
 * and twice when the view opened, before anything had been marked as far from the viewport.
 */
class BlindView extends EditorView {
  domSelectionRange(): typeof NO_SELECTION {
    return NO_SELECTION;
  }
}

/** Refuses every change of the document, wherever it comes from. */
const unchanging = new Plugin({ filterTransaction: (tr) => !tr.docChanged });

/** A state for {@link readOnlyView}. */
export function readOnlyState(doc: Node, plugins: readonly Plugin[]): EditorState {
  return EditorState.create({ doc, plugins: [unchanging, ...plugins] });
}

/**
 * A view that can take the keyboard but is not editable: in an editable one a Chinese input method would
 * swallow the keys that label. ProseMirror's own handling of keys, mouse and clipboard is switched off.
 */
export function readOnlyView(props: ReadOnlyViewProps): EditorView {
  const view = new BlindView(null, {
    state: props.state,
    editable: () => false,
    nodeViews: { section: sectionView, paragraph: paragraphView },
    // Nothing but a redraw changes the state, and that comes from the owner.
    dispatchTransaction: () => undefined,
    handleScrollToSelection: () => true,
    handleDOMEvents: {
      keydown: (_, event) => used(event, props.keyPressed(event)),
      // The page scrolls at this event; the one before it is for commands.
      keypress: (_, event) => used(event, event.code === "Space" && props.keepsSpace()),
      mousedown: () => true,
      copy: (_, event) => used(event, putOnClipboard(event, props.copied())),
      cut: refuse,
      paste: refuse,
      beforeinput: refuse,
      dragstart: refuse,
      dragover: refuseDrop,
      drop: refuseDrop,
      focus: () => {
        props.focused();
        return false;
      },
    },
  });
  for (const [name, value] of Object.entries(attributes)) view.dom.setAttribute(name, value);
  return view;
}

const attributes = {
  role: "textbox",
  "aria-multiline": "true",
  "aria-readonly": "true",
  tabindex: "0",
  lang: "zh-CN",
  spellcheck: "false",
};

/** A used key or command does nothing else; an unused one stays untouched for whoever listens further out. */
function used(event: Event, isUsed: boolean): true {
  if (isUsed) event.preventDefault();
  return true;
}

function refuse(_: EditorView, event: Event): true {
  return used(event, true);
}

/** Refusing a drop keeps the window from opening the dropped file, too. */
function refuseDrop(_: EditorView, event: DragEvent): true {
  if (event.dataTransfer) event.dataTransfer.dropEffect = "none";
  return used(event, true);
}

function putOnClipboard({ clipboardData }: ClipboardEvent, text: string): boolean {
  if (text !== "") clipboardData?.setData("text/plain", text);
  return text !== "";
}
