import type { Label } from "../../core/model/LabelSet";
import { currentLanguage } from "../i18n/i18n";
import { keyCap } from "./keyCaps";

/** The labels' keys as a sentence names them: `1, 2 or 3`. */
export function labelKeyNames(labels: readonly Label[]): string {
  const list = new Intl.ListFormat(currentLanguage(), { type: "disjunction" });
  return list.format(labels.map(({ key }) => keyCap(key)));
}
