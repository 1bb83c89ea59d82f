import { passagesOf } from "../../core/suggest/documentText";
import { StudyText } from "../../core/suggest/StudyText";
import type { TaggedText } from "../../core/suggest/TaggedText";
import { layoutText } from "../../core/text/layout/layoutText";
import { ReflowedText } from "../../core/text/reflow/ReflowedText";
import { marked } from "./marked";

/** A tagged text from the notation of {@link marked}, as it reads. */
export function taggedText(notation: string): TaggedText {
  const { source, layer } = marked(notation);
  const reflowed = new ReflowedText(source.text, layoutText(source.text));
  return { study: new StudyText(reflowed.text), passages: passagesOf(reflowed, layer.annotations) };
}
