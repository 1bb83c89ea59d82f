import { type Utf16Offset, utf16 } from "../../core/text/offsets";
import type { SelectionControl } from "./SelectionControl";
import type { Place, TextSurface } from "./TextSurface";
import type { Viewport } from "./Viewport";

/** A way for caret and selection to go. */
export type Motion =
  | "left"
  | "right"
  | "word-left"
  | "word-right"
  | "up"
  | "down"
  | "page-up"
  | "page-down"
  | "sentence-next"
  | "sentence-previous"
  | "row-start"
  | "row-end"
  | "text-start"
  | "text-end";

const plain: Readonly<Record<string, Motion>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  PageUp: "page-up",
  PageDown: "page-down",
  Home: "row-start",
  End: "row-end",
};
const withControl: Readonly<Record<string, Motion>> = {
  ArrowLeft: "word-left",
  ArrowRight: "word-right",
  Home: "text-start",
  End: "text-end",
};
const withCommand: Readonly<Record<string, Motion>> = {
  ArrowLeft: "row-start",
  ArrowRight: "row-end",
  ArrowUp: "text-start",
  ArrowDown: "text-end",
};

/** How finely the next row is felt for, in px: less than any row is high. */
const ROW_STEP = 6;
/** How far away it is felt for, in rows: further than any paragraph is from the next. */
const FURTHEST_ROW = 4;

/**
 * Moves caret and selection by key. Keys are known by their place (`event.code`), so that an input method does not
 * matter.
 */
export class KeyboardSelection {
  /** Where ↑ and ↓ aim at, in px of the viewport, for as long as the caret is where they left it. */
  private goal: { readonly x: number; readonly caret: Utf16Offset } | null = null;

  constructor(
    private readonly surface: TextSurface,
    private readonly control: SelectionControl,
    private readonly viewport: Viewport,
    private readonly isMac: boolean,
  ) {}

  /** True when the key was one of ours and has been obeyed. */
  handle(event: KeyboardEvent): boolean {
    if (event.isComposing || event.key === "Process") return false;
    if (this.isSelectAll(event)) {
      this.control.select(utf16(0), { offset: this.textEnd, side: -1 });
      return true;
    }
    const motion = this.motionOf(event);
    if (motion) this.go(motion, event.shiftKey);
    return motion !== undefined;
  }

  private isSelectAll({ code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
    const command = this.isMac ? metaKey && !ctrlKey : ctrlKey && !metaKey;
    return code === "KeyA" && command && !altKey && !shiftKey;
  }

  private motionOf({ code, ctrlKey, metaKey, altKey }: KeyboardEvent): Motion | undefined {
    // Alt and the arrows move the ends of an annotation.
    const held = [ctrlKey && "control", metaKey && "command", altKey && "option"].filter(Boolean).join();
    if (held === "") return plain[code];
    if (held === "command" && this.isMac) return withCommand[code];
    return held === "control" ? withControl[code] : undefined;
  }

  /** Moves the caret, or, extending, the selection's moving end, and keeps it in view. */
  go(motion: Motion, extend: boolean): void {
    const place = this.collapsed(motion, extend) ?? this.target(motion);
    if (isVertical(motion)) this.goal = { x: this.goalX(), caret: place.offset };
    this.control.motion = motion;
    this.control.move(place, extend);
    this.control.motion = null;
    this.viewport.reveal(place);
  }

  /** ← and → without Shift go to the end of a selection first, as everywhere. */
  private collapsed(motion: Motion, extend: boolean): Place | null {
    if (extend || this.control.isEmpty) return null;
    if (motion === "left") return { offset: this.control.span.start, side: 1 };
    if (motion === "right") return { offset: this.control.span.end, side: -1 };
    return null;
  }

  private target(motion: Motion): Place {
    const { units } = this.surface.shown;
    const { offset } = this.control.head;
    switch (motion) {
      case "left":
        return { offset: units.previousCharacter(offset), side: 1 };
      case "right":
        return { offset: units.nextCharacter(offset), side: 1 };
      case "word-left":
        return { offset: units.previousWordStart(offset), side: 1 };
      case "word-right":
        return { offset: units.nextWordEnd(offset), side: -1 };
      case "sentence-previous":
        return { offset: units.previousSentenceStart(offset), side: 1 };
      case "sentence-next":
        return { offset: units.nextSentenceStart(offset), side: 1 };
      case "text-start":
        return { offset: utf16(0), side: 1 };
      case "text-end":
        return { offset: this.textEnd, side: -1 };
      case "row-start":
        return this.rowEdge(Number.NEGATIVE_INFINITY);
      case "row-end":
        return this.rowEdge(Number.POSITIVE_INFINITY);
      case "up":
        return this.row(-1);
      case "down":
        return this.row(1);
      case "page-up":
        return this.page(-1);
      case "page-down":
        return this.page(1);
    }
  }

  private rowEdge(x: number): Place {
    const line = this.caretInView();
    return this.surface.placeAt({ x, y: (line.top + line.bottom) / 2 }) ?? this.control.head;
  }

  /** The place a row up or down. Felt for in small steps, as rows of different paragraphs differ in height and distance. */
  private row(direction: -1 | 1): Place {
    const line = this.caretInView();
    const x = this.goalX();
    const middle = (line.top + line.bottom) / 2;
    const furthest = FURTHEST_ROW * this.surface.rowHeight;
    for (let step = (line.bottom - line.top) / 2; step <= furthest; step += ROW_STEP) {
      const place = this.surface.placeAt({ x, y: middle + direction * step });
      if (place && this.isOnOtherRow(place, middle)) return this.acrossRowOf(place, x);
    }
    return this.edge(direction);
  }

  /** The place so far across in a place's row: a point between two paragraphs means the end or the start of one. */
  private acrossRowOf(place: Place, x: number): Place {
    const { top, bottom } = this.surface.caretLine(place);
    return this.surface.placeAt({ x, y: (top + bottom) / 2 }) ?? place;
  }

  private isOnOtherRow(place: Place, middle: number): boolean {
    const { top, bottom } = this.surface.caretLine(place);
    return top >= middle || bottom <= middle;
  }

  /** Scrolls a viewport's height less two rows, and takes the caret along at the same height of the screen. */
  private page(direction: -1 | 1): Place {
    const { host, rowHeight } = this.surface;
    const line = this.caretInView();
    const x = this.goalX();
    const before = host.scrollTop;
    host.scrollTop += direction * (host.clientHeight - 2 * rowHeight);
    if (host.scrollTop === before) return this.edge(direction);
    this.viewport.follow();
    const y = (line.top + line.bottom) / 2;
    const place = this.surface.placeAt({ x, y });
    return place ? this.acrossRowOf(place, x) : this.edge(direction);
  }

  private goalX(): number {
    const { head } = this.control;
    return this.goal?.caret === head.offset ? this.goal.x : this.surface.caretLine(head).left;
  }

  private edge(direction: -1 | 1): Place {
    return direction < 0 ? { offset: utf16(0), side: 1 } : { offset: this.textEnd, side: -1 };
  }

  private get textEnd(): Utf16Offset {
    return utf16(this.surface.text.length);
  }

  private caretInView() {
    const { head } = this.control;
    this.viewport.reveal(head);
    return this.surface.caretLine(head);
  }
}

const isVertical = (motion: Motion) => motion === "up" || motion === "down" || motion.startsWith("page-");
