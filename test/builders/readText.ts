import { layoutText } from "../../core/text/layout/layoutText";
import type { TextLayout } from "../../core/text/layout/TextLayout";
import { ReflowedText } from "../../core/text/reflow/ReflowedText";
import { TextUnits } from "../../core/text/units/TextUnits";
import type { ReadText } from "../../renderer/editor/ShownText";

/** How a text reads, by the rules or by a layout made by hand. */
export function readText(text: string, layout: TextLayout = layoutText(text)): ReadText {
  const reflowed = new ReflowedText(text, layout);
  return { layout, reflowed, units: (mode) => new TextUnits(reflowed, layout, mode) };
}
