/** Distance from a full-width sign (U+FF01 to U+FF5E) to its half-width one. @see Unicode, block FF00 */
const WIDE_OFFSET = 0xfee0;
const WIDE_SPACE = "\u3000";

/** The text with full-width letters, digits and signs as half-width ones, the wide space as a space. Length stays. */
export function foldWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, narrow);
}

/**
 * An expression for a text whose width was folded. What is wide in it is meant as it stands: it becomes half
 * as wide and never an operator.
 */
export function foldWidthOfPattern(pattern: string): string {
  // What a backslash or \Q quotes already needs no second one.
  return pattern.replace(/\\Q[\s\S]*?(?:\\E|$)|\\[\s\S]|[\uff01-\uff5e\u3000]/g, (part) =>
    part.startsWith("\\") ? foldWidth(part) : narrow(part).replace(/[!-/:-@[-`{-~]/, "\\$&"),
  );
}

/** The forms that a code unit is looked for in: itself and, as asked for, the other width and the other case. */
export function variantsOf(unit: string, fold: { ignoreCase: boolean; ignoreWidth: boolean }): string[] {
  const variants = new Set([unit]);
  if (fold.ignoreWidth) for (const each of [...variants]) addBoth(variants, narrow(each), widen(each));
  if (fold.ignoreCase)
    for (const each of [...variants]) addBoth(variants, each.toLowerCase(), each.toUpperCase());
  return [...variants];
}

/** Only forms of one code unit: `ß` in capitals is two letters, and a match must keep its length. */
function addBoth(variants: Set<string>, ...forms: string[]): void {
  for (const form of forms) if (form.length === 1) variants.add(form);
}

function narrow(unit: string): string {
  if (unit === WIDE_SPACE) return " ";
  return unit >= "\uff01" && unit <= "\uff5e" ? String.fromCharCode(unit.charCodeAt(0) - WIDE_OFFSET) : unit;
}

function widen(unit: string): string {
  if (unit === " ") return WIDE_SPACE;
  return unit >= "!" && unit <= "~" ? String.fromCharCode(unit.charCodeAt(0) + WIDE_OFFSET) : unit;
}
