import type { Command, CommandId } from "./Command";
import { isSameCommand } from "./conflicts";
import { isSameChord, type KeyChord } from "./KeyChord";
import { type BoundCommand, type ChosenKeys, holdersOf } from "./keyBindings";

/** The choices after a command has got a key, which is taken from the commands that have it. Labels keep theirs. */
export function withKey(
  chosen: ChosenKeys,
  bound: readonly BoundCommand[],
  command: Command,
  chord: KeyChord,
): ChosenKeys {
  const losing = holdersOf(bound, chord).filter((holder) => !holder.command.label);
  const taken = losing.reduce((choices, holder) => withoutKey(choices, holder, chord), chosen);
  const keys = bound.find((each) => isSameCommand(each.command, command))?.keys ?? [];
  return choose(taken, command, [...keys.filter((key) => !isSameChord(key, chord)), chord]);
}

/** The choices after a key has been taken from a command. */
export function withoutKey(chosen: ChosenKeys, { command, keys }: BoundCommand, chord: KeyChord): ChosenKeys {
  return choose(
    chosen,
    command,
    keys.filter((key) => !isSameChord(key, chord)),
  );
}

/** The choices after a command has got its own keys back. Whoever has one of them by choice keeps it too, as a conflict. */
export function withUsualKeys(chosen: ChosenKeys, id: CommandId): ChosenKeys {
  return Object.fromEntries(Object.entries(chosen).filter(([other]) => other !== id));
}

/** A command that has its usual keys is none the user has chosen for: another version may bring better ones. */
function choose(chosen: ChosenKeys, command: Command, keys: readonly KeyChord[]): ChosenKeys {
  const isUsual =
    keys.length === command.keys.length &&
    command.keys.every((key) => keys.some((other) => isSameChord(key, other)));
  return isUsual ? withUsualKeys(chosen, command.id) : { ...chosen, [command.id]: keys };
}
