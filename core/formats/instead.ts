import type { Language } from "../errors";
import type { LossKind } from "./Loss";
import type { Words } from "./words";

/** What a file holds in place of what its format cannot, said of an annotation or of a text. */
const all = {
  trimmed: { en: "trimmed of outer white space", "zh-CN": "去掉首尾空白" },
  "line-break": { en: "with a line break at its end", "zh-CN": "末尾加上换行" },
  "one-line": { en: "on one line", "zh-CN": "合为一行" },
  "no-xml": { en: "what XML cannot hold as U+FFFD", "zh-CN": "XML 无法容纳的字符以 U+FFFD 代替" },
  "first-of-cell": { en: "its first 32,767 characters", "zh-CN": "只保留前 32767 个字符" },
  widened: { en: "with all of a repaired passage", "zh-CN": "含修补的整段文字" },
  shortened: { en: "without the white space that reflowing removes", "zh-CN": "不含重排时去掉的空白" },
} as const satisfies Readonly<Record<string, Words>>;

/** Names what is written instead, as losses and reports have it. */
export function instead(what: keyof typeof all): string {
  return all[what].en;
}

/** What stands instead of a loss, in a language; a label is called as it is. */
export function describeInstead(loss: { what: LossKind; instead: string }, language: Language): string {
  const known = Object.values(all).find(({ en }) => en === loss.instead);
  return known?.[language] ?? loss.instead;
}
