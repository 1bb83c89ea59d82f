import type { Label } from "../../core/model/LabelSet";
import { deleteSelected, giveLabel } from "../commands/annotating";
import { letGo, selectNeighbour } from "../commands/navigating";
import { redo, undo } from "../commands/undoing";
import { requestNote, useView } from "../state/viewStore";

/** One key with what it does. `code` is the place on the keyboard, so that an input method cannot change it. */
export interface KeyBinding {
  readonly code: string;
  /** Ctrl, or Command on a Mac. */
  readonly withControl?: boolean;
  readonly withShift?: boolean;
  readonly run: () => void;
}

const fixedBindings: readonly KeyBinding[] = [
  { code: "KeyJ", run: () => selectNeighbour(1) },
  { code: "KeyK", run: () => selectNeighbour(-1) },
  { code: "KeyN", run: askForNote },
  { code: "Delete", run: deleteSelected },
  { code: "Backspace", run: deleteSelected },
  { code: "Escape", run: letGo },
  { code: "KeyZ", withControl: true, run: () => void undo() },
  { code: "KeyZ", withControl: true, withShift: true, run: () => void redo() },
  { code: "KeyY", withControl: true, run: () => void redo() },
];

function askForNote(): void {
  if (useView.getState().selected) requestNote();
}

/** The keys of the annotate view: the labels' own, then the fixed ones. */
export function keyBindings(labels: readonly Label[]): readonly KeyBinding[] {
  const labelKeys = labels.flatMap(({ id, key }) =>
    [key, key.replace("Digit", "Numpad")].map((code) => ({ code, run: () => giveLabel(id) })),
  );
  return [...labelKeys, ...fixedBindings];
}

/** The binding a key press asks for, or undefined. */
export function bindingFor(bindings: readonly KeyBinding[], event: KeyboardEvent): KeyBinding | undefined {
  const hasControl = event.ctrlKey || event.metaKey;
  return bindings.find(
    ({ code, withControl = false, withShift = false }) =>
      code === event.code &&
      withControl === hasControl &&
      withShift === event.shiftKey &&
      !event.altKey &&
      !isPadMovement(event),
  );
}

/** Without NumLock the number pad moves the caret. */
function isPadMovement({ code, key }: KeyboardEvent): boolean {
  return code.startsWith("Numpad") && !/^[0-9]$/.test(key);
}
