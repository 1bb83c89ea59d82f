import { describe, expect, it } from "vitest";
import { ariaShortcut, chordText, keyCap } from "../../../renderer/keys/keyCaps";

describe("a key", () => {
  it.each([
    ["KeyN", "N"],
    ["Digit1", "1"],
    ["Numpad1", "Num 1"],
    ["NumpadAdd", "Num +"],
    ["BracketLeft", "["],
    ["Slash", "/"],
    ["Backspace", "⌫"],
    ["Delete", "Del"],
    ["ArrowLeft", "←"],
    ["Escape", "Esc"],
    ["F1", "F1"],
    ["Space", "Space"],
    ["Lang1", "Lang1"],
  ])("with the code %s is called %s", (code, cap) => {
    expect(keyCap(code)).toBe(cap);
  });
});

describe("keys pressed together", () => {
  it.each([
    [{ code: "KeyN" }, "N", "N", "N"],
    [{ code: "KeyZ", control: true }, "Ctrl Z", "⌘Z", "Control+Z"],
    [{ code: "KeyZ", control: true, shift: true }, "Ctrl Shift Z", "⇧⌘Z", "Control+Shift+Z"],
    [{ code: "ArrowLeft", alt: true, shift: true }, "Alt Shift ←", "⌥⇧←", "Alt+Shift+ArrowLeft"],
    [{ code: "Slash", shift: true }, "?", "?", "Shift+/"],
    [{ code: "Slash", shift: true, control: true }, "Ctrl Shift /", "⇧⌘/", "Control+Shift+/"],
    [{ code: "Backspace" }, "⌫", "⌫", "Backspace"],
  ])("are called as each system calls them: %j", (chord, other, mac, aria) => {
    expect(chordText(chord, "other")).toBe(other);
    expect(chordText(chord, "mac")).toBe(mac);
    expect(ariaShortcut(chord, "other")).toBe(aria);
  });

  it("have Meta for Command where assistive technology asks", () => {
    expect(ariaShortcut({ code: "KeyK", control: true }, "mac")).toBe("Meta+K");
  });
});
