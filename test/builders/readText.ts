import { layoutText } from "../../core/text/layout/layoutText";
import type { TextLayout } from "../../core/text/layout/TextLayout";
import { ReflowedText } from "../../core/text/reflow/ReflowedText";
import { type ReadingMode, TextUnits } from "../../core/text/units/TextUnits";
import type { ReadText } from "../../renderer/editor/ShownText";

/**
 * How a text reads, by the rules or by a layout made by hand; each part is worked out when it is first asked
 * for, as in the program.
 */
export function readText(text: string, layout?: TextLayout): ReadText {
  return new LazyReading(text, layout);
}

class LazyReading implements ReadText {
  private joined: ReflowedText | undefined;

  constructor(
    private readonly text: string,
    private known: TextLayout | undefined,
  ) {}

  get layout(): TextLayout {
    this.known ??= layoutText(this.text);
    return this.known;
  }

  get reflowed(): ReflowedText {
    this.joined ??= new ReflowedText(this.text, this.layout);
    return this.joined;
  }

  units(mode: ReadingMode): TextUnits {
    return new TextUnits(this.reflowed, this.layout, mode);
  }
}
