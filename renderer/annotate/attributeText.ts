import type { Json } from "../../core/model/Annotation";

/** An attribute's value in one line, whatever it is. */
export function attributeText(value: Json): string {
  if (value === true) return "✓";
  return typeof value === "string" ? value : JSON.stringify(value);
}
