import { isTextShown } from "../search/searchStore";
import type { Command, CommandGroup, CommandId } from "./Command";

/** Groups whose commands are about the text on screen. */
const ABOUT_TEXT: ReadonlySet<CommandGroup> = new Set<CommandGroup>([
  "annotate",
  "select",
  "navigate",
  "view",
]);
/** Of those groups, what also acts on what such a view lists. */
const ABOUT_ALL: ReadonlySet<CommandId> = new Set<CommandId>(["undo", "redo", "labelTicked"]);

/** The command, out of reach while a view of search covers the text that it is about. */
export function overText(command: Command): Command {
  if (!ABOUT_TEXT.has(command.group) || ABOUT_ALL.has(command.id)) return command;
  return { ...command, isAvailable: () => isTextShown() && (command.isAvailable?.() ?? true) };
}
