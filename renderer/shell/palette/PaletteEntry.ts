import type { Label } from "../../../core/model/LabelSet";
import type { DocumentEntry } from "../../../electron/ipc/contract";
import { showDocument } from "../../commands/navigating";
import { commandName } from "../../keys/commandName";
import type { KeyChord } from "../../keys/KeyChord";
import { type BoundCommand, isAvailable } from "../../keys/keyBindings";
import { searchable } from "./fuzzyScore";

/** What the palette groups entries by. */
export type EntryKind = "command" | "document";

/** Something to choose in the palette. */
export interface PaletteEntry {
  /** Remembered among the recent ones. */
  readonly id: string;
  readonly kind: EntryKind;
  readonly name: string;
  readonly detail: string;
  readonly keys: readonly KeyChord[];
  readonly label: Label | undefined;
  /** What is searched: names in both languages, an id. */
  readonly words: readonly string[];
  readonly run: () => void;
}

/** The commands that would do something now. */
export function commandEntries(bound: readonly BoundCommand[]): readonly PaletteEntry[] {
  return bound
    .filter(({ command }) => isAvailable(command) && command.isInPalette !== false)
    .map(commandEntry);
}

function commandEntry({ command, live }: BoundCommand): PaletteEntry {
  const { id, label, run } = command;
  return {
    id: label ? `${id} ${label.id}` : id,
    kind: "command",
    name: commandName(command),
    detail: "",
    keys: live.filter(({ code }) => !code.startsWith("Numpad")),
    label,
    words: [commandName(command, "zh-CN"), commandName(command, "en")].map(searchable),
    run,
  };
}

/** The documents to go to. */
export function documentEntries(documents: readonly DocumentEntry[]): readonly PaletteEntry[] {
  return documents.map(({ document, title }) => ({
    id: `document ${document}`,
    kind: "document",
    name: title,
    detail: title === document ? "" : document,
    keys: [],
    label: undefined,
    words: title === document ? [searchable(title)] : [searchable(title), searchable(document)],
    run: () => void showDocument(document),
  }));
}
