import { describe, expect, it, vi } from "vitest";
import { defaultLabels } from "../../../core/model/LabelSet";
import { holdersBeside } from "../../../renderer/keys/conflicts";
import { chordId, type KeyChord } from "../../../renderer/keys/KeyChord";

// The commands' modules reach for the main process when they are loaded.
vi.stubGlobal("window", { workbench: { on: () => () => undefined } });
const { boundCommands } = await import("../../../renderer/keys/boundCommands");
const bound = boundCommands(defaultLabels, {});

describe("the commands as they come", () => {
  it("include what labels' keys do, on the number pad too", () => {
    const first = bound.find(({ command }) => command.label?.id === "target" && command.id === "giveLabel");
    expect(first?.keys.map(chordId)).toEqual(["Digit1", "Numpad1"]);
  });

  it("are each there once", () => {
    const ids = bound.map(({ command: { id, label } }) => `${id} ${label?.id}`);
    expect(ids.length).toBeGreaterThan(15);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("share no key, unless each says when it can be used", () => {
    const shared = bound.flatMap(({ command, keys }) =>
      keys
        .filter((chord) =>
          holdersBeside(bound, chord, command).some(
            (holder) => holder.kind === "fixed" || !holder.command.isAvailable || !command.isAvailable,
          ),
        )
        .map((chord) => `${command.id}: ${chordId(chord)}`),
    );
    expect(shared).toEqual([]);
  });

  it("need Ctrl or a key like F6 for what works in text fields", () => {
    const types = ({ control, code }: KeyChord) => !control && !/^F\d/.test(code);
    const typed = bound.filter(({ command, keys }) => command.worksInFields && keys.some(types));
    expect(typed.map(({ command }) => command.id)).toEqual([]);
  });
});
