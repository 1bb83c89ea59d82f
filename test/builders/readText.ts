import { layoutText } from "../../core/text/layout/layoutText";
import { noCorrections, type TextLayout } from "../../core/text/layout/TextLayout";
import { ReflowedText } from "../../core/text/reflow/ReflowedText";
import type { RepairedText } from "../../core/text/repair/RepairedText";
import { type ReadingMode, TextUnits } from "../../core/text/units/TextUnits";
import type { ReadText } from "../../renderer/editor/ShownText";

/**
 * How a text reads, by the rules or by a layout made by hand; each part is worked out when it is first asked
 * for, as in the program.
 */
export function readText(text: string, layout?: TextLayout, repaired: RepairedText | null = null): ReadText {
  return new LazyReading(text, layout, repaired);
}

class LazyReading implements ReadText {
  private joined: ReflowedText | undefined;

  constructor(
    private readonly text: string,
    private known: TextLayout | undefined,
    readonly repaired: RepairedText | null,
  ) {}

  get layout(): TextLayout {
    this.known ??= this.repaired?.layout(noCorrections) ?? layoutText(this.text);
    return this.known;
  }

  get reflowed(): ReflowedText {
    this.joined ??= new ReflowedText(this.text, this.layout, this.repaired);
    return this.joined;
  }

  units(mode: ReadingMode): TextUnits {
    return new TextUnits(this.reflowed, this.layout, mode);
  }
}
