import type { Project } from "../../core/model/Project";
import { learnSuggester } from "../../core/suggest/learnSuggester";
import { patternsInUse } from "../../core/suggest/patterns/patternsInUse";
import type { Suggester } from "../../core/suggest/Suggester";
import type { TaggedText } from "../../core/suggest/TaggedText";

/**
 * Learns for the labels of a project, and others that the texts bear; a little a step. One way for the window and the
 * command line.
 */
export function learnFrom(texts: readonly TaggedText[], project: Project): Generator<void, Suggester> {
  const given = texts.flatMap(({ passages }) => passages.map(({ label }) => label));
  const labels = [...new Set([...project.labels.map(({ id }) => id), ...given])].sort();
  return learnSuggester({ texts, labels, patterns: patternsInUse(project) });
}
