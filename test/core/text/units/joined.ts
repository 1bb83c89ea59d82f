import type { Fold, TextLayout } from "../../../../core/text/layout/TextLayout";
import { ReflowedText } from "../../../../core/text/reflow/ReflowedText";
import { span } from "../../../../core/text/Span";
import { type ReadingMode, TextUnits } from "../../../../core/text/units/TextUnits";

/** A layout told by the text itself: a blank line parts paragraphs, any other line break is a wrap. */
export function layoutByBlankLines(raw: string): TextLayout {
  const paragraphs = [...raw.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/g)].map(({ 0: part, index }) => ({
    ...span(index, index + part.trimEnd().length),
    kind: "body" as const,
  }));
  const folds = paragraphs.flatMap(({ start, end }) =>
    [...raw.slice(start, end).matchAll(/\s*\n\s*/g)].map(
      ({ 0: part, index }): Fold => ({
        ...span(start + index, start + index + part.length),
        kind: "wrap",
        shown: "",
      }),
    ),
  );
  return { paragraphs, folds, spacedRuns: [] };
}

/** The units of a text that is laid out by its blank lines. */
export function unitsOf(raw: string, mode: ReadingMode = "reflowed"): TextUnits {
  const layout = layoutByBlankLines(raw);
  return new TextUnits(new ReflowedText(raw, layout), layout, mode);
}
