import type { Node } from "prosemirror-model";
import type { TextLayout } from "../../core/text/layout/TextLayout";
import type { ReflowedText } from "../../core/text/reflow/ReflowedText";
import { type Span, sliceSpan } from "../../core/text/Span";
import type { ReadingMode, TextUnits } from "../../core/text/units/TextUnits";
import { displayText, foldedText } from "./displayText";
import { documentFromBlocks } from "./documentFromBlocks";
import { PositionMap } from "./positionMap";
import { reflowedBlocks } from "./reflowedBlocks";
import { sourceBlocks } from "./sourceBlocks";

/** How a text reads. Opening needs the layout at most, source lines not even that: each part may be worked out when first asked for. */
export interface ReadText {
  readonly layout: TextLayout;
  readonly reflowed: ReflowedText;
  units(mode: ReadingMode): TextUnits;
}

/** A text in one of its views: what is drawn, and where. */
export class ShownText {
  readonly map: PositionMap;
  /** What is seen in place of the text, of the same length. */
  readonly shown: string;
  private knownUnits: TextUnits | null = null;

  constructor(
    readonly text: string,
    private readonly reading: ReadText,
    readonly view: ReadingMode,
  ) {
    const isReflowed = view === "reflowed";
    const sections = isReflowed ? reflowedBlocks(text, reading.layout) : sourceBlocks(text);
    this.map = new PositionMap(sections, text.length);
    this.shown = isReflowed ? foldedText(text, reading.layout.folds) : displayText(text);
  }

  /** The ProseMirror document that draws it. */
  toDocument(): Node {
    return documentFromBlocks(this.shown, this.map.sections);
  }

  /** The units that caret and selection move by. */
  get units(): TextUnits {
    this.knownUnits ??= this.reading.units(this.view);
    return this.knownUnits;
  }

  /** The span without what is not drawn at its ends; an empty one goes to the nearest place that is drawn. */
  settled(span: Span): Span {
    if (this.view === "source") return span;
    const { reflowed } = this.reading;
    return reflowed.toRaw(reflowed.fromRaw(span));
  }

  /** What copying a span gives: the words as they are shown. */
  copied(span: Span): string {
    return this.view === "source" ? sliceSpan(this.text, span) : this.reading.reflowed.quote(span);
  }
}
