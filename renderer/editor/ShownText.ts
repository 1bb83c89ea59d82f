import type { Node } from "prosemirror-model";
import type { TextLayout } from "../../core/text/layout/TextLayout";
import type { ReflowedText } from "../../core/text/reflow/ReflowedText";
import { replacedRanges } from "../../core/text/reflow/replacedRanges";
import type { RepairedText } from "../../core/text/repair/RepairedText";
import { type Span, sliceSpan } from "../../core/text/Span";
import type { ReadingMode, TextUnits } from "../../core/text/units/TextUnits";
import { displayText, foldedText } from "./displayText";
import { documentFromBlocks } from "./documentFromBlocks";
import { PositionMap } from "./positionMap";
import { reflowedBlocks } from "./reflowedBlocks";
import { type RepairHint, rawHint, repairMarks } from "./repairMarks";
import { sourceBlocks } from "./sourceBlocks";

/**
 * How a text reads. Opening needs the layout at most, source lines not even that: each part may be worked out when
 * first asked for.
 */
export interface ReadText {
  readonly layout: TextLayout;
  readonly reflowed: ReflowedText;
  /** Null where nothing is repaired. */
  readonly repaired: RepairedText | null;
  units(mode: ReadingMode): TextUnits;
}

/** A text in one of its views: what is drawn, and where. */
export class ShownText {
  readonly map: PositionMap;
  /** The ProseMirror document that draws it. */
  readonly document: Node;
  /** What is seen in place of the text, of the same length. */
  readonly shown: string;
  private knownUnits: TextUnits | null = null;

  constructor(
    readonly text: string,
    private readonly reading: ReadText,
    readonly view: ReadingMode,
    repairHint: RepairHint = rawHint,
  ) {
    const { repaired } = reading;
    const read = repaired?.text ?? text;
    const layout = view === "reflowed" ? reading.layout : null;
    const sections = layout ? reflowedBlocks(read, layout) : sourceBlocks(text);
    this.map = new PositionMap(sections, text.length);
    this.shown = layout
      ? foldedText(read, replacedRanges(layout, repaired?.resized ?? []))
      : displayText(text);
    const repairs = repaired ? repairMarks(repaired, view, repairHint) : [];
    this.document = documentFromBlocks(this.shown, sections, repairs);
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
