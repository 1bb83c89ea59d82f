import { correctLayout } from "../text/layout/correctLayout";
import { layoutText } from "../text/layout/layoutText";
import type { TextLayout } from "../text/layout/TextLayout";
import { type RepairedText, repairedText } from "../text/repair/RepairedText";
import { correctionsOf, type Project, repairsOf } from "./Project";
import type { SourceText } from "./SourceText";

/** How a text is to be read by all that a project knows of it: what its `ReflowedText` is made of. */
export interface SourceReading {
  readonly layout: TextLayout;
  /** Null where nothing is repaired. */
  readonly repaired: RepairedText | null;
}

/** How a source text is to be read, with the breaks that the project has corrected and what it has repaired. */
export function readSource(project: Project, source: SourceText): SourceReading {
  const { text } = source;
  const corrections = correctionsOf(project, source);
  const repaired = repairedText(text, repairsOf(project, source));
  const layout = repaired?.layout(corrections) ?? correctLayout(text, layoutText(text), corrections);
  return { layout, repaired };
}
