import type { Command } from "./Command";
import { fixedKeys } from "./fixedKeys";
import { isSameChord, type KeyChord } from "./KeyChord";
import { type BoundCommand, holdersOf } from "./keyBindings";
import { isOfReview } from "./labelKeys";

/** Who has a key already: a command, or the text view for one of its own. */
export type KeyHolder =
  | { readonly kind: "command"; readonly command: Command }
  | { readonly kind: "fixed"; readonly id: (typeof fixedKeys)[number]["id"] };

/** Who else has a key that a command is to get; empty when it is free. */
export function holdersBeside(
  bound: readonly BoundCommand[],
  chord: KeyChord,
  command: Command,
): readonly KeyHolder[] {
  const others = holdersOf(bound, chord).filter((holder) => !isSameCommand(holder.command, command));
  const fixed = fixedKeys.filter(({ keys }) => keys.some((key) => isSameChord(key, chord)));
  return [
    ...others.map((holder): KeyHolder => ({ kind: "command", command: holder.command })),
    ...fixed.map(({ id }): KeyHolder => ({ kind: "fixed", id })),
  ];
}

/** A key that more than one command has, with all that have it. */
export interface KeyConflict {
  readonly chord: KeyChord;
  readonly holders: readonly KeyHolder[];
}

/** The conflicts of one command's keys as they are now, but for keys that commands share as they come. */
export function conflictsOf(bound: readonly BoundCommand[], { command, keys }: BoundCommand): KeyConflict[] {
  return keys
    .map((chord) => ({
      chord,
      holders: holdersBeside(bound, chord, command).filter((holder) => !isShared(chord, command, holder)),
    }))
    .filter(({ holders }) => holders.length > 0);
}

/**
 * Commands share a key as they come when they are never available at once: two acts of a label, a label and a review, or
 * two commands.
 */
function isShared(chord: KeyChord, command: Command, holder: KeyHolder): boolean {
  if (holder.kind === "fixed") return false;
  const other = holder.command;
  if (command.label || other.label)
    return command.label?.id === other.label?.id || isOfReview(command) || isOfReview(other);
  return [command, other].every(({ keys }) => keys.some((key) => isSameChord(key, chord)));
}

/** True for the same command; of labels' commands, for the same label. */
export function isSameCommand(a: Command, b: Command): boolean {
  return a.id === b.id && a.label?.id === b.label?.id;
}
