import { describe, expect, it } from "vitest";
import { chordId, chordOf, isSameChord } from "../../../renderer/keys/KeyChord";
import { press } from "./commands";

describe("the chord of a key press", () => {
  it.each([
    ["a key alone", press("KeyJ"), { code: "KeyJ" }],
    ["with Ctrl", press("KeyZ", { ctrlKey: true }), { code: "KeyZ", control: true }],
    ["with Command", press("KeyZ", { metaKey: true }), { code: "KeyZ", control: true }],
    [
      "with Ctrl and Shift",
      press("KeyZ", { ctrlKey: true, shiftKey: true }),
      { code: "KeyZ", control: true, shift: true },
    ],
    ["with Alt", press("ArrowLeft", { altKey: true }), { code: "ArrowLeft", alt: true }],
    ["a digit of the number pad", press("Numpad1", { key: "1" }), { code: "Numpad1" }],
    ["the sign of a number pad", press("NumpadAdd", { key: "+" }), { code: "NumpadAdd" }],
  ])("is %s", (_, event, chord) => {
    expect(chordOf(event)).toEqual(chord);
  });

  it.each([
    ["while an input method composes", press("KeyN", { isComposing: true })],
    ["which an input method has taken", press("KeyN", { key: "Process" })],
    ["of Shift alone", press("ShiftLeft", { shiftKey: true })],
    ["of Ctrl alone", press("ControlRight", { ctrlKey: true })],
    ["of Caps Lock", press("CapsLock")],
    ["without a place on the keyboard", press("")],
    ["of the number pad that moves the caret", press("Numpad4", { key: "ArrowLeft" })],
  ])("is none %s", (_, event) => {
    expect(chordOf(event)).toBeNull();
  });
});

describe("two chords", () => {
  it("are the same when a key that is not mentioned is not held", () => {
    expect(isSameChord({ code: "KeyA" }, { code: "KeyA", control: false, shift: false })).toBe(true);
  });

  it.each([
    { code: "KeyB" },
    { code: "KeyA", control: true },
    { code: "KeyA", shift: true },
    { code: "KeyA", alt: true },
  ])("differ: %j", (other) => {
    expect(isSameChord({ code: "KeyA" }, other)).toBe(false);
    expect(chordId({ code: "KeyA" })).not.toBe(chordId(other));
  });
});
