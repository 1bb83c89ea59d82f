import type { Command } from "./Command";
import { chordOf, isSameChord, type KeyChord, type KeyPress } from "./KeyChord";
import { isOfLabel, isOfReview } from "./labelKeys";

/** A command with the keys that it has now. */
export interface BoundCommand {
  readonly command: Command;
  readonly keys: readonly KeyChord[];
  /** Those that run it: a label's key comes first. */
  readonly live: readonly KeyChord[];
}

/** The keys a user has chosen, by the command's id; an empty list takes all keys from a command. */
export type ChosenKeys = Readonly<Record<string, readonly KeyChord[]>>;

/** Commands with the keys that the user has chosen for them, or else their own. Labels' keys belong to the project. */
export function bindCommands(commands: readonly Command[], chosen: ChosenKeys): readonly BoundCommand[] {
  const labels = commands.flatMap(({ label }) => label ?? []);
  return commands.map((command) => {
    const keys = (command.label ? undefined : chosen[command.id]) ?? command.keys;
    const isKept = command.label || isOfReview(command);
    return { command, keys, live: isKept ? keys : keys.filter((key) => !isOfLabel(labels, key)) };
  });
}

/** The command a key press asks for: the first that has the key and would do something now. */
export function commandFor(bound: readonly BoundCommand[], event: KeyPress): Command | undefined {
  const pressed = chordOf(event);
  if (!pressed) return undefined;
  return holdersOf(bound, pressed).find(({ command }) => isAvailable(command))?.command;
}

/** True when the command would do something now. */
export function isAvailable({ isAvailable }: Command): boolean {
  return isAvailable?.() ?? true;
}

/** Every command that has a key. */
export function holdersOf(bound: readonly BoundCommand[], chord: KeyChord): readonly BoundCommand[] {
  return bound.filter(({ keys }) => keys.some((key) => isSameChord(key, chord)));
}
