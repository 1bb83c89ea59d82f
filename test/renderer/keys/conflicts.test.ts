import { describe, expect, it } from "vitest";
import { conflictsOf, holdersBeside } from "../../../renderer/keys/conflicts";
import { bindCommands } from "../../../renderer/keys/keyBindings";
import { command, labelCommand } from "./commands";

const note = command("note", ["KeyN"]);
const undo = command("undo", [{ code: "KeyZ", control: true }]);
const tag = labelCommand("Digit1");
const bound = bindCommands([tag, note, undo], {});

describe("who has a key that a command is to get", () => {
  it("is nobody when it is free", () => {
    expect(holdersBeside(bound, { code: "KeyM" }, undo)).toEqual([]);
  });

  it("is never the command itself", () => {
    expect(holdersBeside(bound, { code: "KeyN" }, note)).toEqual([]);
  });

  it("is another command", () => {
    expect(holdersBeside(bound, { code: "KeyN" }, undo)).toEqual([{ kind: "command", command: note }]);
  });

  it("is a label", () => {
    expect(holdersBeside(bound, { code: "Digit1" }, undo)).toEqual([{ kind: "command", command: tag }]);
  });

  it("is another label, for a label", () => {
    const other = { ...tag, label: { ...tag.label, id: "other" } } as typeof tag;
    expect(holdersBeside(bound, { code: "Digit1" }, other)).toEqual([{ kind: "command", command: tag }]);
  });

  it.each([
    [{ code: "ArrowLeft", shift: true }, "select"],
    [{ code: "KeyA", control: true }, "selectAll"],
    [{ code: "Tab" }, "nextControl"],
  ])("is the text view or the window: %j", (chord, id) => {
    expect(holdersBeside(bound, chord, undo)).toEqual([{ kind: "fixed", id }]);
  });

  it("is whoever the user has given it to", () => {
    const changed = bindCommands([note, undo], { note: [{ code: "KeyM" }] });
    expect(holdersBeside(changed, { code: "KeyM" }, undo)).toEqual([{ kind: "command", command: note }]);
    expect(holdersBeside(changed, { code: "KeyN" }, undo)).toEqual([]);
  });
});

it("finds the keys of a command that something else has too", () => {
  const twice = bindCommands([note, undo], { undo: [{ code: "KeyN" }, { code: "KeyM" }] });
  const [, ofUndo] = twice.map((each) => conflictsOf(twice, each));
  expect(ofUndo).toEqual([{ chord: { code: "KeyN" }, holders: [{ kind: "command", command: note }] }]);
});

it("finds no conflict in a key that two commands share as they come, nor in two acts of one label", () => {
  const shared = command("delete", ["KeyN"], { isAvailable: () => false });
  const list = { ...tag, id: "undo" } as typeof tag;
  const all = bindCommands([note, shared, tag, list], {});
  expect(all.flatMap((each) => conflictsOf(all, each))).toEqual([]);
});

it("finds the conflict of a label's key with a command's, for both", () => {
  const all = bindCommands([labelCommand("KeyN"), note], {});
  expect(all.map((each) => conflictsOf(all, each).length)).toEqual([1, 1]);
});

it("finds no conflict of a label's key with what only a review does", () => {
  const take = command("take1", ["Digit1"], { group: "review" });
  const all = bindCommands([tag, take], {});
  expect(all.flatMap((each) => conflictsOf(all, each))).toEqual([]);
});
