import type { Label } from "../../model/LabelSet";

/** The labels as doccano's page of labels takes them, colours and keys included. */
export function formatLabelConfig(labels: readonly Label[]): string {
  const rows = labels.map(({ id, key, color }) => ({
    text: id,
    suffix_key: suffixKey(key),
    background_color: color.light,
    text_color: "#ffffff",
  }));
  return `${JSON.stringify(rows, null, 2)}\n`;
}

/** doccano knows digits and letters by what they type. */
function suffixKey(code: string): string | null {
  const [, character] = /^(?:Digit|Key)([0-9A-Z])$/.exec(code) ?? [];
  return character?.toLowerCase() ?? null;
}
