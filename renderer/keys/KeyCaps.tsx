import { useKeysOf } from "./boundCommands";
import type { CommandId } from "./Command";
import { chordId, type KeyChord } from "./KeyChord";
import { chordText } from "./keyCaps";

/** Keys as they are on the keyboard, one cap a chord. */
export function KeyCaps({ keys }: { keys: readonly KeyChord[] }) {
  return keys.map((chord) => <kbd key={chordId(chord)}>{chordText(chord)}</kbd>);
}

/** The key that runs a command now; nothing when it has none. */
export function CommandKey({ id }: { id: CommandId }) {
  return <KeyCaps keys={useKeysOf(id).slice(0, 1)} />;
}
