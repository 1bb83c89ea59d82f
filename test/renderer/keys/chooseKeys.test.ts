import { describe, expect, it } from "vitest";
import { withKey, withoutKey, withUsualKeys } from "../../../renderer/keys/chooseKeys";
import { bindCommands, type ChosenKeys } from "../../../renderer/keys/keyBindings";
import { command, labelCommand } from "./commands";

const note = command("note", ["KeyN"]);
const undo = command("undo", [{ code: "KeyZ", control: true }]);
const tag = labelCommand("Digit1");
const commands = [tag, note, undo];
const bind = (chosen: ChosenKeys) => bindCommands(commands, chosen);
const control = (code: string) => ({ code, control: true });

describe("choosing keys", () => {
  it("adds a key to those a command has", () => {
    expect(withKey({}, bind({}), note, control("KeyM"))).toEqual({
      note: [{ code: "KeyN" }, control("KeyM")],
    });
  });

  it("adds it to the same command that was bound anew, too", () => {
    expect(withKey({}, bind({}), { ...note }, control("KeyM"))).toEqual({
      note: [{ code: "KeyN" }, control("KeyM")],
    });
  });

  it("takes the key from the command that has it", () => {
    expect(withKey({}, bind({}), note, control("KeyZ"))).toEqual({
      note: [{ code: "KeyN" }, control("KeyZ")],
      undo: [],
    });
  });

  it("leaves a label its key, which is the project's", () => {
    expect(withKey({}, bind({}), note, { code: "Digit1" })).toEqual({
      note: [{ code: "KeyN" }, { code: "Digit1" }],
    });
  });

  it("has a key once when it is chosen twice", () => {
    const chosen = withKey({}, bind({}), note, control("KeyM"));
    expect(withKey(chosen, bind(chosen), note, control("KeyM"))).toEqual(chosen);
  });

  it("takes keys away, also the last one", () => {
    const [, bound] = bind({});
    expect(bound && withoutKey({}, bound, { code: "KeyN" })).toEqual({ note: [] });
  });

  it("remembers nothing of a command that has come back to its usual keys", () => {
    const chosen = withKey({}, bind({}), note, control("KeyM"));
    const [, bound] = bind(chosen);
    expect(bound && withoutKey(chosen, bound, control("KeyM"))).toEqual({});
  });

  it("gives the usual keys back, and leaves the other commands theirs", () => {
    const chosen = { note: [control("KeyM")], undo: [], ofAnotherVersion: [{ code: "KeyQ" }] };
    expect(withUsualKeys(chosen, "note")).toEqual({ undo: [], ofAnotherVersion: [{ code: "KeyQ" }] });
  });
});
