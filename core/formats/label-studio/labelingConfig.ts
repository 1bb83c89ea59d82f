import type { Label } from "../../model/LabelSet";
import { escapeAttribute, replaceForbidden } from "../xml/escapeXml";
import { LABEL_CONTROL, NOTE_CONTROL, TEXT_OBJECT } from "./regionNames";

/**
 * The configuration of a project that takes our tasks: every label must be declared, and `granularity="symbol"`
 * lets people mark parts of Chinese words.
 *
 * @param used - Labels that stand in the tasks; those that the project does not know are declared as well.
 * @see https://labelstud.io/tags/labels
 */
export function formatLabelingConfig(labels: readonly Label[], used: readonly string[]): string {
  const known = new Set(labels.map(({ id }) => id));
  const declared = [
    ...labels.map(({ id, names, color, key }) => {
      return labelTag({ value: id, hint: names["zh-CN"], background: color.light, hotkey: hotkeyOf(key) });
    }),
    ...used.filter((label) => !known.has(label)).map((label) => labelTag({ value: label })),
  ];
  return [
    "<View>",
    `  <Labels name="${LABEL_CONTROL}" toName="${TEXT_OBJECT}">`,
    ...declared,
    "  </Labels>",
    `  <Text name="${TEXT_OBJECT}" value="$text" granularity="symbol"/>`,
    `  <TextArea name="${NOTE_CONTROL}" toName="${TEXT_OBJECT}" perRegion="true" editable="true"/>`,
    "</View>",
    "",
  ].join("\n");
}

function labelTag(attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).filter(([, value]) => value !== "");
  const parts = written.map(([name, value]) => ` ${name}="${escapeAttribute(replaceForbidden(value))}"`);
  return `    <Label${parts.join("")}/>`;
}

/** A key by what it types, as Label Studio has it; empty for keys that type neither digit nor letter. */
function hotkeyOf(code: string): string {
  return /^(?:Digit|Key)([0-9A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? "";
}
