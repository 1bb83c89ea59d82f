import type { KeyChord } from "./KeyChord";

/** The systems that print their keys' names in different ways. */
export type KeyboardStyle = "mac" | "other";

/** How this machine's keyboard is labelled. */
export const keyboardStyle: KeyboardStyle =
  typeof navigator !== "undefined" && /mac/i.test(navigator.userAgent) ? "mac" : "other";

/** Names of the keys that are not called as their code ends; as on a keyboard for Chinese or US English. */
const CAPS: Readonly<Record<string, string>> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Backquote: "`",
  Backslash: "\\",
  Backspace: "⌫",
  BracketLeft: "[",
  BracketRight: "]",
  Comma: ",",
  Delete: "Del",
  Enter: "↵",
  Equal: "=",
  Escape: "Esc",
  IntlBackslash: "\\",
  Minus: "-",
  NumpadAdd: "Num +",
  NumpadDecimal: "Num .",
  NumpadDivide: "Num /",
  NumpadEnter: "Num ↵",
  NumpadMultiply: "Num *",
  NumpadSubtract: "Num -",
  PageDown: "PgDn",
  PageUp: "PgUp",
  Period: ".",
  Quote: "'",
  Semicolon: ";",
  Slash: "/",
};

/** Keys with Shift that are better known by the character they give; only where every keyboard agrees. */
const SHIFTED: Readonly<Record<string, string>> = { Slash: "?" };

/** What a key is called on its cap, from its `KeyboardEvent.code`. */
export function keyCap(code: string): string {
  return CAPS[code] ?? code.replace(/^(Digit|Key)/, "").replace(/^Numpad(?=[0-9])/, "Num ");
}

/** What a chord is called: `Ctrl Shift Z`, on a Mac `⇧⌘Z`. */
export function chordText(chord: KeyChord, style: KeyboardStyle = keyboardStyle): string {
  const { code, control = false, alt = false, shift = false } = chord;
  const shifted = shift && !control && !alt ? SHIFTED[code] : undefined;
  if (shifted) return shifted;
  const held =
    style === "mac"
      ? [alt && "⌥", shift && "⇧", control && "⌘"]
      : [control && "Ctrl", alt && "Alt", shift && "Shift"];
  return [...held.filter((name) => name !== false), keyCap(code)].join(style === "mac" ? "" : " ");
}

/**
 * A chord as assistive technology wants it in `aria-keyshortcuts`, such as `Control+Shift+Z`.
 *
 * @see https://www.w3.org/TR/wai-aria-1.2/#aria-keyshortcuts
 */
export function ariaShortcut(
  { code, control, alt, shift }: KeyChord,
  style: KeyboardStyle = keyboardStyle,
): string {
  const held = [control && (style === "mac" ? "Meta" : "Control"), alt && "Alt", shift && "Shift"];
  return [...held.filter(Boolean), characterOf(code) ?? code].join("+");
}

/** The character on a key's cap, where it has one. */
function characterOf(code: string): string | undefined {
  return /^[!-~]$/.exec(keyCap(code))?.[0] ?? /^Numpad([0-9])$/.exec(code)?.[1];
}
