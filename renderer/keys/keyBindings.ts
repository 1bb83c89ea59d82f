import type { Label } from "../../core/model/LabelSet";
import { giveLabel } from "../commands/annotating";
import { allCommands } from "./allCommands";
import type { KeyChord } from "./Command";

/** One key press with what it does. */
export interface KeyBinding extends KeyChord {
  readonly run: () => void;
}

/** The keys of the annotate view: the labels' own, then the commands'. */
export function keyBindings(labels: readonly Label[]): readonly KeyBinding[] {
  const labelKeys = labels.flatMap(({ id, key }) =>
    [key, key.replace("Digit", "Numpad")].map((code) => ({ code, run: () => giveLabel(id) })),
  );
  const commandKeys = allCommands.flatMap(({ keys, run }) => keys.map((chord) => ({ ...chord, run })));
  return [...labelKeys, ...commandKeys];
}

/** The binding a key press asks for, or undefined. */
export function bindingFor(bindings: readonly KeyBinding[], event: KeyboardEvent): KeyBinding | undefined {
  const hasControl = event.ctrlKey || event.metaKey;
  return bindings.find(
    ({ code, control = false, shift = false, alt = false }) =>
      code === event.code &&
      control === hasControl &&
      shift === event.shiftKey &&
      alt === event.altKey &&
      !isPadMovement(event),
  );
}

/** Without NumLock the number pad moves the caret. */
function isPadMovement({ code, key }: KeyboardEvent): boolean {
  return code.startsWith("Numpad") && !/^[0-9]$/.test(key);
}
