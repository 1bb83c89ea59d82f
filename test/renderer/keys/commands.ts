import type { Label } from "../../../core/model/LabelSet";
import { defaultLabels } from "../../../core/model/LabelSet";
import type { Command, CommandId, KeyChord } from "../../../renderer/keys/Command";
import type { KeyPress } from "../../../renderer/keys/KeyChord";

/** A command that does nothing. */
export function command(
  id: CommandId,
  keys: readonly (string | KeyChord)[],
  change: Partial<Command> = {},
): Command {
  const chords = keys.map((key) => (typeof key === "string" ? { code: key } : key));
  return { id, group: "annotate", keys: chords, run: () => undefined, ...change };
}

/** The command that gives the first of the usual labels, on a key. */
export function labelCommand(code: string): Command {
  return command("giveLabel", [code], { label: { ...(defaultLabels[0] as Label), key: code } });
}

/** A key press as the browser reports it, with no other key held unless said. */
export function press(code: string, change: Partial<KeyPress> = {}): KeyPress {
  const held = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  return { code, key: code, isComposing: false, ...held, ...change };
}
