import i18next from "i18next";
import type { Label } from "../../core/model/LabelSet";
import type { CommandGroup } from "../keys/Command";
import { commandName } from "../keys/commandName";
import { fixedKeys } from "../keys/fixedKeys";
import type { KeyChord } from "../keys/KeyChord";
import type { BoundCommand } from "../keys/keyBindings";
import { chordText } from "../keys/keyCaps";
import { fuzzyScore, queryWords, searchable } from "./palette/fuzzyScore";

/** One line of the key sheet. */
export interface SheetRow {
  readonly id: string;
  readonly name: string;
  readonly keys: readonly KeyChord[];
  readonly label: Label | undefined;
}

/** The lines of the key sheet by group: what has keys, and answers the query by its name or a key. */
export function sheetGroups(
  bound: readonly BoundCommand[],
  query: string,
): ReadonlyMap<CommandGroup, readonly SheetRow[]> {
  const groups = new Map<CommandGroup, SheetRow[]>();
  const add = (group: CommandGroup, row: SheetRow) => {
    if (row.keys.length > 0 && answers(row, query)) groups.set(group, [...(groups.get(group) ?? []), row]);
  };
  for (const each of bound) add(each.command.group, commandRow(each));
  for (const { id, keys } of fixedKeys)
    add("select", { id: `fixed ${id}`, name: i18next.t(`fixedKeys.${id}`), keys, label: undefined });
  return groups;
}

/** The number pad's keys are the same keys again. */
function commandRow({ command, live }: BoundCommand): SheetRow {
  const { id, label } = command;
  return {
    id: `${id} ${label?.id}`,
    name: commandName(command),
    keys: live.filter(({ code }) => !code.startsWith("Numpad")),
    label,
  };
}

function answers({ name, keys }: SheetRow, query: string): boolean {
  const text = searchable([name, ...keys.map((chord) => chordText(chord))].join(" "));
  return fuzzyScore(queryWords(query), text) !== null;
}
