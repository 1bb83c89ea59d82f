import type { Label, LabelAttribute } from "./LabelSet";
import type { ConfirmedArticle, Repair } from "./Project";

/**
 * The most that a change may put into a project, in UTF-16 code units and numbers of items: far above what
 * people write, so that no mistake of a program fills the file that everybody reads. Files are read without
 * these bounds, as another program may have written more.
 */
export const projectBounds = {
  /** Of a document or an article. */
  title: 1000,
  /** Of a label, an attribute, or a choice; of a person, a role, a city, or a folder. */
  name: 500,
  guideline: 20_000,
  labels: 500,
  attributes: 100,
  choices: 1000,
  /** Of one document. */
  repairs: 10_000,
  /** Of a place in a text: no text that is read is as long. */
  offset: 50_000_000,
} as const;

/** True when the labels are within {@link projectBounds}. */
export function areLabelsBounded(labels: readonly Label[]): boolean {
  return labels.length <= projectBounds.labels && labels.every(isLabelBounded);
}

function isLabelBounded({ names, key, guideline, attributes }: Label): boolean {
  return (
    areAtMost(projectBounds.name, [...Object.values(names), key]) &&
    areAtMost(projectBounds.guideline, Object.values(guideline)) &&
    attributes.length <= projectBounds.attributes &&
    attributes.every(isAttributeBounded)
  );
}

function isAttributeBounded({ names, choices }: LabelAttribute): boolean {
  return (
    choices.length <= projectBounds.choices &&
    areAtMost(projectBounds.name, [...Object.values(names), ...choices])
  );
}

/** True when what was confirmed about an article is within {@link projectBounds}. */
export function isArticleBounded({ start, title, person, role, city }: ConfirmedArticle): boolean {
  return (
    start <= projectBounds.offset &&
    areAtMost(projectBounds.title, [title]) &&
    areAtMost(projectBounds.name, [person, role, city])
  );
}

/** True when a repair is within {@link projectBounds}. */
export function isRepairBounded({ end, text }: Repair): boolean {
  return end <= projectBounds.offset && areAtMost(projectBounds.title, [text]);
}

const areAtMost = (length: number, texts: readonly string[]) => texts.every((text) => text.length <= length);
