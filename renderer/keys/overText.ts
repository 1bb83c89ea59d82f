import { isTextShown } from "../search/searchStore";
import { isReviewing } from "../state/reviewMode";
import type { Command, CommandGroup, CommandId } from "./Command";

/** Groups whose commands are about the text on screen. */
const ABOUT_TEXT: ReadonlySet<CommandGroup> = new Set<CommandGroup>([
  "annotate",
  "review",
  "select",
  "navigate",
  "view",
]);
/** Of those groups, what also acts on what such a view lists. */
const ABOUT_ALL: ReadonlySet<CommandId> = new Set<CommandId>(["undo", "redo", "labelTicked", "takeLabel"]);

/** What is about the annotator's own annotations, though it is not in the group that changes them. */
const ABOUT_OWN: ReadonlySet<CommandId> = new Set<CommandId>(["nextAnnotation", "previousAnnotation"]);
/** What of the group that changes annotations is of use in a review. */
const IN_REVIEW: ReadonlySet<CommandId> = new Set<CommandId>(["labelThird", "relabelCase"]);

/** The command, out of reach while a view of search covers the text, or a review shows others' annotations on it. */
export function overText(command: Command): Command {
  if (!ABOUT_TEXT.has(command.group) || ABOUT_ALL.has(command.id)) return command;
  const isReachable = () => isTextShown() && !(isOfAnnotating(command) && isReviewing());
  return { ...command, isAvailable: () => isReachable() && (command.isAvailable?.() ?? true) };
}

function isOfAnnotating({ group, id }: Command): boolean {
  return ABOUT_OWN.has(id) || (group === "annotate" && !IN_REVIEW.has(id));
}
