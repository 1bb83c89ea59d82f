import type { Json } from "../../core/model/Annotation";
import { quantityIn } from "../../core/quantity/quantityIn";
import { quantityText } from "../../core/quantity/quantityText";
import { currentLanguage } from "../i18n/i18n";

/** An attribute's value in one line, whatever it is. */
export function attributeText(value: Json): string {
  if (value === true) return "✓";
  const quantity = quantityIn(value);
  if (quantity) return quantityText(quantity, currentLanguage());
  return typeof value === "string" ? value : JSON.stringify(value);
}
