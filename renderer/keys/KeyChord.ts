/** A key press. `code` is the place on the keyboard, so that neither an input method nor a layout changes it. */
export interface KeyChord {
  readonly code: string;
  /** Ctrl, or Command on a Mac. */
  readonly control?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
}

/** What of a keyboard event tells which keys are pressed. */
export type KeyPress = Pick<
  KeyboardEvent,
  "code" | "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey" | "isComposing"
>;

/** True when both are the same keys; a key that is not mentioned is not held. */
export function isSameChord(a: KeyChord, b: KeyChord): boolean {
  return (
    a.code === b.code &&
    Boolean(a.control) === Boolean(b.control) &&
    Boolean(a.shift) === Boolean(b.shift) &&
    Boolean(a.alt) === Boolean(b.alt)
  );
}

/** The chord that is being pressed, or null while it belongs to an input method or is only Shift, Ctrl or Alt so far. */
export function chordOf(event: KeyPress): KeyChord | null {
  if (isComposing(event) || isModifier(event.code) || isPadMovement(event)) return null;
  return {
    code: event.code,
    ...((event.ctrlKey || event.metaKey) && { control: true }),
    ...(event.shiftKey && { shift: true }),
    ...(event.altKey && { alt: true }),
  };
}

/** True while an input method has the key: it then means a candidate or a syllable. */
export function isComposing({ isComposing, key }: Pick<KeyPress, "isComposing" | "key">): boolean {
  return isComposing || key === "Process";
}

/** A chord in one string, for maps and React keys. */
export function chordId({ code, control, shift, alt }: KeyChord): string {
  return [control && "Control", alt && "Alt", shift && "Shift", code].filter(Boolean).join("+");
}

function isModifier(code: string): boolean {
  return (
    code === "" || /^(Shift|Control|Alt|Meta|OS)(Left|Right)?$|^(CapsLock|Fn|FnLock|NumLock)$/.test(code)
  );
}

/** Without NumLock the number pad moves the caret. */
function isPadMovement({ code, key }: Pick<KeyPress, "code" | "key">): boolean {
  return /^Numpad[0-9]$/.test(code) && !/^[0-9]$/.test(key);
}
