import type { Label } from "../../model/LabelSet";

/** The type of our relations: two annotations belong together, such as a policy and its target. */
export const RELATION = "related";

/**
 * `annotation.conf`: the types brat will accept. All four sections must stand, and without the `<OVERLAP>`
 * line brat reports every nested or crossing pair as an error.
 *
 * @see https://brat.nlplab.org/configuration.html
 */
export function formatAnnotationConf(types: readonly string[]): string {
  return [
    "[entities]",
    ...types,
    "",
    "[relations]",
    `${RELATION}\tArg1:<ENTITY>, Arg2:<ENTITY>`,
    "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>",
    "",
    "[events]",
    "",
    "[attributes]",
    "",
  ].join("\n");
}

/** `visual.conf`: names and colours. Types must be ASCII, so Chinese names live here. */
export function formatVisualConf(labels: readonly Label[]): string {
  return [
    "[labels]",
    ...labels.map(labelLine),
    "",
    "[drawing]",
    "SPAN_DEFAULT\tfgColor:black, bgColor:lightgreen, borderColor:darken",
    ...labels.map(drawingLine),
    "",
  ].join("\n");
}

/** The full name, then the forms brat falls back to where space is short. */
function labelLine({ id, names }: Label): string {
  const name = displayName(names["zh-CN"] || names.en || id);
  return [id, name, [...name].at(0) ?? id].join(" | ");
}

/** `|` parts the forms, and a line end would end the entry. */
const displayName = (name: string) => name.replace(/[|\s]+/g, " ").trim();

// Commas part the keys, so a colour is never written as rgb().
function drawingLine({ id, color }: Label): string {
  return `${id}\tfgColor:white, bgColor:${color.light}, borderColor:darken`;
}
