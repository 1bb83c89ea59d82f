import { describe, expect, it } from "vitest";
import { bindCommands, commandFor } from "../../../renderer/keys/keyBindings";
import { command, labelCommand, press } from "./commands";

const undo = command("undo", [{ code: "KeyZ", control: true }]);
const note = command("note", ["KeyN"]);

describe("the command of a key press", () => {
  it("is the one that has exactly these keys", () => {
    const bound = bindCommands([undo, note], {});
    expect(commandFor(bound, press("KeyZ", { ctrlKey: true }))).toBe(undo);
    expect(commandFor(bound, press("KeyZ"))).toBeUndefined();
    expect(commandFor(bound, press("KeyZ", { ctrlKey: true, shiftKey: true }))).toBeUndefined();
  });

  it("does not depend on the character the key gives", () => {
    expect(commandFor(bindCommands([note], {}), press("KeyN", { key: "т" }))).toBe(note);
  });

  it("is none while an input method has the key", () => {
    const bound = bindCommands([note], {});
    expect(commandFor(bound, press("KeyN", { isComposing: true }))).toBeUndefined();
    expect(commandFor(bound, press("KeyN", { key: "Process" }))).toBeUndefined();
  });

  it("is, of two with one key, the one that is available", () => {
    const never = command("delete", ["KeyN"], { isAvailable: () => false });
    expect(commandFor(bindCommands([never, note], {}), press("KeyN"))).toBe(note);
    expect(commandFor(bindCommands([never], {}), press("KeyN"))).toBeUndefined();
  });
});

describe("keys the user has chosen", () => {
  it("take the place of the command's own", () => {
    const bound = bindCommands([undo, note], { note: [{ code: "KeyM", alt: true }] });
    expect(commandFor(bound, press("KeyM", { altKey: true }))).toBe(note);
    expect(commandFor(bound, press("KeyN"))).toBeUndefined();
    expect(commandFor(bound, press("KeyZ", { ctrlKey: true }))).toBe(undo);
  });

  it("may be none at all", () => {
    expect(commandFor(bindCommands([note], { note: [] }), press("KeyN"))).toBeUndefined();
  });

  it("of a command that does not exist here are passed over", () => {
    const bound = bindCommands([note], { ofAnotherVersion: [{ code: "KeyN" }], toString: [] });
    expect(bound).toEqual([{ command: note, keys: note.keys, live: note.keys }]);
  });

  it("are not a label's, which has its key in the project", () => {
    const label = labelCommand("Digit1");
    expect(commandFor(bindCommands([label], { giveLabel: [] }), press("Digit1"))).toBe(label);
  });
});

describe("the keys that run a command", () => {
  const liveOf = (code: string, ...commands: readonly (typeof note)[]) =>
    bindCommands([labelCommand(code), ...commands], {})
      .slice(1)
      .map(({ live }) => live);

  it("are not those that a label has, on the number pad too, but the others", () => {
    const both = command("note", ["KeyN", "KeyM"]);
    expect(liveOf("KeyN", both)).toEqual([[{ code: "KeyM" }]]);
    expect(liveOf("Digit4", command("undo", ["Numpad4"]))).toEqual([[]]);
  });

  it("are all where only more keys held tell them from a label's, but for Alt, which is the brush's", () => {
    const held = [{ control: true }, { shift: true }, { alt: true }];
    const commands = held.map((more) => command("undo", [{ code: "KeyN", ...more }]));
    expect(liveOf("KeyN", ...commands).map((keys) => keys.length)).toEqual([1, 1, 0]);
  });

  it("are all of what only a review does", () => {
    expect(liveOf("KeyE", command("take1", ["KeyE"], { group: "review" }))).toEqual([[{ code: "KeyE" }]]);
  });
});
